/** A device's clock may be set back, forward, or jump about during use: its writes keep their order, here and wherever they go. */
import { expect, it } from 'vitest';
import { type Change, change } from '#domain/contracts.ts';
import { fundingRecord } from '#domain/funding/funding.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { stampMoment } from '#kernel/stamp.ts';
import type { Store } from '#store/store.ts';
import { Chance } from '../laws/chance.ts';
import { allRecords, restingFigures, snapshotOf } from '../laws/kept-figures.ts';
import { ids } from '../laws/random-changes.ts';
import { openTestStore } from '../store/test-store.ts';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 5, 1, 12);
const MONEY = ids('e', 3);
const LEARNERS = ids('a', 4);
const SESSION = ids('b', 1)[0] as string;

/** Where the clock stands before the next write: mostly a little on, now and then hours, days or years off either way. */
const jump = (chance: Chance): number =>
  chance.chance(50) ? chance.whole(5_000) : chance.pick([-3_600_000, -3 * DAY, -3652 * DAY, 3_600_000, 20 * DAY, 0]);

const amountOf = async (store: Store, id: string) => (await store.reader.get(fundingRecord, id))?.amount;
const presentIn = async (store: Store) =>
  (await store.reader.attendance(SESSION))
    .filter(({ present }) => present)
    .map(({ learner }) => learner)
    .sort();

it('writes of a device keep their order while its clock jumps, on every device they come to', async () => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const chance = new Chance(seed);
    const clock = { milliseconds: NOON, today: '2026-06-01' };
    const store = await openTestStore({ seed, clock });
    const amounts = new Map<string, number>();
    const ticks = new Map<string, number>();
    const stamps: number[] = [];
    const files: Awaited<ReturnType<typeof snapshotOf>>[] = [];
    for (let step = 1; step <= 20; step += 1) {
      clock.milliseconds += jump(chance);
      const id = chance.pick(MONEY);
      const [learner, mark] = [chance.pick(LEARNERS), chance.whole(2)];
      amounts.set(id, step);
      ticks.set(learner, mark);
      await store.commitChanges({ command: 'step' }, [
        money(id, step),
        change(
          sessionRecord,
          { id: SESSION, unit: 'u' },
          { name: 'Class', date: '2026-05-01', sessionKind: 'class' },
          {
            learners: [learner],
            marks: [mark],
          },
        ),
      ]);
      stamps.push(await lastMoment(store));
      if (step % 7 === 0 || step === 20) files.push(await snapshotOf(store));
    }
    expect(stamps).toEqual([...stamps].sort((one, other) => one - other));
    expect(new Set(stamps).size).toBe(stamps.length);
    const other = await openTestStore({ seed: seed + 100 });
    for (const file of chance.shuffled([...files, ...files])) await other.merge(chance.shuffled(file));
    for (const one of [store, other]) {
      for (const [id, amount] of amounts) expect([seed, id, await amountOf(one, id)]).toEqual([seed, id, amount]);
      const expected = [...ticks].filter(([, mark]) => mark === 1).map(([learner]) => learner);
      expect(await presentIn(one)).toEqual(expected.sort());
    }
    expect(await allRecords(other)).toEqual(await allRecords(store));
    expect(await restingFigures(other)).toEqual(await restingFigures(store));
    expect(await other.reader.differing()).toEqual([]);
    store.close();
    other.close();
  }
});

it('what was written before the clock was set back can be taken back after it, and stays taken back elsewhere', async () => {
  const clock = { milliseconds: NOON, today: '2026-06-01' };
  const store = await openTestStore({ clock });
  const [id] = MONEY as [string];
  await store.commitChanges({ command: 'first' }, [money(id, 1)]);
  const before = await snapshotOf(store);
  await store.commitChanges({ command: 'second' }, [money(id, 2)]);
  const written = await snapshotOf(store);
  clock.milliseconds -= 30 * DAY;
  expect((await store.undo(await store.lastSeq())).ok).toBe(true);
  expect(await amountOf(store, id)).toBe(1);
  const other = await openTestStore({ seed: 2 });
  for (const file of [await snapshotOf(store), written, before]) await other.merge(file);
  expect(await amountOf(other, id)).toBe(1);
  expect((await store.journal(9)).map(({ seq }) => seq)).toEqual([3, 2, 1]);
  store.close();
  other.close();
});

function money(id: string, amount: number): Change {
  const fields = {
    date: '2026-05-01',
    state: 'spent',
    source: 'fees',
    nature: 'recurrent',
    amount,
    summary: 'x',
  } as const;
  return change(fundingRecord, { id, unit: 'u' }, fields);
}

/** Moment of the latest write. */
async function lastMoment(store: Store): Promise<number> {
  const row = await store.database.journal.orderBy('seq').last();
  return stampMoment(row?.stamp ?? '');
}
