/** Several devices that write apart and hand each other what they know, whole or in part, in any order. */
import type { Incoming } from '#store/gate/incoming.ts';
import type { Store } from '#store/store.ts';
import { openTestStore, type TestClock } from '../store/test-store.ts';
import type { Chance } from './chance.ts';
import { snapshotOf } from './kept-figures.ts';
import { RandomChanges } from './random-changes.ts';

export interface Device {
  store: Store;
  clock: TestClock;
  random: RandomChanges;
}

const NOON = Date.UTC(2026, 5, 1, 12);
const TEN_YEARS = 3652 * 86_400_000;

/** `wrong`: clocks that are off by up to ten years, and jump. */
export async function openDevices(count: number, chance: Chance, wrong: boolean): Promise<Device[]> {
  const devices: Device[] = [];
  for (let index = 0; index < count; index += 1) {
    const off = wrong ? chance.pick([0, 0, -TEN_YEARS, TEN_YEARS, chance.between(-TEN_YEARS, TEN_YEARS)]) : 0;
    const clock = { milliseconds: NOON + off, today: '2026-06-01' };
    const store = await openTestStore({ seed: chance.between(1, 1_000_000), clock });
    devices.push({ store, clock, random: new RandomChanges(store, chance) });
  }
  return devices;
}

/** One commit of chance, now and then the undo of a recent one. Refusals are fine: they change nothing. */
export async function write({ store, random }: Device, chance: Chance): Promise<void> {
  if (chance.chance(12)) {
    const last = await store.lastSeq();
    if (last > 1) await store.undo(chance.between(Math.max(2, last - 3), last));
    return;
  }
  await store.commitChanges({ command: 'random' }, await random.next());
}

/** Hands over what one device knows: all of it or a part, in an order of chance and in portions of chance. */
export async function handOver(from: Device, to: Device, chance: Chance, whole: boolean): Promise<void> {
  const all = chance.shuffled(await snapshotOf(from.store));
  const given = whole ? all : all.filter(() => chance.chance(60));
  for (const portion of portions(given, chance)) await to.store.merge(portion);
}

function portions(items: readonly Incoming[], chance: Chance): Incoming[][] {
  const found: Incoming[][] = [];
  for (let at = 0; at < items.length; ) {
    const size = chance.between(5, 60);
    found.push(items.slice(at, at + size));
    at += size;
  }
  return found;
}

/** Everybody gets what each of the others knew, some of it twice, each device in an order of its own. */
export async function exchangeAll(devices: readonly Device[], chance: Chance): Promise<void> {
  const known = await Promise.all(devices.map(({ store }) => snapshotOf(store)));
  for (const [index, { store }] of devices.entries()) {
    const foreign = known.flatMap((records, owner) => (owner === index ? [] : records));
    const repeated = [...foreign, ...foreign.filter(() => chance.chance(10))];
    for (const portion of portions(chance.shuffled(repeated), chance)) await store.merge(portion);
  }
}
