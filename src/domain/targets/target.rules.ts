/** Which basis and definition a year stands on, which signed year is its baseline, and what makes an own target valid. */
import type { Refusal, Stored } from '#domain/contracts.ts';
import type { HistoryYear, MonthCounts } from '#domain/indicators/expected.ts';
import { type TargetRule, targetOf } from '#domain/indicators/target.ts';
import { countsPeople, trainingRate, type YearFigure } from '#domain/indicators/training-rate.ts';
import type { CompleteSettings } from '#domain/settings/settings.rules.ts';
import { compareFractions, fraction } from '#kernel/fraction.ts';
import type { Basis, ClosedYear, Target } from './target.record.ts';

/** The definition in force where none was named. */
export const STANDARD_DEFINITION = 'standard';

export function definitionOf(record: { definition?: string | undefined } | undefined): string {
  return record?.definition || STANDARD_DEFINITION;
}

/** The record of a year: of several made on several devices the first made. */
export function recordOfYear<T extends { id: string; year: number }>(
  records: readonly T[],
  year: number,
): T | undefined {
  return records
    .filter((record) => record.year === year)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .at(0);
}

/** What a year is counted on: as its target says, else as the latest year before it did, else persons by name. */
export function basisOfYear(
  targets: readonly Stored<Target>[],
  closed: readonly Stored<ClosedYear>[],
  year: number,
): { basis: Basis; definition: string } {
  const own = recordOfYear(targets, year) ?? recordOfYear(closed, year);
  if (own) return { basis: own.basis, definition: definitionOf(own) };
  const before = [...closed, ...targets].filter((record) => record.year < year).sort((a, b) => b.year - a.year)[0];
  return { basis: before?.basis ?? 'named', definition: definitionOf(before) };
}

export function targetRule(settings: Pick<CompleteSettings, 'gain' | 'comparison'>): TargetRule {
  return { rule: settings.comparison, gain: settings.gain };
}

export function figureOfClosed(closed: ClosedYear): YearFigure & { closed: true } {
  const { year, persons, residents, basis } = closed;
  return { year, count: persons, residents, basis, definition: definitionOf(closed), closed: true };
}

/** Own targets by year, in hundredths of a percent; 0 is none. */
export function ownTargets(targets: readonly Stored<Target>[]): Record<number, number> {
  const own: Record<number, number> = {};
  for (const { year } of targets) {
    const rate = recordOfYear(targets, year)?.ownRate ?? 0;
    if (rate > 0) own[year] = rate;
  }
  return own;
}

/** Twelve counts of their own from the counts seen by the end of each month. */
export function monthsFromCourse(course: readonly number[]): MonthCounts {
  return course.map((seen, index) => Math.max(0, seen - (course[index - 1] ?? 0)));
}

/** The counts seen by the end of each month. */
export function courseFromMonths(months: MonthCounts): number[] {
  let seen = 0;
  return months.map((count) => {
    seen += count;
    return seen;
  });
}

/** Records of a year on this device tell its course where they hold at least so much of the signed figure, in percent. */
const ENOUGH = 90;

/** Closed years as courses: the signed one, else the one that this device's own records tell. */
export function historyOf(
  closed: readonly Stored<ClosedYear>[],
  recorded: (year: number, basis: Basis) => MonthCounts | undefined,
): HistoryYear[] {
  const years = [...new Set(closed.map((record) => record.year))];
  return years.flatMap((year): HistoryYear[] => {
    const signed = recordOfYear(closed, year);
    if (signed === undefined) return [];
    const { basis } = signed;
    let months: MonthCounts = signed.monthly?.length === 12 ? monthsFromCourse(signed.monthly) : [];
    if (months.length === 0) {
      const own = recorded(year, basis);
      const seen = own?.reduce((sum, count) => sum + count, 0) ?? 0;
      months = own && seen * 100 >= signed.persons * ENOUGH ? own : new Array<number>(12).fill(0);
    }
    return [{ year, basis, definition: definitionOf(signed), closed: true, months }];
  });
}

/** Refusal of an own target (hundredths of a percent) that is no target, or lower than the common one. */
export function ownTargetProblem(
  own: number,
  baseline: YearFigure | undefined,
  rule: TargetRule,
  basis: Basis,
): Refusal | undefined {
  if (own === 0) return undefined;
  if (own < 0 || (countsPeople(basis) && own > 10_000)) return { code: 'target.own-not-a-rate', field: 'ownRate' };
  const before = baseline && trainingRate(baseline).rate;
  if (before === undefined || baseline?.basis !== basis) return undefined;
  const line = targetOf(before, rule, countsPeople(basis)).rate;
  if (compareFractions(fraction(own, 10_000), line) >= 0) return undefined;
  const least = Math.ceil((line.num * 10_000) / line.den) / 100;
  return { code: 'target.own-too-low', field: 'ownRate', values: { least } };
}

/** Refusal of a year entered by hand. */
export function closedYearProblem(input: {
  year: number;
  persons?: number | undefined;
  residents?: number | undefined;
  basis: Basis;
  source?: string | undefined;
}): Refusal | undefined {
  if (!Number.isInteger(input.year) || input.year < 1990 || input.year > 2100) {
    return { code: 'target.year-wrong', field: 'year' };
  }
  if (input.persons === undefined) return { code: 'target.persons-missing', field: 'persons' };
  if (input.residents === undefined || input.residents === 0) {
    return { code: 'target.residents-missing', field: 'residents' };
  }
  if (countsPeople(input.basis) && input.persons > input.residents) {
    return { code: 'target.more-persons-than-residents', field: 'persons', values: { residents: input.residents } };
  }
  return input.source?.trim() ? undefined : { code: 'target.source-missing', field: 'source' };
}
