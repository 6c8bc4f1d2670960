import assert from 'node:assert/strict';
import { Chance } from './chance.ts';
import { exchangeAll, handOver, openDevices, write } from './devices.ts';
import { allRecords, readFigures, restingFigures, restingRows } from './kept-figures.ts';

/** Throws where devices disagree after a full exchange, or where a rebuild gives other rows. */
export async function holdExchangeLaw(seed: number, steps = 24): Promise<void> {
  const chance = new Chance(seed);
  const devices = await openDevices(3, chance, seed % 2 === 0);
  try {
    const [one] = devices;
    if (one === undefined) return;
    await one.store.commitChanges({ command: 'start' }, one.random.start());
    for (let step = 0; step < steps; step += 1) {
      const device = chance.pick(devices);
      if (chance.chance(12)) await handOver(chance.pick(devices), device, chance, chance.chance(40));
      else await write(device, chance);
    }
    await exchangeAll(devices, chance);
    const [first, ...others] = devices;
    if (first === undefined) return;
    const records = await allRecords(first.store);
    const figures = await restingFigures(first.store);
    for (const { store } of others) {
      assert.deepEqual(await allRecords(store), records, 'records differ between devices');
      assert.deepEqual(await restingFigures(store), figures, 'figures differ between devices');
    }
    for (const { store } of devices) {
      const kept = await restingRows(store);
      const read = await readFigures(store);
      await store.rebuild();
      assert.deepEqual(await restingRows(store), kept, 'a rebuild gives other rows');
      assert.deepEqual(await readFigures(store), read, 'a rebuild gives other figures');
    }
  } finally {
    for (const { store } of devices) store.close();
  }
}
