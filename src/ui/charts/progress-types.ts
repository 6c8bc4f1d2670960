/** One moment of the year. `at` counts months gone by: 1 is the end of January, 10.5 the middle of November. Percent. */
export type ProgressPoint = {
  at: number;
  label: string;
  actual?: number;
  expected?: number;
  forecast?: number;
  low?: number;
  high?: number;
};

export type ProgressWords = {
  actual: string;
  expected: string;
  forecast: string;
  range: string;
  /** Under the axis, 1 to 12; in a narrow chart every other one is drawn. */
  months: readonly string[];
};

export type ProgressByMonthProps = {
  summary: string;
  points: readonly ProgressPoint[];
  target?: { value: number; label: string; shortLabel: string };
  lastYear?: { value: number; label: string };
  /** Beside the arrow from last year's line up to the target, such as "+5.0 points". */
  gain?: string;
  asOf?: { at: number; label: string };
  /** Beside the last actual point: its value large, a word below. */
  now?: { value: string; note: string };
  /** At the right end: the forecast and its range. */
  outlook?: { label: string; range: string; shortLabel: string };
  words: ProgressWords;
  format: (percent: number) => string;
};
