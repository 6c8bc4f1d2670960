import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { readPopulation, residentsOf } from '#domain/population/residents.ts';
import { sessionMeasures } from '#domain/sessions/session.facts.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { type ListEntry, SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { standingBelow, usualPlace } from '#domain/units/unit.rules.ts';
import { firstDayOfYear, lastDayOfYear } from '#kernel/calendar.ts';
import { type BookKind, bookRecord, type EntryFields, type FieldValue } from './book.record.ts';
import { type Book, type Figure, type FigureInput, readEntry, readValue } from './book.ts';
import { bookOf, partsOf } from './books.ts';
import { type DueState, dueOf } from './entry.rules.ts';
import { linkedNames, linkOptions, type Named } from './linked.ts';

export interface EntryRow {
  id: string;
  unit: string;
  unitName: string;
  /** Empty fields are left out. */
  values: Record<string, FieldValue | undefined>;
  due: DueState | undefined;
}

function rowOf(book: Book, entry: Stored<EntryFields>, tree: UnitTree, today: string): EntryRow {
  const values = Object.entries(book.fields).map(([name, field]) => [name, readValue(field, entry[name])]);
  return {
    id: entry.id,
    unit: tree.standsFor(entry.unit),
    unitName: tree.unit(entry.unit)?.name ?? entry.unit,
    values: Object.fromEntries(values),
    due: dueOf(book, entry, today),
  };
}

const readGroups = async (reader: Reader): Promise<ListEntry[]> =>
  completeSettings(await reader.get(settingsRecord, SETTINGS_ID)).groups;

/** Whether an entry belongs to a year: by its date or year, or always where the register has none. */
export function isOfYear(book: Book, values: EntryRow['values'], year: number): boolean {
  if (book.period === undefined) return true;
  const value = values[book.period];
  return typeof value === 'string' ? value.startsWith(String(year)) : value === year;
}

export interface BookListParams {
  kind: BookKind;
  unit: string;
  year: number;
  today: string;
}

export interface BookList {
  unitName: string;
  /** Entries of the unit in view and everything below it, of all years. */
  rows: EntryRow[];
  figures: Figure[];
  /** Id -> name of what the entries link to. */
  names: Record<string, string>;
  groups: ListEntry[];
}

export const bookListView = defineView({
  name: 'bookList',
  async load(reader: Reader, { kind, unit, year }: BookListParams) {
    const book = bookOf(kind);
    const tree = await readUnitTree(reader);
    const units = tree.subtreeOf(unit);
    const entries = await reader.where(bookRecord(kind), 'unit', units);
    const others: Partial<Record<BookKind, Stored<EntryFields>[]>> = {};
    for (const other of book.with ?? []) others[other] = await reader.where(bookRecord(other), 'unit', units);
    const population = await readPopulation(reader, tree, [unit], [year]);
    return {
      tree,
      entries,
      others,
      residents: residentsOf(tree, population, unit, year)?.people,
      totals: await reader.totals([tree.standsFor(unit)], [year]),
      names: await linkedNames(reader, tree, book, entries),
      groups: await readGroups(reader),
    };
  },
  select({ tree, entries, others, residents, totals, names, groups }, { kind, unit, year, today }): BookList {
    const book = bookOf(kind);
    const asIn = (entry: Stored<EntryFields>) => ({ ...entry, unit: tree.standsFor(entry.unit) });
    const input: FigureInput<Book['fields']> = {
      entries: entries.map((entry) => readEntry(book.fields, asIn(entry))),
      year,
      today,
      units: standingBelow(tree, unit)
        .filter(({ working }) => working !== false)
        .map(({ id, name, tier, place }) => ({ id, name, tier, place: place ?? usualPlace(tier) })),
      residents,
      sessionsByMode: modesOf(totals[0]?.cells ?? {}),
      of: (other) => (others[other.kind] ?? []).map((entry) => readEntry(other.fields, asIn(entry))),
    };
    return {
      unitName: tree.unit(unit)?.name ?? unit,
      rows: entries.map((entry) => rowOf(book, entry, tree, today)),
      figures: book.figures?.(input) ?? [],
      names,
      groups,
    };
  },
});

/** Sessions of the year by form of teaching, from the kept totals. */
function modesOf(cells: Readonly<Record<string, readonly number[]>>): Record<string, number> {
  const prefix = sessionMeasures.byMode('');
  return Object.fromEntries(
    Object.entries(cells)
      .filter(([measure]) => measure.startsWith(prefix))
      .map(([measure, months]) => [measure.slice(prefix.length), months.reduce((sum, month) => sum + month, 0)]),
  );
}

export interface EntryPart {
  kind: BookKind;
  rows: EntryRow[];
  names: Record<string, string>;
}

export interface EntrySession {
  id: string;
  name: string;
  date: string;
  minutes: number;
}

export interface EntryPage {
  row: EntryRow;
  names: Record<string, string>;
  groups: ListEntry[];
  /** Entries that belong to this one, register by register. */
  parts: EntryPart[];
  /** Held sessions of the year that name it, in its unit and those below; undefined where sessions never do. */
  sessions: EntrySession[] | undefined;
}

/** Of a unit and year only: a venue and a lecturer are named in sessions by their names. */
async function sessionsNaming(
  reader: Reader,
  tree: UnitTree,
  unit: string,
  year: number,
): Promise<EntrySessionFields[]> {
  const found: EntrySessionFields[] = [];
  for (const code of tree.subtreeOf(unit)) {
    found.push(
      ...(await reader.range(sessionRecord, '[unit+f.date]', {
        from: [code, firstDayOfYear(year)],
        to: [code, lastDayOfYear(year)],
      })),
    );
  }
  return found;
}
type EntrySessionFields = { id: string; name: string; date: string } & Partial<
  Record<'venue' | 'lecturer', string> & { minutes: number; planned: boolean }
>;

export const entryPageView = defineView({
  name: 'entryPage',
  async load(
    reader: Reader,
    { kind, entry: id, year }: { kind: BookKind; entry: string; year: number; today: string },
  ) {
    const entry = await reader.get(bookRecord(kind), id);
    if (entry === undefined || entry.deleted) return undefined;
    const book = bookOf(kind);
    const tree = await readUnitTree(reader);
    const parts = [];
    for (const part of partsOf(kind)) {
      const entries = await reader.where(bookRecord(part), 'f.of', [id]);
      parts.push({ kind: part, entries, names: await linkedNames(reader, tree, bookOf(part), entries) });
    }
    return {
      tree,
      entry,
      parts,
      names: await linkedNames(reader, tree, book, [entry]),
      groups: await readGroups(reader),
      sessions: book.namedIn ? await sessionsNaming(reader, tree, entry.unit, year) : undefined,
    };
  },
  select(loaded, { kind, today }): EntryPage | undefined {
    if (loaded === undefined) return undefined;
    const { tree, entry, parts, names, groups, sessions } = loaded;
    const book = bookOf(kind);
    const { namedIn } = book;
    const name = String(entry.name ?? '');
    return {
      row: rowOf(book, entry, tree, today),
      names,
      groups,
      parts: parts.map((part) => ({
        kind: part.kind,
        rows: part.entries.map((each) => rowOf(bookOf(part.kind), each, tree, today)),
        names: part.names,
      })),
      sessions:
        namedIn &&
        sessions
          ?.filter((session) => !session.planned && session[namedIn]?.trim() === name)
          .map((session) => ({
            id: session.id,
            name: session.name,
            date: session.date,
            minutes: session.minutes ?? 0,
          })),
    };
  },
});

export interface EntryForm {
  unitName: string;
  /** Undefined for a new entry, and where it is gone. */
  row: EntryRow | undefined;
  /** Field -> what its link may point to. */
  options: Record<string, Named[]>;
  groups: ListEntry[];
}

export const entryFormView = defineView({
  name: 'entryForm',
  async load(reader: Reader, { kind, unit, entry: id }: { kind: BookKind; unit: string; entry?: string | undefined }) {
    const entry = id === undefined ? undefined : await reader.get(bookRecord(kind), id);
    const tree = await readUnitTree(reader);
    const units = (await reader.all(unitRecord)).map((each) => ({ id: each.id, name: each.name }));
    const at = entry?.unit ?? unit;
    return {
      tree,
      at,
      entry: entry?.deleted ? undefined : entry,
      options: await linkOptions(reader, tree, bookOf(kind), at, units),
      groups: await readGroups(reader),
    };
  },
  select({ tree, at, entry, options, groups }, { kind }): EntryForm {
    return {
      unitName: tree.unit(at)?.name ?? at,
      row: entry && rowOf(bookOf(kind), entry, tree, ''),
      options,
      groups,
    };
  },
});
