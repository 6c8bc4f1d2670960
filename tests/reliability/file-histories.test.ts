/** Whatever two to six devices do and in whatever order their files travel, they end with the same records and figures. */
import { expect, it } from 'vitest';
import { Chance } from '../laws/chance.ts';
import { asked, printFigures } from './figures.ts';
import { type HistoryFigures, runFileHistory } from './file-history.ts';

const histories = asked('FIVEPOINT_FILE_HISTORIES', 24);
const first = asked('FIVEPOINT_FIRST_SEED', 1);
/** Acts of a history before everybody gets everything. */
const steps = histories > 100 ? 16 : 8;

it(`${histories} histories of 2 to 6 devices by file end alike, half of them with clocks wrong by up to ten years`, {
  timeout: 120_000 + histories * 20_000,
}, async () => {
  const sums: HistoryFigures = { devices: 0, writes: 0, files: 0, taken: 0, refused: 0, records: 0 };
  const failed: string[] = [];
  for (let seed = first; seed < first + histories; seed += 1) {
    try {
      const found = await runFileHistory(new Chance(seed), seed % 2 === 0, steps);
      for (const [name, value] of Object.entries(found)) sums[name as keyof HistoryFigures] += value;
    } catch (error) {
      failed.push(`history ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const held = seed - first + 1;
    // A long run shows how far it is.
    if (held % 100 === 0 || held === histories) {
      printFigures('histories by file', { histories: held, ...sums, 'ended apart': failed.length });
    }
  }
  expect(failed).toEqual([]);
});
