/** People of one device in memory, lean enough for hundreds of thousands: found by name, telephone, unit and group, in any order. */
import { groupsInYear } from '#domain/attendance/segments.ts';
import type { Stored } from '#domain/contracts.ts';
import type { UnitTree } from '#domain/units/subtree.ts';
import { valueIn } from '#kernel/valid-from.ts';
import type { Learner } from './learner.record.ts';
import { homeOf, type Person, plainName } from './learner.rules.ts';

export const PEOPLE_COLUMNS = ['name', 'sex', 'birthYear', 'home'] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

export interface PeopleOrder {
  column: PeopleColumn;
  direction: 'ascending' | 'descending';
}

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

/** A person as of the year, without what follows from the units; `place`: among those last put in order. */
type Kept = Omit<Person, 'homeName'> & { plain: string; place: number };

type Compare = (one: string, other: string) => number;

/** What the places of people hold for. */
interface InOrder {
  /** Of the unit that was asked for; everybody without. */
  homes: ReadonlySet<string> | undefined;
  order: PeopleOrder;
  surrounding: Surrounding;
  compare: Compare;
}

export class PeopleIndex {
  private readonly year: number;
  private readonly pages = new Map<number, Kept[]>();
  private readonly names = new NameKeys();
  /** Of those put in order last, before search: people of units below them are put in order by their places. */
  private inOrder: InOrder | undefined;
  /** Lists of groups and homes repeat from person to person. */
  private readonly groupLists = new Map<string, string[]>();
  private readonly homes = new Map<string, string>();

  /** `year`: of the groups, homes and residences that hold. */
  constructor(year: number) {
    this.year = year;
  }

  /** What lies in a page, in place of what lay there before. */
  put(page: number, learners: readonly Stored<Learner>[]): void {
    this.inOrder = undefined;
    this.pages.set(
      page,
      learners.map((learner) => ({
        id: learner.id,
        name: learner.name,
        plain: this.metName(learner.name),
        place: 0,
        sex: learner.sex,
        birthYear: learner.birthYear,
        telephone: learner.telephone ?? '',
        groups: this.sameList(groupsInYear(learner, this.year)),
        residence: valueIn(learner.residence, this.year) ?? 'unknown',
        home: this.sameHome(homeOf(learner, this.year)),
      })),
    );
  }

  /** Pages that are held, or those of them in which somebody lives in one of the units. */
  pagesOf(homes?: readonly string[]): number[] {
    if (homes === undefined) return [...this.pages.keys()];
    const wanted = new Set(homes);
    return [...this.pages].filter(([, people]) => people.some(({ home }) => wanted.has(home))).map(([page]) => page);
  }

  /** People of the unit before search, and those who fit, in the order that is wanted. `compare`: the same function for the same language. */
  find(wanted: PeopleWanted, surrounding: Surrounding, compare: Compare): { total: number; found: Kept[] } {
    const { order, text, group, unit } = wanted;
    const { tree, isMerged } = surrounding;
    const words = plainName(text).split(' ').filter(Boolean);
    const numbers = words.map((word) => /\d/.test(word));
    const homes = unit === undefined ? undefined : new Set(tree.subtreeOf(unit));
    const found: Kept[] = [];
    let total = 0;
    for (const people of this.byPage()) {
      for (const person of people) {
        if ((homes !== undefined && !homes.has(person.home)) || isMerged(person.id)) continue;
        total += 1;
        if (group !== '' && !person.groups.includes(group)) continue;
        const fits = words.every(
          (word, at) => person.plain.includes(word) || (numbers[at] && person.telephone.includes(word)),
        );
        if (fits) found.push(person);
      }
    }
    if (order === undefined) return { total, found };
    const asked = { homes, order, surrounding, compare };
    if (this.inOrder !== undefined && isPartOf(this.inOrder, asked)) {
      return { total, found: found.sort((one, other) => one.place - other.place) };
    }
    const people = sortPeople(found, order, { tree, compare, names: this.names });
    if (people.length === total) {
      for (const [place, person] of people.entries()) person.place = place;
      this.inOrder = asked;
    }
    return { total, found: people };
  }

  private *byPage(): Iterable<Kept[]> {
    for (const page of [...this.pages.keys()].sort((one, other) => one - other)) yield this.pages.get(page) as Kept[];
  }

  private metName(name: string): string {
    const plain = plainName(name);
    this.names.meet(plain);
    return plain;
  }

  private sameHome(home: string): string {
    const known = this.homes.get(home);
    if (known === undefined) this.homes.set(home, home);
    return known ?? home;
  }

  private sameList(list: string[]): string[] {
    const key = list.join('\n');
    const known = this.groupLists.get(key);
    if (known === undefined) this.groupLists.set(key, list);
    return known ?? list;
  }
}

function isPartOf(known: InOrder, { homes, order, surrounding, compare }: InOrder): boolean {
  if (known.surrounding !== surrounding || known.compare !== compare) return false;
  if (known.order.column !== order.column || known.order.direction !== order.direction) return false;
  return known.homes === undefined || (homes !== undefined && [...homes].every((home) => known.homes?.has(home)));
}

/** A person with the unit that their home now is. */
export function shownPerson({ plain: _, place: __, ...person }: Kept, tree: UnitTree): Person {
  const home = tree.standsFor(person.home);
  return { ...person, home, homeName: tree.unit(home)?.name ?? '' };
}

/** Keys stand beside the person while they are compared: looked up in a map, they took longer than the comparing. */
function sortPeople(
  people: readonly Kept[],
  { column, direction }: PeopleOrder,
  { tree, compare, names }: { tree: UnitTree; compare: Compare; names: NameKeys },
): Kept[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const nameOf = ({ plain }: Kept): string => names.of(plain, compare);
  const keyOf = column === 'name' ? nameOf : keysOf(column, people, tree, compare);
  const keyed = people.map((person): Keyed => ({ person, own: keyOf(person), name: nameOf(person) }));
  keyed.sort((left, right) => {
    // Those alike stand by name, those without a value last, in both directions, as in every table.
    if (left.own === right.own) return left.name < right.name ? -1 : Number(left.name > right.name);
    if (left.own === undefined || right.own === undefined) return left.own === undefined ? 1 : -1;
    return left.own < right.own ? -sign : sign;
  });
  return keyed.map(({ person }) => person);
}

interface Keyed {
  person: Kept;
  own: string | number | undefined;
  name: string;
}

function keysOf(
  column: Exclude<PeopleColumn, 'name'>,
  people: readonly Kept[],
  tree: UnitTree,
  compare: Compare,
): (person: Kept) => string | number | undefined {
  if (column !== 'home') return (person) => person[column];
  const nameOf = (home: string): string => tree.unit(home)?.name ?? '';
  const homes = [...new Set(people.map(({ home }) => home))].sort((one, other) => compare(nameOf(one), nameOf(other)));
  const ranks = new Map(homes.map((home, at) => [home, at]));
  return ({ home }) => ranks.get(home);
}

const FIRST_RANK = 0x20;
/** Digits of a number in a name stand behind their count, so that 2 comes before 10. */
const FIRST_COUNT = 0xe000;

/**
 * A key for each name by which plain comparison gives the order of the language: letter by letter, since comparing
 * hundreds of thousands of whole names by the rules of a language takes seconds, and their letters are a few thousand.
 * Kept from one question to the next, until a letter comes that was not there.
 */
class NameKeys {
  private readonly letters = new Set<string>('0');
  private readonly keys = new Map<string, string>();
  private ranks: ReadonlyMap<string, string> | undefined;
  private by: Compare | undefined;

  meet(plain: string): void {
    for (const letter of plain) {
      if (this.letters.has(letter)) continue;
      this.letters.add(letter);
      this.ranks = undefined;
    }
  }

  of(plain: string, compare: Compare): string {
    if (this.ranks === undefined || this.by !== compare) {
      this.ranks = new Map(
        [...this.letters].sort(compare).map((letter, at) => [letter, String.fromCodePoint(FIRST_RANK + at)]),
      );
      this.by = compare;
      this.keys.clear();
    }
    const known = this.keys.get(plain);
    if (known !== undefined) return known;
    const key = /\d/.test(plain) ? this.numbered(plain) : this.inRanks(plain);
    this.keys.set(plain, key);
    return key;
  }

  private inRanks(text: string): string {
    let key = '';
    for (const letter of text) key += this.ranks?.get(letter);
    return key;
  }

  private numbered(text: string): string {
    return text.replace(/0*(\d+)|\D+/g, (part, digits?: string) =>
      digits === undefined
        ? this.inRanks(part)
        : `${this.ranks?.get('0')}${String.fromCharCode(FIRST_COUNT + digits.length)}${this.inRanks(digits)}`,
    );
  }
}
