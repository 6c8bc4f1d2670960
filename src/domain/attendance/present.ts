import type { Attendance } from '#domain/contracts.ts';

/** Ids of those present, after aliases, each once: two people ticked in one session may have turned out to be one. */
export const presentOf = (roster: readonly Attendance[], standsFor: (id: string) => string): string[] => [
  ...new Set(roster.filter(({ present }) => present).map(({ learner }) => standsFor(learner))),
];
