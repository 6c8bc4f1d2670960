/**
 * The kept totals tell organizations by month, validity ends on a day. Where awards begin or end in the running month after
 * the day asked for, their organizations are read and what has not happened yet is taken off again.
 */
import type { Reader, Stored, UnitTotals } from '#domain/contracts.ts';
import type { UnitTree } from '#domain/units/subtree.ts';
import { type IsoDate, lastDayOfMonth, monthNumber, monthOf, yearOf } from '#kernel/calendar.ts';
import { organizationMeasures } from './organization.facts.ts';
import { type Award, awardRecord, type Organization, organizationRecord } from './organization.record.ts';
import { validities } from './organization.rules.ts';

/** Per kind the awards that begin, and those that end, after the day and in its month. */
export type LaterThisMonth = ReadonlyMap<string, { began: number; ended: number }>;

const PREFIXES = [organizationMeasures.began(''), organizationMeasures.ended('')];

function changesIn(totals: readonly UnitTotals[], day: IsoDate): boolean {
  const cells = totals.find((row) => row.year === yearOf(day))?.cells ?? {};
  return Object.entries(cells).some(
    ([measure, months]) =>
      PREFIXES.some((prefix) => measure.startsWith(prefix)) && (months[monthNumber(day) - 1] ?? 0) !== 0,
  );
}

export async function readLaterThisMonth(
  reader: Reader,
  tree: UnitTree,
  unit: string,
  totals: readonly UnitTotals[],
  day: IsoDate,
): Promise<LaterThisMonth> {
  const last = lastDayOfMonth(monthOf(day));
  if (day === last || !changesIn(totals, day)) return new Map();
  const organizations = await reader.where(organizationRecord, 'unit', tree.subtreeOf(unit));
  const ids = organizations.map(({ id }) => id);
  return laterThisMonth(organizations, await reader.where(awardRecord, 'f.organization', ids), day, last);
}

export function laterThisMonth(
  organizations: readonly Stored<Organization>[],
  awards: readonly Stored<Award>[],
  day: IsoDate,
  last: IsoDate,
): LaterThisMonth {
  const byOrganization = new Map<string, Stored<Award>[]>();
  for (const award of awards) {
    byOrganization.set(award.organization, [...(byOrganization.get(award.organization) ?? []), award]);
  }
  const isLater = (date: IsoDate | undefined): boolean => date !== undefined && date > day && date <= last;
  const later = new Map<string, { began: number; ended: number }>();
  for (const { id, organizationKind } of organizations) {
    for (const { from, until } of validities(byOrganization.get(id) ?? [])) {
      const known = later.get(organizationKind) ?? { began: 0, ended: 0 };
      known.began += isLater(from) ? 1 : 0;
      known.ended += isLater(until) ? 1 : 0;
      later.set(organizationKind, known);
    }
  }
  return later;
}
