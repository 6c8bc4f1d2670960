import { defineView, type Reader } from '#domain/contracts.ts';
import type { ListEntry } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { compare, lastDayOfYear, yearOf } from '#kernel/calendar.ts';
import { type OrganizationRow, organizationListView } from './organization.views.ts';
import { NEXT_NOTICE, type NoticeMember, noticesOf } from './public-notice.rules.ts';
import { stepsByOrganization } from './way.rules.ts';

export interface PublicNoticeParams {
  unit: string;
  year: number;
  today: string;
}

export interface NoticeRow {
  id: string;
  name: string;
  kind: string;
  kindName: string | undefined;
  unitName: string;
  level: string;
}

export interface PublicNotice {
  id: string;
  /** Being drawn up: it has no days yet. */
  isNext: boolean;
  from: string;
  until: string;
  rows: NoticeRow[];
  kinds: { kind: string; name: string | undefined; count: number }[];
}

export interface PublicNoticePage {
  unitName: string;
  /** Whom to ask, as the unit's own page says. */
  contact: string;
  /** None where nobody waits for a notice and none was put up in the year. */
  notices: PublicNotice[];
}

/** The public notices of a unit and everything below it. */
export const publicNoticeView = defineView({
  name: 'publicNotice',
  load: (reader: Reader, { unit, year, today }: PublicNoticeParams) =>
    organizationListView.load(reader, { unit, asOf: asOfDay(year, today) }),
  select(loaded, { unit, year, today }): PublicNoticePage | undefined {
    const { tree } = loaded;
    const own = tree.unit(unit);
    if (own === undefined) return undefined;
    const asOf = asOfDay(year, today);
    const { rows } = organizationListView.select(loaded, { unit, asOf });
    // A notice is put up today: who waited at the end of a year gone by may long be named.
    const waiting = year === yearOf(today) ? rows.filter(({ stage }) => stage === 'site-visit') : [];
    const sets = noticesOf(stepsByOrganization(loaded.steps), new Set(waiting.map(({ id }) => id)), {
      year,
      asOf,
    });
    const kinds = completeSettings(loaded.settings).organizationKinds;
    const byId = new Map(rows.map((row) => [row.id, row]));
    return {
      unitName: own.name,
      contact: own.contact ?? '',
      notices: sets.map(({ id, from, until, members }) => {
        const listed = inOrder(rowsOf(members, byId, kinds), kinds);
        return { id, isNext: id === NEXT_NOTICE, from, until, rows: listed, kinds: byKind(listed) };
      }),
    };
  },
});

function rowsOf(
  members: readonly NoticeMember[],
  byId: ReadonlyMap<string, OrganizationRow>,
  kinds: readonly ListEntry[],
): NoticeRow[] {
  return members.flatMap(({ organization, level }) => {
    const row = byId.get(organization);
    if (row === undefined) return [];
    const { id, name, kind, unitName } = row;
    return [{ id, name, kind, kindName: kinds.find((each) => each.id === kind)?.name, unitName, level }];
  });
}

/** By kind as the settings have them, then by unit and name. */
function inOrder(rows: NoticeRow[], kinds: readonly ListEntry[]): NoticeRow[] {
  const placeOf = (kind: string): number => {
    const place = kinds.findIndex(({ id }) => id === kind);
    return place < 0 ? kinds.length : place;
  };
  return rows.sort(
    (one, other) =>
      placeOf(one.kind) - placeOf(other.kind) ||
      compare(one.unitName, other.unitName) ||
      compare(one.name, other.name) ||
      compare(one.id, other.id),
  );
}

function byKind(rows: readonly NoticeRow[]): PublicNotice['kinds'] {
  const counts = new Map<string, PublicNotice['kinds'][number]>();
  for (const { kind, kindName } of rows) {
    counts.set(kind, { kind, name: kindName, count: (counts.get(kind)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function asOfDay(year: number, today: string): string {
  return year < yearOf(today) ? lastDayOfYear(year) : today;
}
