import type { Figure } from '#domain/books/book.ts';

/** How many projects are established, and how many running ones name no evidence yet. */
export function projectFigures(
  projects: readonly { state?: string; evidence?: string }[],
): Figure<'established' | 'noEvidence'>[] {
  if (projects.length === 0) return [];
  const established = projects.filter(({ state }) => state === 'established').length;
  const bare = projects.filter(({ state, evidence }) => state !== 'planned' && evidence === undefined).length;
  return [
    { id: 'established', values: { established, all: projects.length } },
    ...(bare > 0 ? [{ id: 'noEvidence' as const, values: { count: bare } }] : []),
  ];
}
