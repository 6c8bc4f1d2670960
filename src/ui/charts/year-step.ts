/** `current` is still running, `apart` cannot be compared with its neighbours. Values in percent. */
export type YearStep = {
  year: string;
  value: number | undefined;
  target?: number;
  state: 'closed' | 'current' | 'apart';
  /** Cannot be compared with the year before: not joined to it. */
  broken?: boolean;
  /** A word inside the bar: not comparable, base year, until October. */
  note?: string;
  /** The named target above the line; for the current year. */
  targetLabel?: string;
};
