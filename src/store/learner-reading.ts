/** Reading what concerns single learners: opens sealed pages. Apart from the reader, since charts need none of it. */
import { entryCounts, unpackPage, visitPage } from '#domain/attendance/ledger.ts';
import type { Attendance } from '#domain/contracts.ts';
import { idFromBytes } from '#kernel/identifier.ts';
import type { RecordState } from '#kernel/register.ts';
import { ledgerOf, segmentBit } from './behind-reading.ts';
import type { Database, SessionRow } from './database.ts';
import { homeNow, LearnerPages, PAGE_SIZE, readPage } from './gate/learners.ts';
import { UnitNumbers } from './gate/units.ts';
import { ledgerKey } from './keys.ts';
import type { Seal } from './sealing.ts';

function states(rows: Parameters<typeof readPage>[0][], seal: Seal): RecordState[] {
  return rows.flatMap((row) => readPage(row, seal).states.filter((state) => state !== null));
}

/** Learners of all pages, or of those pages where somebody of the units lives. */
export async function learners(database: Database, seal: Seal, homes?: readonly string[]): Promise<RecordState[]> {
  if (homes === undefined) return states(await database.learnerPages.toArray(), seal);
  const units = await UnitNumbers.load(database);
  const numbers = homes.map((code) => units.known(code)).filter((number) => number !== undefined);
  const rows = await database.learnerPages.where('homes').anyOf(numbers).distinct().toArray();
  const wanted = new Set(homes);
  return states(rows, seal).filter((state) => wanted.has(homeNow(state)));
}

export async function learnersById(database: Database, seal: Seal, ids: readonly string[]): Promise<RecordState[]> {
  const pages = new LearnerPages(database, seal);
  const numbers = await pages.numbersOf(ids);
  await pages.prepareStates(numbers.values());
  return [...numbers.values()].map((number) => pages.stateOf(number)).filter((state) => state !== null);
}

export async function attendance(database: Database, seal: Seal, session: string): Promise<Attendance[]> {
  const row = await database.session.get(session);
  if (row === undefined) return [];
  const numbers = Array.from(row.a, (packed) => packed >>> 4);
  const pages = new LearnerPages(database, seal);
  await pages.preparePersons(numbers);
  return Array.from(
    row.a,
    (packed): Attendance => ({ learner: pages.idOf(packed >>> 4), present: (packed & 15) !== 0 }),
  );
}

/** Many rosters for the price of two requests. */
export async function rosters(database: Database, seal: Seal, sessions: readonly string[]): Promise<Attendance[][]> {
  const rows = await database.session.bulkGet([...sessions]);
  const pages = new LearnerPages(database, seal);
  const numbers = new Set<number>();
  for (const row of rows) for (const packed of row?.a ?? []) numbers.add(packed >>> 4);
  await pages.preparePersons(numbers);
  return rows.map((row) =>
    Array.from(row?.a ?? [], (packed) => ({ learner: pages.idOf(packed >>> 4), present: (packed & 15) !== 0 })),
  );
}

export async function sessionsOf(database: Database, seal: Seal, learner: string, year: number): Promise<string[]> {
  const pages = new LearnerPages(database, seal);
  const number = (await pages.numbersOf([learner])).get(learner);
  if (number === undefined) return [];
  await pages.preparePersons([number]);
  const person = pages.personOf(number);
  const row = await database.ledger.get(ledgerKey(year, Math.floor(person / PAGE_SIZE)));
  const entries = unpackPage(row?.persons).get(person % PAGE_SIZE)?.entries ?? [];
  const units = await UnitNumbers.load(database);
  const where = new Set(entries.map((entry) => `${entry >>> 16}/${(entry >>> 12) & 15}`));
  const found: { id: string; date: string }[] = [];
  const months = await Promise.all([...where].map((place) => sessionsAt(database, units, year, place)));
  for (const rows of months) {
    const present = rows.map((session) => Array.from(session.a).filter((packed) => (packed & 15) !== 0));
    await pages.preparePersons(present.flat().map((packed) => packed >>> 4));
    rows.forEach((session, index) => {
      if (session.f.deleted === true || session.f.planned === true) return;
      if (present[index]?.some((packed) => pages.personOf(packed >>> 4) === person)) {
        found.push({ id: session.id, date: String(session.f.date) });
      }
    });
  }
  return found.sort((one, other) => (one.date < other.date ? 1 : -1)).map(({ id }) => id);
}

/** Sessions of a place and month, written `<number of the unit>/<month>`. */
function sessionsAt(database: Database, units: UnitNumbers, year: number, place: string): Promise<SessionRow[]> {
  const [unit, month] = place.split('/').map(Number) as [number, number];
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  const code = units.code(unit) as string;
  return database.session
    .where('[unit+f.date]')
    .between([code, `${prefix}-01`], [code, `${prefix}-31`], true, true)
    .toArray();
}

export async function personsOf(
  database: Database,
  unit: string,
  year: number,
  family: 'home' | 'place',
  group?: string,
): Promise<string[]> {
  const units = await UnitNumbers.load(database);
  const number = units.known(unit);
  if (number === undefined) return [];
  const stands = units.pathOf(number)[0] as number;
  const bit = segmentBit(((await database.meta.get('groups'))?.value as string[] | undefined) ?? [], group);
  if (bit === undefined) return [];
  const root = units.root();
  const persons: number[] = [];
  const under = new Map<number, boolean>();
  const isUnder = (place: number): boolean => {
    let known = under.get(place);
    if (known === undefined) {
      known = place === 0xffff_ffff ? root === stands : units.pathOf(place).includes(stands);
      under.set(place, known);
    }
    return known;
  };
  for (const row of await ledgerOf(database, year)) {
    const first = (row.key - ledgerKey(year, 0)) * PAGE_SIZE;
    visitPage(row.persons, (slot, { placeMask, homeMask, home, entries }) => {
      const isHere =
        family === 'home'
          ? ((homeMask >>> bit) & 1) === 1 && isUnder(home) && entries.some(entryCounts)
          : (group === undefined || ((placeMask >>> bit) & 1) === 1) &&
            entries.some((entry) => entryCounts(entry) && isUnder(entry >>> 16));
      if (isHere) persons.push(first + slot);
    });
  }
  return idsOf(database, persons);
}

/** From so many pages of learners on it is cheaper to read all numbers, which are light, than the pages. */
const MANY_PAGES = 12;

async function idsOf(database: Database, persons: readonly number[]): Promise<string[]> {
  const wanted = [...new Set(persons.map((person) => Math.floor(person / PAGE_SIZE)))];
  const ids = new Array<string>(persons.length);
  const places = new Map(persons.map((person, place) => [person, place]));
  const found = (number: number, bytes: Uint8Array, at: number) => {
    const place = places.get(number);
    if (place !== undefined) ids[place] = idFromBytes(bytes, at);
  };
  if (wanted.length <= MANY_PAGES) {
    for (const row of await database.learnerPages.bulkGet(wanted)) {
      if (row === undefined) continue;
      for (let at = 0; at < row.ids.length; at += 16) found(row.page * PAGE_SIZE + at / 16, row.ids, at);
    }
  } else {
    for (const { ids: bytes, numbers } of await database.learnerNumbers.toArray()) {
      for (let index = 0; index < numbers.length; index += 1) found(numbers[index] as number, bytes, index * 16);
    }
  }
  return ids;
}
