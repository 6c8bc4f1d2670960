/** Devices that exchanged everything hold the same records and the same figures, whatever happened before. */
import { describe, expect, it } from 'vitest';
import { holdExchangeLaw } from './exchange-law.ts';

const histories = Number(process.env.FIVEPOINT_HISTORIES ?? 8);
const first = Number(process.env.FIVEPOINT_FIRST_SEED ?? 1);

describe('three devices that write apart and exchange what they know', () => {
  for (let seed = first; seed < first + histories; seed += 1) {
    it(`end with the same records, figures and rebuilt rows (history ${seed})`, async () => {
      await expect(holdExchangeLaw(seed)).resolves.toBeUndefined();
    });
  }
});
