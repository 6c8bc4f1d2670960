import type { UnitTotals } from '#domain/contracts.ts';
import { sessionMeasures } from '#domain/sessions/session.facts.ts';
import type { Basis } from '#domain/targets/target.record.ts';
import { countsOf } from './unit-counts.ts';
import { keptOf, monthUntil, type Question, type UnitFacts, unitFigures } from './unit-figures.ts';

/** A unit directly below, as a row: its own rate against its own target. */
export interface ChildRow {
  unit: string;
  name: string;
  status: 'met' | 'short' | 'no-baseline' | 'not-comparable' | 'no-residents';
  /** What this unit counts: each may have its own. */
  basis: Basis;
  count: number;
  /** Named persons living there, whatever the basis. */
  named: number;
  residents: number | undefined;
  ratePercent: number | undefined;
  targetPercent: number | undefined;
  expectedPercent: number | undefined;
  /** Rate minus target in points. */
  gapPoints: number | undefined;
  decimals: 1 | 2;
  needed: number | undefined;
  /** Latest month of the year with a session, `YYYY-MM`; undefined where nothing was recorded. */
  lastMonth: string | undefined;
}

const HELD = sessionMeasures.held('');

function lastMonthOf(totals: UnitTotals | undefined, year: number, until: number): string | undefined {
  let last = 0;
  for (const [measure, months] of Object.entries(totals?.cells ?? {})) {
    if (!measure.startsWith(HELD)) continue;
    months.forEach((held, index) => {
      if (held > 0 && index < until) last = Math.max(last, index + 1);
    });
  }
  return last === 0 ? undefined : `${year}-${String(last).padStart(2, '0')}`;
}

/** Largest gap first; then those that have no target to stand against. */
export function childRows(
  units: readonly { code: string; name: string; facts: UnitFacts }[],
  question: Question,
): ChildRow[] {
  const until = monthUntil(question.year, question.asOf);
  return units
    .map(({ code, name, facts }): ChildRow => {
      const figures = unitFigures(facts, question);
      const { report, current } = figures;
      const kept = keptOf(facts, question.year);
      return {
        unit: code,
        name,
        status: report.status === 'no-baseline' && current.residents === undefined ? 'no-residents' : report.status,
        basis: figures.basis,
        count: current.count,
        named: countsOf(kept, until).named,
        residents: current.residents,
        ratePercent: figures.ratePercent,
        targetPercent: figures.targetPercent,
        expectedPercent: figures.expectedPercent,
        gapPoints: report.gapPoints,
        decimals: report.decimals,
        needed: report.needed,
        lastMonth: lastMonthOf(kept.totals, question.year, until),
      };
    })
    .sort(
      (one, other) =>
        (one.gapPoints ?? Number.POSITIVE_INFINITY) - (other.gapPoints ?? Number.POSITIVE_INFINITY) ||
        (one.ratePercent ?? -1) - (other.ratePercent ?? -1) ||
        (one.name < other.name ? -1 : 1),
    );
}
