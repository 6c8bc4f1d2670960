import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { mergeLearners } from '#domain/learners/merge.commands.ts';
import { certificateView } from '#domain/reports/certificate.views.ts';
import { POINT, planStore, session, TODAY } from '../plans/plans-store.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const asked = { year: 2026, today: TODAY };

describe('the certificate of a learner', () => {
  it('adds up what was learned in the year, course by course, and leaves out what is no learning or not held', async () => {
    const store = await planStore(
      session('2026-05-11', [1], { name: 'Singing', minutes: 90 }),
      session('2026-05-04', [1, 2], { name: 'Singing', minutes: 45 }),
      session('2026-03-02', [1], { name: 'Law', sessionKind: 'lecture' }),
      session('2026-04-01', [1], { name: 'Festival', sessionKind: 'event', minutes: 120 }),
      session('2026-06-14', [1], { name: 'Announced', planned: true, minutes: 60 }),
      session('2025-05-04', [1], { name: 'Last year', minutes: 60 }),
      session('2026-05-05', [2], { name: 'Others', minutes: 60 }),
    );
    expect(await store.read(certificateView, { learner: id(1), ...asked })).toEqual({
      name: 'L1',
      birthYear: undefined,
      homeName: 'Point',
      year: 2026,
      courses: [
        { name: 'Law', unitName: 'Point', from: '2026-03-02', to: '2026-03-02', sessions: 1, minutes: 0 },
        { name: 'Singing', unitName: 'Point', from: '2026-05-04', to: '2026-05-11', sessions: 2, minutes: 135 },
      ],
      sessions: 3,
      minutes: 135,
      withoutLength: 1,
    });
  });

  it('counts for a person whichever of their merged records was ticked', async () => {
    const store = await planStore(
      session('2026-05-04', [1], { minutes: 60 }),
      session('2026-05-05', [2], { minutes: 30 }),
    );
    const merged = await store.commit(mergeLearners, { learner: id(1), other: id(2) });
    expect(merged.ok).toBe(true);
    for (const learner of [id(1), id(2)]) {
      expect(await store.read(certificateView, { learner, ...asked })).toMatchObject({ name: 'L1', minutes: 90 });
    }
  });

  it('is not written for nobody, nor for a person who was erased', async () => {
    const store = await planStore();
    expect(await store.read(certificateView, { learner: id(99), ...asked })).toBeUndefined();
    await store.commitChanges({ command: 'test' }, [
      change(learnerRecord, { id: id(1), unit: POINT }, { name: '', erased: '2026-06-01' } as never),
    ]);
    expect(await store.read(certificateView, { learner: id(1), ...asked })).toBeUndefined();
  });
});
