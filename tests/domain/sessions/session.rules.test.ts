import { describe, expect, it } from 'vitest';
import { headCountProblem, type SessionDetails, sessionProblem } from '#domain/sessions/session.rules.ts';

const session: SessionDetails = { name: 'Calligraphy', date: '2026-05-01', sessionKind: 'class' };
const problem = (changes: Partial<SessionDetails>, people = 0) =>
  sessionProblem({ ...session, ...changes }, ['class', 'event'], '2026-06-01', people);

describe('sessionProblem', () => {
  it('takes a session with name, date and kind', () => {
    expect(problem({})).toBeUndefined();
    expect(problem({ start: '09:30', minutes: 90, unnamed: 12, headCounts: { older: 12, women: 9 } })).toBeUndefined();
  });

  it.each([
    [{ date: '' }, 'session.date-missing', 'date'],
    [{ date: '2026-02-30' }, 'session.date-invalid', 'date'],
    [{ date: '0026-03-05' }, 'session.date-too-early', 'date'],
    [{ date: '2026-06-02' }, 'session.date-future', 'date'],
    [{ name: '  ' }, 'session.name-missing', 'name'],
    [{ start: '25:00' }, 'session.start-invalid', 'start'],
    [{ minutes: 2000 }, 'session.minutes-invalid', 'minutes'],
    [{ sessionKind: '' }, 'session.kind-missing', 'sessionKind'],
    [{ sessionKind: 'party' }, 'session.kind-unknown', 'sessionKind'],
    [{ unnamed: 2.5 }, 'session.unnamed-invalid', 'unnamed'],
    [{ unnamed: 5, headCounts: { older: 6 } }, 'session.head-count-too-high', 'headCounts.older'],
    [{ headCounts: { older: 1 } }, 'session.head-count-too-high', 'headCounts.older'],
  ] as const)('refuses %o', (changes, code, field) => {
    expect(problem(changes)).toMatchObject({ code, field });
  });

  it('lets only announced sessions lie in the future, and nobody was at them yet', () => {
    expect(problem({ date: '2026-07-01', planned: true })).toBeUndefined();
    expect(problem({ date: '2026-07-01', planned: true }, 1)).toMatchObject({ code: 'session.planned-with-people' });
    expect(problem({ planned: true, unnamed: 3 })).toMatchObject({ code: 'session.planned-with-people' });
  });

  it('allows head-counts to overlap', () => {
    expect(headCountProblem({ unnamed: 10, headCounts: { older: 8, women: 7 } })).toBeUndefined();
  });
});
