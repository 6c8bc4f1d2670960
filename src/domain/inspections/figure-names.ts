/** Figures that a sheet may put beside an item. */
export const FIGURE_NAMES = ['training-rate', 'funding', 'organizations', 'coverage', 'tasks', 'sessions'] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** What the records say about a unit on a day; plain data that can be frozen. What is not known is left out. */
export interface Figures {
  /** The day up to which is counted. */
  asOf: string;
  persons: number;
  residents?: number;
  /** Percent, four decimals. */
  ratePercent?: number;
  targetPercent?: number;
  targetCount?: number;
  /** Left out where there is nothing to compare with. */
  targetMet?: boolean;
  /** What counts for the figure per resident. */
  arrangedFen: number;
  spentFen: number;
  /** Arranged, two decimals. */
  fenPerResident?: number;
  floorFen: number;
  floorMet?: boolean;
  /** Valid learning organizations of each kind, by its id. */
  organizations: Record<string, number>;
  /** Kinds whose share rose or stays at the whole, of those that can be compared. */
  kindsRisen: number;
  kindsCompared: number;
  sessions: number;
  personTimes: number;
  /** Communities with a working teaching point. */
  communities: { covered: number; all: number };
  /** Of the annual plan; left out without one. */
  tasks?: { done: number; of: number };
}
