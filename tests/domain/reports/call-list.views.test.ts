import { describe, expect, it } from 'vitest';
import { noteCall } from '#domain/reports/call.commands.ts';
import { callListView } from '#domain/reports/call-list.views.ts';
import type { Store } from '#store/store.ts';
import { DISTRICT, POINT, planStore, STREET, session } from '../plans/plans-store.ts';

const note = (store: Store, input: Parameters<typeof noteCall.decide>[1]) => store.commit(noteCall, input);
const people = () => planStore(session('2025-05-04', [1, 2, 3]), session('2026-03-04', [1]));

describe('the call list', () => {
  it('names last year’s learners who have not come back, at every tier', async () => {
    const store = await people();
    for (const unit of [POINT, STREET, DISTRICT]) {
      const list = await store.read(callListView, { unit, year: 2026 });
      expect(list).toMatchObject({ before: 3, missing: 2, called: 0, cameBack: 0 });
      expect(list.rows.map(({ name }) => name)).toEqual(['L2', 'L3']);
    }
  });

  it('tells a year that nobody is known from apart from one whose learners are all back', async () => {
    const store = await people();
    expect(await store.read(callListView, { unit: DISTRICT, year: 2025 })).toMatchObject({ before: 0, missing: 0 });
    await store.commitChanges({ command: 'test' }, [session('2026-06-04', [2, 3])]);
    expect(await store.read(callListView, { unit: DISTRICT, year: 2026 })).toMatchObject({ before: 3, missing: 0 });
  });

  it('keeps what came of a call where the person lives, one note per person and year', async () => {
    const store = await people();
    const learner = (await store.read(callListView, { unit: STREET, year: 2026 })).rows[0]?.id ?? '';
    await note(store, { learner, unit: STREET, year: 2026, outcome: 'not-reached' });
    await note(store, { learner, unit: STREET, year: 2026, outcome: 'coming' });
    const list = await store.read(callListView, { unit: POINT, year: 2026 });
    expect(list).toMatchObject({ called: 1, cameBack: 0 });
    expect(list.rows[0]).toMatchObject({ outcome: 'coming', calledOn: '2026-06-15' });
    await store.commitChanges({ command: 'test' }, [session('2026-06-04', [2])]);
    expect(await store.read(callListView, { unit: DISTRICT, year: 2026 })).toMatchObject({
      missing: 1,
      called: 1,
      cameBack: 1,
    });
    await note(store, { learner, unit: STREET, year: 2026, outcome: '' });
    expect((await store.read(callListView, { unit: DISTRICT, year: 2026 })).called).toBe(0);
  });

  it('is refused for somebody who is not there', async () => {
    const store = await people();
    const learner = '00000000-0000-7000-8000-000000009999';
    const result = await note(store, { learner, unit: STREET, year: 2026, outcome: 'coming' });
    expect(result).toMatchObject({ ok: false, error: { code: 'call.learner-gone' } });
  });
});
