/** Reading, for views and for commands inside their transaction. Few large requests: the number of records is the cost. */

import type { Collection } from 'dexie';
import type { IndexRange, IndexValue, PeopleAsked, Reader, RecordKind } from '#domain/contracts.ts';
import type { RecordState } from '#kernel/register.ts';
import type { Database, SessionRow } from './database.ts';
import { UnitNumbers } from './gate/units.ts';
import { unitYearKey } from './keys.ts';
import type { Private } from './private.ts';
import { rowsByValue } from './rows-by-value.ts';
import { sessionState } from './session-state.ts';
import { standing, toStored } from './stored.ts';
import { thoseThere } from './those-there.ts';

function plain(kind: RecordKind<unknown>, row: RecordState | undefined): RecordState | undefined {
  return row !== undefined && kind.storage === 'sessions' ? sessionState(row as SessionRow) : row;
}

function ranged(database: Database, kind: string, index: string, range: IndexRange): Collection<RecordState, string> {
  const where = database.rows(kind).where(index);
  const { from, to } = range;
  const rows =
    from !== undefined && to !== undefined
      ? where.between(from, to, true, true)
      : from !== undefined
        ? where.aboveOrEqual(from)
        : to !== undefined
          ? where.belowOrEqual(to)
          : database.rows(kind).orderBy(index);
  const ordered = range.newestFirst ? rows.reverse() : rows;
  const live = ordered.filter((row) => row.f.deleted !== true);
  const skipped = range.offset === undefined ? live : live.offset(range.offset);
  return range.limit === undefined ? skipped : skipped.limit(range.limit);
}

/** `load` gives what is needed for sealed pages, at once where it is loaded already: inside a transaction it must be. */
export function makeReader(database: Database, device: string, load: () => Private | Promise<Private>): Reader {
  // A promise of the zone: after one of the outside, a live query would no longer notice what it reads.
  const closed = async () => {
    const loaded = load();
    return loaded instanceof Promise ? Promise.resolve(loaded) : loaded;
  };
  /** Rows with personal fields are opened as they are read. */
  const openable = async (kind: { personal?: readonly string[] }) => {
    if (kind.personal !== undefined) await closed();
  };
  const reader: Reader = {
    async get<T>(kind: RecordKind<T>, id: string) {
      const state = await reader.state(kind as RecordKind<unknown>, id);
      return state === undefined ? undefined : toStored<T>(state);
    },
    async getMany<T>(kind: RecordKind<T>, ids: readonly string[]) {
      if (kind.storage === 'learners') return standing<T>(await (await closed()).learnersById(ids));
      await openable(kind);
      const rows = await database.rows(kind.kind).bulkGet([...ids]);
      return standing<T>(rows.map((row) => plain(kind as RecordKind<unknown>, row)));
    },
    async deletedOf(kind, ids) {
      await openable(kind);
      const table = kind.storage === 'learners' ? undefined : database.rows(kind.kind);
      const states =
        table === undefined
          ? await (await closed()).learnersById(ids)
          : await table.bulkGet(await thoseThere(table, ids));
      return states.flatMap((state) => (state?.f.deleted === true ? [state.id] : []));
    },
    async all<T>(kind: RecordKind<T>) {
      if (kind.storage === 'learners') return standing<T>(await (await closed()).learners());
      await openable(kind);
      return standing<T>(
        (await database.rows(kind.kind).toArray()).map((row) => plain(kind as RecordKind<unknown>, row)),
      );
    },
    async where<T>(kind: RecordKind<T>, index: string, values: readonly IndexValue[]) {
      if (kind.storage === 'learners') return standing<T>(await (await closed()).learners(values as readonly string[]));
      await openable(kind);
      const rows = await rowsByValue(database.rows(kind.kind), index, values);
      return standing<T>(rows.map((row) => plain(kind as RecordKind<unknown>, row)));
    },
    async range<T>(kind: RecordKind<T>, index: string, range: IndexRange) {
      await openable(kind);
      const rows = await ranged(database, kind.kind, index, range).toArray();
      return standing<T>(rows.map((row) => plain(kind as RecordKind<unknown>, row)));
    },
    async state(kind, id) {
      if (kind.storage === 'learners') return (await (await closed()).learnersById([id]))[0];
      await openable(kind);
      return plain(kind, await database.rows(kind.kind).get(id));
    },
    async differing() {
      return database.differences.toArray();
    },
    async attendance(session) {
      return (await closed()).attendance(session);
    },
    async rosters(sessions) {
      return (await closed()).rosters(sessions);
    },
    async sessionsOf(learner, year) {
      return (await closed()).sessionsOf(learner, year);
    },
    async personsOf(unit, year, family, group) {
      return (await closed()).personsOf(unit, year, family, group);
    },
    async peopleBehind<T>(_kind: RecordKind<T>, asked: PeopleAsked) {
      const { people, more } = await (await closed()).peopleBehind(asked);
      return {
        more,
        people: people.map(({ id, times, state }) => ({ id, times, record: standing<T>([state])[0] })),
      };
    },
    async countMissing(unit, year) {
      return (await closed()).countMissing(unit, year);
    },
    async past(asked) {
      return (await closed()).past(device, asked);
    },
    async totals(units, years) {
      const { keys, of } = await keysOf(database, units, years);
      const rows = await database.totals.bulkGet(keys);
      return rows.flatMap((row, index) => (row === undefined ? [] : [{ ...of(index), cells: row.cells }]));
    },
    async sums(units, years) {
      const { keys, of } = await keysOf(database, units, years);
      const rows = await database.sums.bulkGet(keys);
      return rows.flatMap((row, index) => (row === undefined ? [] : [{ ...of(index), cells: row.cells }]));
    },
    async groupOrder() {
      return ((await database.meta.get('groups'))?.value as string[] | undefined) ?? [];
    },
  };
  return reader;
}

async function keysOf(database: Database, units: readonly string[], years: readonly number[]) {
  const numbers = await UnitNumbers.load(database);
  const asked: { unit: string; year: number }[] = [];
  const keys: number[] = [];
  for (const unit of units) {
    const number = numbers.known(unit);
    if (number === undefined) continue;
    const stands = numbers.pathOf(number)[0] as number;
    for (const year of years) {
      asked.push({ unit, year });
      keys.push(unitYearKey(year, stands));
    }
  }
  return { keys, of: (index: number) => asked[index] as { unit: string; year: number } };
}
