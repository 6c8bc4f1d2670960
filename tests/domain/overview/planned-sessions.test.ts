import { expect, it } from 'vitest';
import { plannedSessions } from '#domain/overview/planned-sessions.ts';

it('counts the weekdays of each month between the first and the last date', () => {
  const tuesdays = { weekday: 2, start: '09:00', minutes: 60, from: '2026-03-10', until: '2026-05-05' };
  expect(plannedSessions([{ timetable: [tuesdays] }, {}], 2026)).toEqual([0, 0, 4, 4, 1, 0, 0, 0, 0, 0, 0, 0]);
  expect(plannedSessions([{ timetable: [tuesdays, tuesdays] }], 2026)[2]).toBe(8);
  expect(plannedSessions([{ timetable: [tuesdays] }], 2025).every((count) => count === 0)).toBe(true);
});
