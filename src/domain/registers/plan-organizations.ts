/** Learning organizations with their awards, and how many there are of each kind at all. */
import type { Stored } from '#domain/contracts.ts';
import {
  type Award,
  awardRecord,
  type Organization,
  organizationBaseRecord,
  organizationRecord,
} from '#domain/organizations/organization.record.ts';
import { firstDayOfYear, isDate } from '#kernel/calendar.ts';
import type { TableRow } from './register-table.ts';
import { levelOf, namingOf, normal } from './register-words.ts';
import type { TablePlanner } from './table-planner.ts';

interface Named {
  date: string;
  /** Only the year is known: it stands on 1 January, so that it counts in the whole year and at its end. */
  yearOnly: boolean;
}

function namedOn(planner: TablePlanner, row: TableRow): Named | undefined {
  const value = planner.value<string | number>(row, 'named');
  if (value === undefined) return undefined;
  if (typeof value === 'string') return { date: value, yearOnly: false };
  return { date: firstDayOfYear(value), yearOnly: true };
}

interface Entry {
  row: TableRow;
  kind: string;
  name: string;
  award: Named | undefined;
}

function readEntry(planner: TablePlanner, row: TableRow): Entry | undefined {
  const name = planner.text(row, 'name');
  planner.about(row, name);
  if (name === '') planner.refuse(row, 'organization.name-missing', 'name');
  if (name.length > 120) planner.refuse(row, 'organization.name-too-long', 'name');
  const kindText = planner.text(row, 'kind');
  const kind = planner.word('organizationKinds', kindText);
  if (kindText === '') planner.refuse(row, 'organization.kind-missing', 'kind');
  else if (kind === undefined) planner.refuse(row, 'organization.kind-unknown', 'kind', { text: kindText });
  const stateText = planner.text(row, 'state');
  const state = stateText === '' ? undefined : namingOf(stateText);
  if (stateText !== '' && state === undefined) planner.refuse(row, 'organization.state-unknown', 'state');
  const named = namedOn(planner, row);
  if (state === 'named' && named === undefined && row.cells.named?.problem === undefined) {
    planner.refuse(row, 'organization.named-missing', 'named');
  }
  if (state === 'withdrawn') planner.warn(row, 'organization.withdrawn', 'state');
  if (planner.isRefused(row)) return undefined;
  // A year beside "candidate" is the year of the application.
  const award = state === undefined || state === 'named' ? named : undefined;
  if (award?.yearOnly) planner.note('award.year-only');
  return { row, kind: kind as string, name, award };
}

function knownOrganization(planner: TablePlanner, { kind, name, row }: Entry, unit: string, index: Index) {
  const { draft } = planner;
  const own = draft.get(organizationRecord, row.id);
  if (own !== undefined) return own;
  const alike = index.get(`${kind}/${normal(name)}`) ?? [];
  const inUnit = alike.find((one) => draft.standsForUnit(one.unit) === draft.standsForUnit(unit));
  return inUnit ?? (alike.length === 1 ? alike[0] : undefined);
}

type Index = Map<string, Stored<Organization>[]>;

function indexOf(planner: TablePlanner): Index {
  const index: Index = new Map();
  for (const one of planner.draft.all(organizationRecord)) addTo(index, one);
  return index;
}

function addTo(index: Index, one: Stored<Organization>): void {
  const key = `${one.organizationKind}/${normal(one.name)}`;
  index.set(key, [...(index.get(key) ?? []), one]);
}

export function planOrganizations(planner: TablePlanner): void {
  const { draft } = planner;
  const unit = planner.tableUnit('top');
  const index = indexOf(planner);
  const awards = new Map<string, Stored<Award>[]>();
  const keep = (award: Stored<Award>) =>
    awards.set(award.organization, [...(awards.get(award.organization) ?? []), award]);
  for (const award of draft.all(awardRecord)) keep(award);
  for (const row of planner.openRows()) {
    const entry = readEntry(planner, row);
    if (entry === undefined || unit === undefined) continue;
    const { kind, name, award } = entry;
    const known = knownOrganization(planner, entry, unit, index);
    const notes = planner.text(row, 'notes');
    const at = known ?? { id: row.id, unit };
    let outcome: 'new' | 'changed' | 'same' = 'same';
    if (known === undefined) {
      draft.put(organizationRecord, at, { organizationKind: kind, name, ...(notes !== '' && { notes }) });
      addTo(index, draft.get(organizationRecord, row.id) as Stored<Organization>);
      outcome = 'new';
    }
    if (award !== undefined && draft.get(awardRecord, row.id) === undefined) {
      const same = (awards.get(at.id) ?? []).find((one) => sameNaming(one, award));
      const number = planner.text(row, 'documentNumber');
      const level = levelOf(planner.text(row, 'level'));
      const details: Partial<Award> = {
        ...(number !== '' && { documentNumber: number }),
        ...(level !== '' && { level }),
      };
      if (same === undefined) {
        draft.put(awardRecord, { id: row.id, unit: at.unit }, { organization: at.id, namedOn: award.date, ...details });
        keep(draft.get(awardRecord, row.id) as Stored<Award>);
        if (outcome === 'same') outcome = 'changed';
      } else {
        // An exact day is worth more than a year.
        const completed: Partial<Award> = !award.yearOnly && same.namedOn !== award.date ? { namedOn: award.date } : {};
        if (!same.documentNumber && number !== '') completed.documentNumber = number;
        if (!same.level && level !== '') completed.level = level;
        if (draft.put(awardRecord, same, completed) && outcome === 'same') outcome = 'changed';
      }
    }
    planner.done(row, outcome);
  }
}

/** One naming, said with a day here and with a year there. */
function sameNaming(known: Award, named: Named): boolean {
  if (known.namedOn === named.date) return true;
  const oneIsYear = named.yearOnly || known.namedOn.endsWith('-01-01');
  return oneIsYear && known.namedOn.slice(0, 4) === named.date.slice(0, 4);
}

export function planOrganizationBase(planner: TablePlanner): void {
  const { draft, table } = planner;
  const unit = planner.tableUnit('top');
  const year = planner.year();
  const asked = planner.ask({
    key: `${table.key}/date`,
    code: 'organization-base.date',
    input: 'date',
    byDefault: firstDayOfYear(year),
  });
  const date = isDate(asked) ? asked : firstDayOfYear(year);
  const seen = new Set<string>();
  for (const row of planner.openRows()) {
    const text = planner.text(row, 'kind');
    planner.about(row, text);
    const kind = planner.word('organizationKinds', text);
    if (text === '') planner.refuse(row, 'organization.kind-missing', 'kind');
    else if (kind === undefined) planner.refuse(row, 'organization.kind-unknown', 'kind', { text });
    const total = planner.value<number>(row, 'total');
    if (total === undefined && row.cells.total?.problem === undefined)
      planner.refuse(row, 'organization-base.total-missing', 'total');
    if (kind !== undefined && seen.has(kind)) planner.refuse(row, 'organization-base.twice', 'kind');
    if (planner.isRefused(row) || kind === undefined || total === undefined || unit === undefined) continue;
    seen.add(kind);
    if (draft.get(organizationBaseRecord, row.id) !== undefined) {
      planner.done(row, 'same');
      continue;
    }
    const known = draft
      .all(organizationBaseRecord)
      .find(
        (base) =>
          base.organizationKind === kind &&
          base.date === date &&
          draft.standsForUnit(base.unit) === draft.standsForUnit(unit),
      );
    if (known === undefined) {
      const source = planner.text(row, 'source') || table.file;
      draft.put(organizationBaseRecord, { id: row.id, unit }, { organizationKind: kind, date, total, source });
      planner.done(row, 'new');
      continue;
    }
    if (known.total !== total) planner.warn(row, 'organization-base.replaced', 'total', { before: known.total });
    planner.done(row, draft.put(organizationBaseRecord, known, { total }) ? 'changed' : 'same');
  }
}
