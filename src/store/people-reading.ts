/** Learners page by page, only those pages that are other than they were: for who holds all of them in memory. */
import { liveQuery } from 'dexie';
import type { Stored } from '#domain/contracts.ts';
import type { Learner } from '#domain/learners/learner.record.ts';
import { coverSeen } from './cover.ts';
import type { Database, LearnerPage } from './database.ts';
import { readPage } from './gate/learners.ts';
import { UnitNumbers } from './gate/units.ts';
import type { Seal } from './sealing.ts';
import { standing } from './stored.ts';

export interface PageOfPeople {
  page: number;
  /** Another one whenever anything in the page, or what of it may be seen on this device, changed. */
  mark: string;
  learners: Stored<Learner>[];
}

export interface PagesAsked {
  pages: readonly number[];
  /** Marks of the pages that are known. */
  known: ReadonlyMap<number, string>;
}

/** Numbers of all pages, or of those in which somebody lives in one of the units now. */
export async function pageNumbers(database: Database, homes?: readonly string[]): Promise<number[]> {
  if (homes === undefined) return database.learnerPages.toCollection().primaryKeys();
  const units = await UnitNumbers.load(database);
  const numbers = homes.map((code) => units.known(code)).filter((number) => number !== undefined);
  return database.learnerPages.where('homes').anyOf(numbers).distinct().primaryKeys();
}

/** In the order of their numbers, as they are asked for. Those in a row come by one request. */
async function rowsOf(database: Database, pages: readonly number[]): Promise<(LearnerPage | undefined)[]> {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined || last - first !== pages.length - 1) {
    return database.learnerPages.bulkGet([...pages]);
  }
  const there = await database.learnerPages.where('page').between(first, last, true, true).toArray();
  if (there.length === pages.length) return there;
  const byNumber = new Map(there.map((row) => [row.page, row]));
  return pages.map((page) => byNumber.get(page));
}

/** Of these pages those that are other than they are known, and those that are gone. */
export async function changedPages(
  database: Database,
  seal: Seal,
  { pages: asked, known }: PagesAsked,
): Promise<{ pages: PageOfPeople[]; gone: number[] }> {
  const rows = await rowsOf(database, asked);
  const { cover, sign } = await coverSeen(database);
  const pages = rows.flatMap((row) => {
    if (row === undefined) return [];
    // Whatever changes in a page, it is sealed anew, behind other bytes of chance.
    const mark = `${String.fromCharCode(...row.sealed.subarray(0, 25))}${sign}`;
    if (known.get(row.page) === mark) return [];
    const states = readPage(row, seal).states.filter((state) => state !== null);
    return [{ page: row.page, mark, learners: standing<Learner>(cover(states)) }];
  });
  return { pages, gone: asked.filter((_, index) => rows[index] === undefined) };
}

/** Calls back with another `version` whenever people, or what of them may be seen here, may have changed. */
export function watchPeople(
  database: Database,
  onStanding: (standing: { version: string; covered: boolean }) => void,
  onError: (error: Error) => void,
): () => void {
  const subscription = liveQuery(async () => {
    const clock = (await database.meta.get('clock'))?.value as { seq?: number } | undefined;
    // What is removed as a whole leaves the clock as it is.
    const pages = await database.learnerPages.count();
    const { sign } = await coverSeen(database);
    return { version: `${clock?.seq ?? 0} ${pages} ${sign}`, covered: sign !== '' };
  }).subscribe({ next: onStanding, error: onError });
  return () => subscription.unsubscribe();
}
