/** Learners page by page, only those pages that are other than they were: for who holds all of them in memory. */

import type { Stored } from '#domain/contracts.ts';
import type { Learner } from '#domain/learners/learner.record.ts';
import { coverSeen } from './cover.ts';
import type { Database } from './database.ts';
import { readPage } from './gate/learners.ts';
import type { Seal } from './sealing.ts';
import { standing } from './stored.ts';

export interface PageOfPeople {
  page: number;
  /** Another one whenever anything in the page, or what of it may be seen on this device, changed. */
  mark: string;
  learners: Stored<Learner>[];
}

export interface PagesAsked {
  from: number;
  count: number;
  /** Marks of the pages that are known. */
  known: ReadonlyMap<number, string>;
}

/** The pages from a number on; `next`: where to go on, undefined behind the last. */
export async function changedPages(
  database: Database,
  seal: Seal,
  { from, count, known }: PagesAsked,
): Promise<{ pages: PageOfPeople[]; next: number | undefined }> {
  const rows = await database.learnerPages
    .where('page')
    .between(from, from + count)
    .toArray();
  const { cover, sign } = await coverSeen(database);
  const pages = rows.flatMap((row) => {
    // Whatever changes in a page, it is sealed anew, behind other bytes of chance.
    const mark = `${String.fromCharCode(...row.sealed.subarray(0, 25))}${sign}`;
    if (known.get(row.page) === mark) return [];
    const states = readPage(row, seal).states.filter((state) => state !== null);
    return [{ page: row.page, mark, learners: standing<Learner>(cover(states)) }];
  });
  return { pages, next: rows.length === 0 ? undefined : from + count };
}
