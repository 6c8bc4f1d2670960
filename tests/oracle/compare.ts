import assert from 'node:assert/strict';
import type { Store } from '#store/store.ts';
import { Chance } from '../laws/chance.ts';
import { handOver, openDevices, write } from '../laws/devices.ts';
import { type Figures, readFigures, snapshotOf } from '../laws/kept-figures.ts';
import { YEARS } from '../laws/random-changes.ts';
import { openOracle } from './oracle.ts';

const ORGANIZATION = /^(.+)\|(\d{4})\|total\|(\d+)\|organization\/(began|ended)\/(.+)$/;

/** Running sums of `began` minus `ended`, month by month. */
function validAtMonthEnds(figures: Figures): Figures {
  const changes = new Map<string, Map<number, number>>();
  for (const [key, value] of Object.entries(figures)) {
    const [, unit, year, month, what, kind] = ORGANIZATION.exec(key) ?? [];
    if (unit === undefined) continue;
    const at = Number(year) * 12 + Number(month);
    const known = changes.get(`${unit}|${kind}`) ?? new Map<number, number>();
    known.set(at, (known.get(at) ?? 0) + (what === 'began' ? value : -value));
    changes.set(`${unit}|${kind}`, known);
  }
  const valid: Figures = {};
  for (const [where, months] of changes) {
    for (const year of YEARS) {
      for (let month = 1; month <= 12; month += 1) {
        let sum = 0;
        for (const [at, value] of months) if (at <= year * 12 + month) sum += value;
        if (sum !== 0) valid[`${where}|${year}-${String(month).padStart(2, '0')}`] = sum;
      }
    }
  }
  return valid;
}

/** Throws where any figure that the reader gives is another one in the oracle. Returns how many were compared. */
export async function compareWithOracle(store: Store): Promise<number> {
  const read = await readFigures(store);
  const oracle = await openOracle(await snapshotOf(store));
  try {
    const plain = Object.fromEntries(Object.entries(read).filter(([key]) => !ORGANIZATION.test(key)));
    const expected = oracle.figures();
    assert.deepEqual(plain, expected, 'figures differ from the oracle');
    assert.deepEqual(validAtMonthEnds(read), oracle.organizationsAtMonthEnds(YEARS), 'organizations differ');
    return Object.keys(expected).length;
  } finally {
    oracle.close();
  }
}

/** One device with a random history, to which another one that writes apart hands over parts of its own. */
export async function holdOracleLaw(seed: number, steps = 30): Promise<number> {
  const chance = new Chance(seed);
  const devices = await openDevices(2, chance, seed % 3 === 0);
  const [mine, other] = devices;
  if (mine === undefined || other === undefined) return 0;
  try {
    await other.store.commitChanges({ command: 'start' }, other.random.start());
    await handOver(other, mine, chance, chance.chance(60));
    let compared = 0;
    for (let step = 1; step <= steps; step += 1) {
      const what = chance.whole(100);
      if (what < 8) await handOver(other, mine, chance, chance.chance(30));
      else if (what < 14) await handOver(mine, other, chance, chance.chance(30));
      else if (what < 30) await write(other, chance);
      else await write(mine, chance);
      if (step % 10 === 0) compared += await compareWithOracle(mine.store);
    }
    return compared;
  } finally {
    for (const { store } of devices) store.close();
  }
}
