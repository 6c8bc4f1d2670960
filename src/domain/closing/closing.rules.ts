/** How a month stands: derived from what was confirmed, what was said of it, and what is known today. Never written. */
import { EVERYONE, EVERYONE_ALL_SESSIONS } from '#domain/attendance/segments.ts';
import { monthsOf, PLACE_PERSONS, PLACE_TIMES } from '#domain/attendance/sums.ts';
import type { Stored, UnitSums, UnitTotals } from '#domain/contracts.ts';
import { amountsOf, fenOf } from '#domain/funding/funding.rules.ts';
import { sessionMeasures } from '#domain/sessions/session.facts.ts';
import { type CompleteSettings, countsForRate } from '#domain/settings/settings.rules.ts';
import { declaredMonths, monthsOfTotal, namedMonths, personTimesMonths } from '#domain/targets/counted-months.ts';
import { type IsoDate, type IsoMonth, lastDayOfMonth, monthNumber, monthOf } from '#kernel/calendar.ts';
import { sumFen } from '#kernel/money.ts';
import type { MonthClosing, MonthFigures, MonthVerdict } from './closing.record.ts';

export interface MonthKept {
  sums: UnitSums | undefined;
  totals: UnitTotals | undefined;
}

const HELD = sessionMeasures.held('');

/** Sessions of a month by their kind; kinds without any are left out. */
export function heldByKind({ totals }: MonthKept, month: IsoMonth): { kind: string; sessions: number }[] {
  const at = monthNumber(month) - 1;
  return Object.entries(totals?.cells ?? {})
    .filter(([measure]) => measure.startsWith(HELD))
    .map(([measure, months]) => ({ kind: measure.slice(HELD.length), sessions: months[at] ?? 0 }))
    .filter(({ sessions }) => sessions !== 0);
}

/** What a month holds today, from the kept sums and totals of its year. */
export function monthFigures(kept: MonthKept, month: IsoMonth, settings: CompleteSettings): MonthFigures {
  const at = monthNumber(month) - 1;
  const of = (months: readonly number[]): number => months[at] ?? 0;
  const cells = kept.sums?.cells;
  const held = heldByKind(kept, month);
  const sessionsOf = (kinds: typeof held): number => kinds.reduce((sum, { sessions }) => sum + sessions, 0);
  const money = amountsOf(
    Object.fromEntries(Object.entries(kept.totals?.cells ?? {}).map(([measure, months]) => [measure, [of(months)]])),
  );
  const fen = (state: 'arranged' | 'spent'): number =>
    sumFen(money.filter((amount) => amount.state === state).map(fenOf));
  return {
    sessions: sessionsOf(held),
    countingSessions: sessionsOf(held.filter(({ kind }) => countsForRate(settings, kind))),
    persons: of(monthsOf(cells, EVERYONE, PLACE_PERSONS)),
    newPersons: of(namedMonths(kept)),
    personTimes: of(personTimesMonths(kept)),
    personTimesAll:
      of(monthsOf(cells, EVERYONE_ALL_SESSIONS, PLACE_TIMES)) +
      of(monthsOfTotal(kept.totals, sessionMeasures.unnamedAll)),
    declared: of(declaredMonths(kept)),
    arranged: fen('arranged'),
    spent: fen('spent'),
  };
}

/** In the order of the return. */
export const FIGURES = [
  'sessions',
  'countingSessions',
  'persons',
  'newPersons',
  'personTimes',
  'personTimesAll',
  'declared',
  'arranged',
  'spent',
] as const satisfies readonly (keyof MonthFigures)[];
export type FigureName = (typeof FIGURES)[number];

export const isMoneyFigure = (name: FigureName): boolean => name === 'arranged' || name === 'spent';

export const isEmptyMonth = (figures: MonthFigures): boolean => FIGURES.every((name) => figures[name] === 0);

export interface FigureDifference {
  name: FigureName;
  confirmed: number;
  today: number;
}

export function differencesOf(confirmed: MonthFigures, today: MonthFigures): FigureDifference[] {
  return FIGURES.flatMap((name) => {
    const before = confirmed[name] ?? 0;
    return before === today[name] ? [] : [{ name, confirmed: before, today: today[name] }];
  });
}

/**
 * `ahead` not begun yet · `running` the present month, not confirmed · `missing` over and not confirmed · `reopened`
 * something was entered or taken away after it was confirmed.
 */
export type MonthState = 'ahead' | 'running' | 'missing' | 'confirmed' | 'returned' | 'checked' | 'reopened';

export interface MonthStanding {
  state: MonthState;
  closing: Stored<MonthClosing> | undefined;
  verdict: Stored<MonthVerdict> | undefined;
  differences: FigureDifference[];
}

const latest = <T extends { id: string }>(records: readonly T[]): T | undefined =>
  records.reduce<T | undefined>((found, each) => (found === undefined || each.id > found.id ? each : found), undefined);

/** `closings` and `verdicts` of this unit and month only. */
export function standingOfMonth(
  month: IsoMonth,
  today: IsoDate,
  figures: MonthFigures,
  closings: readonly Stored<MonthClosing>[],
  verdicts: readonly Stored<MonthVerdict>[],
): MonthStanding {
  const closing = latest(closings);
  if (closing === undefined) {
    const state = month > monthOf(today) ? 'ahead' : lastDayOfMonth(month) < today ? 'missing' : 'running';
    return { state, closing, verdict: undefined, differences: [] };
  }
  const verdict = latest(verdicts.filter((each) => each.closing === closing.id));
  const differences = differencesOf(closing.figures, figures);
  const state =
    verdict?.verdict === 'returned'
      ? 'returned'
      : differences.length > 0
        ? 'reopened'
        : (verdict?.verdict ?? 'confirmed');
  return { state, closing, verdict, differences };
}
