/** No figure that the reader gives differs from the same figure counted by SQL over the raw records. */
import { describe, expect, it } from 'vitest';
import { holdOracleLaw } from './compare.ts';

const histories = Number(process.env.FIVEPOINT_HISTORIES ?? 30);
const first = Number(process.env.FIVEPOINT_FIRST_SEED ?? 1);

describe('kept figures against SQLite', () => {
  for (let seed = first; seed < first + histories; seed += 1) {
    it(`agree in history ${seed}`, async () => {
      expect(await holdOracleLaw(seed)).toBeGreaterThan(100);
    });
  }
});
