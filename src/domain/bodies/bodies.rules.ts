import type { Figure } from '#domain/books/book.ts';

interface Body {
  id: string;
  name?: string;
  bodyKind?: string;
  meetingsPlanned?: number;
}

/** Meetings held in the year against those planned, and what is missing: a body that has not met, an expert committee. */
export function bodyFigures(
  bodies: readonly Body[],
  meetings: readonly { of?: string; date?: string }[],
  year: number,
): Figure<'meetings' | 'meetingsOfPlan' | 'notMet' | 'noExperts'>[] {
  if (bodies.length === 0) return [];
  const held = meetings.filter((meeting) => meeting.date?.startsWith(String(year)));
  const planned = bodies.reduce((sum, body) => sum + (body.meetingsPlanned ?? 0), 0);
  const met = new Set(held.map((meeting) => meeting.of));
  const notMet = bodies.filter((body) => !met.has(body.id));
  const figures: Figure<'meetings' | 'meetingsOfPlan' | 'notMet' | 'noExperts'>[] = [
    planned > 0
      ? { id: 'meetingsOfPlan', values: { held: held.length, planned, year } }
      : { id: 'meetings', values: { held: held.length, year } },
  ];
  if (notMet.length > 0) figures.push({ id: 'notMet', values: { count: notMet.length, all: bodies.length, year } });
  if (!bodies.some((body) => body.bodyKind === 'expert-committee')) figures.push({ id: 'noExperts', values: {} });
  return figures;
}

/** How many are done, of all that were not dropped. */
export function doneFigures(entries: readonly { state?: string }[]): Figure<'done'>[] {
  const all = entries.filter(({ state }) => state !== 'dropped');
  const done = all.filter(({ state }) => state === 'done').length;
  return all.length > 0 ? [{ id: 'done', values: { done, all: all.length } }] : [];
}
