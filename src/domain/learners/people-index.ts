/** People of one device in memory, lean enough for hundreds of thousands: found by name, telephone, unit and group, in any order. */
import { groupsInYear } from '#domain/attendance/segments.ts';
import type { Stored } from '#domain/contracts.ts';
import type { UnitTree } from '#domain/units/subtree.ts';
import { valueIn } from '#kernel/valid-from.ts';
import type { Learner } from './learner.record.ts';
import { homeOf, type Person, plainName } from './learner.rules.ts';
import type { Compare } from './letters.ts';
import { type PeopleOrder, PeopleSorter } from './people-order.ts';
import { type PeoplePage, type PeopleRow, personIn, Texts } from './people-pages.ts';

export interface PeopleWanted {
  /** Who lives in the unit and below; everybody on this device without. */
  unit?: string | undefined;
  /** Words of a name or a part of a telephone number; empty for everybody. */
  text: string;
  /** A group in force in the year; empty for everybody. */
  group: string;
  /** Without, home by home as they were entered. */
  order?: PeopleOrder | undefined;
}

/** Units and merged records as they stand; a new one of each whenever either changes. */
export interface Surrounding {
  tree: UnitTree;
  /** Whether another record stands for this one. */
  isMerged: (id: string) => boolean;
}

export interface PeopleAnswer {
  /** People of the unit before search. */
  total: number;
  /** How many fit. */
  found: number;
  /** Some of those who fit, in the order that is wanted. */
  part: (first: number, count: number) => Person[];
}

export class PeopleIndex {
  private readonly year: number;
  private readonly pages = new Map<number, PeoplePage>();
  private readonly sorter = new PeopleSorter();
  private row: PeopleRow | undefined;
  /** Words, homes and lists of groups repeat from person to person. */
  private readonly alike = new Map<string, string>();
  private readonly groupLists = new Map<string, string[]>();

  /** `year`: of the groups, homes and residences that hold. */
  constructor(year: number) {
    this.year = year;
  }

  /** What lies in a page, in place of what lay there before. */
  put(number: number, learners: readonly Stored<Learner>[]): void {
    this.row = undefined;
    const plain = learners.map(({ name }) => plainName(name));
    for (const name of plain) this.sorter.letters.meet(name);
    this.pages.set(number, {
      ids: learners.map(({ id }) => id),
      names: new Texts(learners.map(({ name }) => name)),
      plain: new Texts(plain),
      telephones: new Texts(learners.map(({ telephone }) => telephone ?? '')),
      sexes: learners.map(({ sex }) => sex && this.same(sex)),
      birthYears: learners.map(({ birthYear }) => birthYear),
      groups: learners.map((learner) => this.sameList(groupsInYear(learner, this.year))),
      residences: learners.map((learner) => this.same(valueIn(learner.residence, this.year) ?? 'unknown')),
      homes: learners.map((learner) => this.same(homeOf(learner, this.year))),
    });
  }

  /** Pages that are held, or those of them in which somebody lives in one of the units. */
  pagesOf(homes?: readonly string[]): number[] {
    if (homes === undefined) return [...this.pages.keys()];
    const wanted = new Set(homes);
    return [...this.pages].filter(([, page]) => page.homes.some((home) => wanted.has(home))).map(([number]) => number);
  }

  /** `compare`: the same function for the same language. */
  find(wanted: PeopleWanted, surrounding: Surrounding, compare: Compare): PeopleAnswer {
    const { order, unit } = wanted;
    const homes = unit === undefined ? undefined : new Set(surrounding.tree.subtreeOf(unit));
    const row = this.inRow();
    const { total, found } = search(row, wanted, { homes, isMerged: surrounding.isMerged });
    const inOrder =
      order === undefined
        ? found
        : this.sorter.sort(row, found, { ...order, compare, tree: surrounding.tree }, found.length === total);
    return {
      total,
      found: inOrder.length,
      part: (first, count) =>
        inOrder.slice(first, first + count).map((number) => personIn(row, number, surrounding.tree)),
    };
  }

  private inRow(): PeopleRow {
    if (this.row !== undefined) return this.row;
    const byNumber = [...this.pages].sort(([one], [other]) => one - other);
    const pages = byNumber.map(([, page]) => page);
    let next = 0;
    const starts = pages.map(({ ids }) => {
      next += ids.length;
      return next - ids.length;
    });
    this.row = { pages, starts };
    return this.row;
  }

  private same<Word extends string>(word: Word): Word {
    const known = this.alike.get(word);
    if (known === undefined) this.alike.set(word, word);
    return (known as Word | undefined) ?? word;
  }

  private sameList(list: string[]): string[] {
    const key = list.join('\n');
    const known = this.groupLists.get(key);
    if (known === undefined) this.groupLists.set(key, list);
    return known ?? list;
  }
}

/** Numbers of those who fit, and how many live in the homes. */
function search(
  { pages, starts }: PeopleRow,
  { text, group }: PeopleWanted,
  { homes, isMerged }: { homes: ReadonlySet<string> | undefined; isMerged: (id: string) => boolean },
): { total: number; found: number[] } {
  const words = plainName(text).split(' ').filter(Boolean);
  const numbers = words.map((word) => /\d/.test(word));
  const found: number[] = [];
  let total = 0;
  for (const [at, page] of pages.entries()) {
    const { ids, plain, telephones, groups } = page;
    const start = starts[at] as number;
    const mayFit = words.every((word, which) => plain.mayHold(word) || (numbers[which] && telephones.mayHold(word)));
    for (const [index, id] of ids.entries()) {
      if ((homes !== undefined && !homes.has(page.homes[index] as string)) || isMerged(id)) continue;
      total += 1;
      if (!mayFit || (group !== '' && !groups[index]?.includes(group))) continue;
      const fits = words.every(
        (word, which) => plain.at(index).includes(word) || (numbers[which] && telephones.at(index).includes(word)),
      );
      if (fits) found.push(start + index);
    }
  }
  return { total, found };
}
