/** One random history of a district and the comparison of every indicator with the other engine. */
import assert from 'node:assert/strict';
import { bringInRegisters } from '#domain/registers/register.commands.ts';
import type { RegisterTable } from '#domain/registers/register-table.ts';
import { acceptHandOver, checkHandOver } from '#exchange/hand-over/take-in.ts';
import { writeHandOver } from '#exchange/hand-over/write-hand-over.ts';
import { restoreSafeCopy } from '#exchange/safe-copy/restore-safe-copy.ts';
import { writeSafeCopy } from '#exchange/safe-copy/write-safe-copy.ts';
import type { Store } from '#store/store.ts';
import { sampleTables } from '../../exchange/registers/sample-tables.ts';
import { Chance } from '../../laws/chance.ts';
import { type Device, handOver, openDevices, write } from '../../laws/devices.ts';
import { snapshotOf } from '../../laws/kept-figures.ts';
import { RandomChanges } from '../../laws/random-changes.ts';
import { openTestStore } from '../../store/test-store.ts';
import { openOracle } from '../oracle.ts';
import { DistrictLife } from './district-life.ts';
import { ExpectedFigures } from './expected.ts';
import { ExpectedLists } from './expected-lists.ts';
import { indicatorViews } from './indicator-sql.ts';
import { shownFunding, shownOrganizations, shownOverview } from './shown.ts';

const still = new AbortController().signal;
const silent = () => undefined;
const TODAYS = ['2026-06-10', '2026-06-10', '2026-12-10', '2026-12-31', '2027-01-02', '2025-07-20'];
const REGISTERS = ['sign-in-2026-03-05.csv', 'learning-organizations-2026.csv', 'funding-ledger-2026.xls'];

export interface HistoryOptions {
  steps: number;
  /** Units and years compared at each look. */
  units: number;
  /** Steps between two looks. */
  every?: number;
}

const opened = new Map<string, Promise<RegisterTable[]>>();

function registerOf(name: string): Promise<RegisterTable[]> {
  const known = opened.get(name) ?? sampleTables(name);
  opened.set(name, known);
  return known;
}

/** How often each way in was taken, and how many figures were compared. */
export type Ways = Record<string, number>;

class History {
  readonly ways: Ways = { compared: 0 };
  private readonly chance: Chance;
  private mine: Device;
  private readonly other: Device;
  private readonly life: DistrictLife;

  constructor(chance: Chance, [mine, other]: readonly [Device, Device]) {
    this.chance = chance;
    this.mine = mine;
    this.other = other;
    this.life = new DistrictLife(chance);
  }

  async start(): Promise<void> {
    for (const { store, random } of [this.mine, this.other]) {
      await store.commitChanges({ command: 'start' }, random.start(true));
      await store.commitChanges({ command: 'start' }, this.life.start());
    }
  }

  async step(): Promise<void> {
    const { chance, mine, other, life } = this;
    const what = chance.whole(100);
    const on = chance.chance(25) ? other : mine;
    if (what < 34) {
      this.noteWay('changes');
      await on.store.commitChanges({ command: 'random' }, await life.changes(on.store));
    } else if (what < 54) {
      this.noteWay('commands');
      await life.entry(on.store);
    } else if (what < 76) {
      this.noteWay('people, sessions and undo');
      await write(on, chance);
    } else if (what < 88) {
      this.noteWay('merge');
      await handOver(other, mine, chance, chance.chance(40));
    } else if (what < 93) {
      this.noteWay('file');
      await this.byFile();
    } else if (what < 97) {
      this.noteWay('register');
      await this.bringIn();
    } else {
      this.noteWay('safe copy');
      await this.restore();
    }
  }

  private noteWay(name: string): void {
    this.ways[name] = (this.ways[name] ?? 0) + 1;
  }

  private async byFile(): Promise<void> {
    const random = (count: number) => Uint8Array.from({ length: count }, () => this.chance.whole(256));
    const asked = { what: 'new', part: '', passphrase: '' } as const;
    const written = await writeHandOver(this.other.store, asked, random, silent, still);
    if (!written.ok) return;
    const checked = await checkHandOver(this.mine.store, written.value.bytes, '');
    assert.ok(checked.ok, 'a file of its own is refused');
    await acceptHandOver(checked.value, (taken) => this.mine.store.takeIn(taken, silent));
  }

  private async bringIn(): Promise<void> {
    const tables = await registerOf(this.chance.pick(REGISTERS));
    const input = { tables, answers: {}, skipped: [], unit: 'nd00000000', year: 2026, topName: 'Unit nd00000000' };
    const done = await this.mine.store.commit(bringInRegisters, input);
    if (done.ok && this.chance.chance(25)) await this.mine.store.undo(done.value.seq as number);
  }

  private async restore(): Promise<void> {
    const { blob } = await writeSafeCopy(this.mine.store, silent, still);
    const store = await openTestStore({ seed: this.chance.between(1, 1_000_000), clock: this.mine.clock });
    const restored = await restoreSafeCopy(store, new Uint8Array(await blob.arrayBuffer()), silent, still);
    assert.ok(restored.ok, 'a safe copy is refused');
    this.mine.store.close();
    this.mine = { store, clock: this.mine.clock, random: new RandomChanges(store, this.chance) };
  }

  async compare(units: number): Promise<void> {
    const { store } = this.mine;
    const today = this.chance.pick(TODAYS);
    const oracle = await openOracle(await snapshotOf(store));
    try {
      oracle.learn(indicatorViews);
      const expected = new ExpectedFigures(oracle, today);
      const lists = new ExpectedLists(oracle, today);
      const all = expected.units();
      const top = all.includes('nd00000000') ? ['nd00000000'] : [];
      for (const unit of new Set([...top, ...this.chance.shuffled(all).slice(0, units)])) {
        const year = this.chance.pick([2026, 2026, 2026, 2025, 2024]);
        await this.compareUnit(store, { expected, lists }, unit, year, today);
      }
    } finally {
      oracle.close();
    }
  }

  private async compareUnit(
    store: Store,
    { expected, lists }: { expected: ExpectedFigures; lists: ExpectedLists },
    unit: string,
    year: number,
    today: string,
  ) {
    const where = `${unit}, ${year}, seen on ${today}`;
    const pairs: [string, unknown, unknown][] = [
      ['overview', await shownOverview(store, unit, year, today), expected.overview(unit, year)],
      ['funding', await shownFunding(store, unit, year), lists.funding(unit, year)],
      ['organizations', await shownOrganizations(store, unit, year, today), lists.organizations(unit, year)],
    ];
    for (const [name, shown, counted] of pairs) {
      assert.deepEqual(plain(shown), plain(counted), `${name} differs: ${where}`);
      this.ways.compared = (this.ways.compared ?? 0) + numbersIn(counted);
    }
  }

  close(): void {
    this.mine.store.close();
    this.other.store.close();
  }
}

/** Without what is undefined, in one order. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function numbersIn(value: unknown): number {
  if (typeof value === 'number') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + numbersIn(each), 0);
}

/** Throws where any indicator that the screens show is another one in the oracle. */
export async function holdIndicatorLaw(seed: number, { steps, units, every = 10 }: HistoryOptions): Promise<Ways> {
  const chance = new Chance(seed);
  const devices = await openDevices(2, chance, seed % 4 === 0);
  const history = new History(chance, devices as [Device, Device]);
  try {
    await history.start();
    for (let step = 1; step <= steps; step += 1) {
      await history.step();
      if (step % every === 0 || step === steps) await history.compare(units);
    }
    return history.ways;
  } finally {
    history.close();
  }
}
