import { describe, expect, it } from 'vitest';
import { bookRecord } from '#domain/books/book.record.ts';
import { change } from '#domain/contracts.ts';
import { mergeLearners } from '#domain/learners/merge.commands.ts';
import { dismissRemark, recallRemark } from '#domain/plausibility/plausibility.commands.ts';
import { plausibilityView } from '#domain/plausibility/plausibility.views.ts';
import { type RecordSessionInput, recordSession } from '#domain/sessions/session.commands.ts';
import type { Store } from '#store/store.ts';
import { add, DISTRICT, OTHER_POINT, POINT, peopleStore, STREET } from '../learners/people-store.ts';

const TODAY = '2026-06-01';
const read = (store: Store, unit = STREET, month?: number) =>
  store.read(plausibilityView, { unit, year: 2026, month, today: TODAY });

async function held(store: Store, input: Partial<RecordSessionInput>, ...people: string[]): Promise<void> {
  const result = await store.commit(recordSession, {
    unit: POINT,
    name: 'Singing',
    date: '2026-05-04',
    start: '09:00',
    minutes: 90,
    sessionKind: 'class',
    ticks: people.map((learner) => ({ learner, present: true })),
    ...input,
  });
  if (!result.ok) throw new Error(result.error.code);
}

async function doubled() {
  const store = await peopleStore();
  const ann = await add(store, POINT, { name: 'Ann' });
  await held(store, {}, ann);
  await held(store, { unit: OTHER_POINT, name: 'Dancing', start: '10:00' }, ann);
  return { store, ann };
}

describe('what looks odd', () => {
  it('names sessions, units and people, in the unit and above, not elsewhere', async () => {
    const { store, ann } = await doubled();
    for (const unit of [STREET, DISTRICT]) {
      expect(await read(store, unit)).toMatchObject({ looked: 2, more: false, wholeYear: true, openCount: 1 });
    }
    const [remark] = (await read(store)).open;
    expect(remark).toMatchObject({
      kind: 'two-places',
      persons: [{ id: ann, name: 'Ann' }],
      sessions: [
        { name: 'Singing', unitName: 'Point one' },
        { name: 'Dancing', unitName: 'Point two' },
      ],
    });
    expect((await read(store, POINT)).open).toEqual([]);
    expect((await read(store, STREET, 4)).looked).toBe(0);
  });

  it('sees one person in two records that were merged', async () => {
    const store = await peopleStore();
    const [ann, twin] = [await add(store, POINT, { name: 'Ann' }), await add(store, POINT, { name: 'Anne' })];
    await held(store, {}, ann);
    await held(store, { name: 'Dancing' }, twin);
    expect((await read(store)).openCount).toBe(0);
    await store.commit(mergeLearners, { learner: ann, other: twin });
    expect((await read(store)).openCount).toBe(1);
  });

  it('knows the seats of a venue by its name', async () => {
    const store = await peopleStore();
    const venue = { id: '00000000-0000-7000-8000-0000000000aa', unit: POINT };
    await store.commitChanges({ command: 'test' }, [change(bookRecord('venue'), venue, { name: 'Hall', seats: 20 })]);
    await held(store, { venue: 'Hall', unnamed: 21 });
    await held(store, { venue: 'Yard', unnamed: 300 });
    expect((await read(store)).open).toMatchObject([{ kind: 'more-than-seats', count: 21, limit: 20 }]);
  });

  it('goes with a reason, which stands beside it and can be taken back', async () => {
    const { store } = await doubled();
    const [remark] = (await read(store)).open;
    const input = { remark: remark?.key ?? '', unit: remark?.unit ?? '' };
    expect(await store.commit(dismissRemark, { ...input, reason: ' ' })).toMatchObject({
      error: { code: 'remark.reason-missing', field: 'reason' },
    });
    await store.commit(dismissRemark, { ...input, reason: ' Walked over at ten ' });
    const after = await read(store);
    expect(after).toMatchObject({ open: [], openCount: 0 });
    expect(after.dismissed).toMatchObject([{ reason: 'Walked over at ten', dismissedOn: TODAY }]);
    await store.commit(recallRemark, { dismissal: after.dismissed[0]?.dismissal ?? '' });
    expect(await read(store)).toMatchObject({ openCount: 1, dismissed: [] });
  });
});
