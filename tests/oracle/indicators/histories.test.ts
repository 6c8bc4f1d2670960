/** Every indicator that the screens show is what another engine counts over the raw records, whatever happened to them. */
import { expect, it } from 'vitest';
import { asked, printFigures } from '../../reliability/figures.ts';
import { holdIndicatorLaw, type Ways } from './history.ts';

const histories = asked('FIVEPOINT_ORACLE_HISTORIES', 50);
const first = asked('FIVEPOINT_FIRST_SEED', 1);
const long = histories > 100;

it(`${histories} histories of a district give the indicators that SQLite counts`, {
  timeout: 120_000 + histories * 10_000,
}, async () => {
  const sums: Ways = {};
  const failed: string[] = [];
  for (let seed = first; seed < first + histories; seed += 1) {
    try {
      const ways = await holdIndicatorLaw(seed, { steps: long ? 24 : 7, units: long ? 4 : 2 });
      for (const [name, count] of Object.entries(ways)) sums[name] = (sums[name] ?? 0) + count;
    } catch (error) {
      failed.push(`history ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const held = seed - first + 1;
    // A long run shows how far it is.
    if (held % 100 === 0 || held === histories) {
      printFigures('indicators', { histories: held, ...sums, 'of another value': failed.length });
    }
  }
  expect(failed).toEqual([]);
  expect(sums.compared).toBeGreaterThan(histories * 50);
});
