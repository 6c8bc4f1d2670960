import { useId } from 'react';

export type PatternName = 'current' | 'gap' | 'apart' | 'series-2' | 'series-3' | 'series-4' | 'series-5';

/** An id that may stand in `url(#…)`. */
export function usePatternId(): string {
  return useId().replace(/[^a-zA-Z0-9]/g, '');
}

export function patternFill(id: string, name: PatternName): string {
  return `url(#${id}-${name})`;
}

/** So many series look different from one another. */
export const MOST_SERIES = 8;

/** The fill of the n-th series (from 0): a solid colour first, then patterns that grey print still tells apart. */
export function seriesFill(id: string, index: number): string {
  const names = ['series-2', 'series-3', 'series-4', 'series-5', 'gap', 'apart', 'current'] as const;
  const name = names[(index - 1) % names.length];
  return index === 0 || name === undefined ? 'var(--chart-1)' : patternFill(id, name);
}

export function seriesColour(index: number): string {
  return `var(--chart-${(index % 5) + 1})`;
}

/** Hatchings: `current` for a period still running, `gap` for what is missing, `apart` for what cannot be compared. */
export function ChartPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-current`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--chart-actual-soft)" />
        <path d="M0 0V6" stroke="var(--chart-actual)" strokeWidth="2.2" />
      </pattern>
      <pattern id={`${id}-gap`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V5" stroke="var(--chart-actual)" strokeWidth="1.4" />
      </pattern>
      <pattern id={`${id}-apart`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path d="M0 0V6" stroke="var(--chart-expected)" strokeWidth="1.2" />
      </pattern>
      <pattern id={`${id}-series-2`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--surface)" />
        <path d="M0 0V6" stroke="var(--chart-2)" strokeWidth="5.6" />
      </pattern>
      <pattern id={`${id}-series-3`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--surface)" />
        <circle cx="3" cy="3" r="2" fill="var(--chart-3)" />
      </pattern>
      <pattern id={`${id}-series-4`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--surface)" />
        <path d="M0 3H6M3 0V6" stroke="var(--chart-4)" strokeWidth="1.5" />
      </pattern>
      <pattern id={`${id}-series-5`} width="6" height="5" patternUnits="userSpaceOnUse">
        <rect width="6" height="5" fill="var(--surface)" />
        <path d="M0 2.5H6" stroke="var(--chart-5)" strokeWidth="2.4" />
      </pattern>
    </defs>
  );
}
