/** A history of two to six devices that write apart and give each other hand-over files, lost, late, twice and damaged. */
import assert from 'node:assert/strict';
import { acceptHandOver, checkHandOver } from '#exchange/hand-over/take-in.ts';
import { writeHandOver } from '#exchange/hand-over/write-hand-over.ts';
import type { Store } from '#store/store.ts';
import type { Chance } from '../laws/chance.ts';
import { type Device, openDevices, write } from '../laws/devices.ts';
import { allRecords, restingFigures } from '../laws/kept-figures.ts';
import { damaged, sameBytes } from './mutations.ts';

const still = new AbortController().signal;
const silent = () => undefined;

export interface HistoryFigures {
  devices: number;
  /** Commits, files written, files taken in (repeats too), damaged files offered on the way. */
  writes: number;
  files: number;
  taken: number;
  refused: number;
  /** Records that every device holds at the end. */
  records: number;
}

interface HandedFile {
  from: Store;
  bytes: Uint8Array;
}

class History {
  readonly figures: HistoryFigures = { devices: 0, writes: 0, files: 0, taken: 0, refused: 0, records: 0 };
  readonly files: HandedFile[] = [];
  readonly devices: readonly Device[];
  private readonly chance: Chance;

  constructor(devices: readonly Device[], chance: Chance) {
    this.devices = devices;
    this.chance = chance;
    this.figures.devices = devices.length;
  }

  async hand(from: Store): Promise<void> {
    const random = (count: number) => Uint8Array.from({ length: count }, () => this.chance.whole(256));
    const written = await writeHandOver(from, { what: 'new', part: '', passphrase: '' }, random, silent, still);
    if (!written.ok) return;
    this.files.push({ from, bytes: written.value.bytes });
    this.figures.files += 1;
  }

  /** Now and then the stick is damaged first: such a file must be refused, and the whole one is offered after it. */
  async take(into: Store, { from, bytes }: HandedFile): Promise<void> {
    if (from === into) return;
    if (this.chance.chance(10)) {
      const broken = damaged(bytes, this.chance).bytes;
      if (!sameBytes(broken, bytes)) {
        const checked = await checkHandOver(into, broken, '');
        assert.ok(!checked.ok, 'a damaged file is taken');
        this.figures.refused += 1;
      }
    }
    const checked = await checkHandOver(into, bytes, '');
    if (!checked.ok) throw new Error(checked.error.code);
    await acceptHandOver(checked.value, (taken) => into.takeIn(taken, silent));
    this.figures.taken += 1;
  }

  async step(): Promise<void> {
    const { chance } = this;
    const one = chance.pick(this.devices);
    if (chance.chance(65)) {
      await write(one, chance);
      this.figures.writes += 1;
    } else await this.hand(one.store);
    if (chance.chance(30) && this.files.length > 0) await this.take(one.store, chance.pick(this.files));
  }
}

/** Throws where devices differ after each has got every file, in an order of its own and some twice. */
export async function runFileHistory(chance: Chance, wrongClocks: boolean, steps: number): Promise<HistoryFigures> {
  const devices = await openDevices(chance.between(2, 6), chance, wrongClocks);
  try {
    const history = new History(devices, chance);
    const [first] = devices as [Device];
    await first.store.commitChanges({ command: 'start' }, first.random.start());
    await history.hand(first.store);
    for (const { store } of devices.slice(1)) await history.take(store, history.files[0] as HandedFile);
    for (let step = 0; step < steps; step += 1) await history.step();
    for (const { store } of devices) await history.hand(store);
    const again = history.files.filter(() => chance.chance(20));
    for (const { store } of devices) {
      for (const file of chance.shuffled([...history.files, ...again])) await history.take(store, file);
    }
    const records = await allRecords(first.store);
    const figures = await restingFigures(first.store);
    for (const { store } of devices.slice(1)) {
      assert.deepEqual(await allRecords(store), records, 'records differ between devices');
      assert.deepEqual(await restingFigures(store), figures, 'figures differ between devices');
    }
    for (const { store } of devices) {
      const { taken } = await store.handOverState();
      assert.equal(taken.length, devices.length - 1, 'a device was not heard of');
    }
    history.figures.records = Object.keys(records).length;
    return history.figures;
  } finally {
    for (const { store } of devices) store.close();
  }
}
