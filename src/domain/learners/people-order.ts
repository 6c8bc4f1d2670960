/** People in the order of a column, kept from one question to the next: only who came since is put in order anew. */
import type { UnitTree } from '#domain/units/subtree.ts';
import { type Compare, Letters } from './letters.ts';
import { type PeoplePage, type PeopleRow, whereIs } from './people-pages.ts';

export const PEOPLE_COLUMNS = ['name', 'sex', 'birthYear', 'home'] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

export interface PeopleOrder {
  column: PeopleColumn;
  direction: 'ascending' | 'descending';
}

/** `compare`: the same function for the same language. */
export interface Ordering extends PeopleOrder {
  compare: Compare;
  tree: UnitTree;
}

/** Where people stand among all that were put in order together. */
interface Places {
  ordering: Ordering;
  /** A page that was put since has none. */
  ofPages: WeakMap<PeoplePage, readonly number[]>;
  count: number;
}

/** At most this part of people without a place are put among the others one by one; more of them, and all are put in order anew. */
const FEW = 1 / 16;
const NO_PLACE = -1;

export class PeopleSorter {
  readonly letters = new Letters();
  private places: Places | undefined;

  /** `found`: rising numbers in the row; `isWhole`: nobody of the unit is left out, so that the order serves what is searched for in it. */
  sort(row: PeopleRow, found: readonly number[], ordering: Ordering, isWhole: boolean): number[] {
    const sorting = sortingOf(row, ordering, this.letters);
    const places = this.places && isAlike(this.places.ordering, ordering) ? this.places : undefined;
    if (places !== undefined) {
      const { placed, others } = byPlace(row, found, places);
      if (others.length <= found.length * FEW) return insertAll(placed, others, sorting);
    }
    const people = sortAll(found, sorting);
    // A small unit does not take the place of the district that it is part of.
    if (isWhole && people.length * 2 > (places?.count ?? 0)) this.places = placesOf(row, people, ordering);
    return people;
  }
}

function isAlike(known: Ordering, { column, direction, compare, tree }: Ordering): boolean {
  const isSameOrder = known.column === column && known.direction === direction && known.compare === compare;
  return isSameOrder && (column !== 'home' || known.tree === tree);
}

function placesOf(row: PeopleRow, people: readonly number[], ordering: Ordering): Places {
  const ofPages = new WeakMap<PeoplePage, number[]>();
  for (const [place, number] of people.entries()) {
    const { page, index } = whereIs(row, number);
    const known = ofPages.get(page) ?? new Array<number>(page.ids.length).fill(NO_PLACE);
    known[index] = place;
    ofPages.set(page, known);
  }
  return { ordering, ofPages, count: people.length };
}

function byPlace(row: PeopleRow, found: readonly number[], { ofPages, count }: Places) {
  const others: number[] = [];
  const inPlace = new Int32Array(count).fill(NO_PLACE);
  for (const number of found) {
    const { page, index } = whereIs(row, number);
    const place = ofPages.get(page)?.[index] ?? NO_PLACE;
    if (place === NO_PLACE) others.push(number);
    else inPlace[place] = number;
  }
  return { placed: [...inPlace.filter((number) => number !== NO_PLACE)], others };
}

interface Keyed {
  number: number;
  own: string | number | undefined;
  name: string;
}

interface Sorting {
  keyed: (number: number) => Keyed;
  compare: (one: Keyed, other: Keyed) => number;
}

function sortingOf(row: PeopleRow, { column, direction, compare, tree }: Ordering, letters: Letters): Sorting {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyOfName = letters.keysIn(compare);
  const keyOf = column === 'name' ? undefined : keysOf(column, row, { tree, compare });
  return {
    keyed(number) {
      const { page, index } = whereIs(row, number);
      const name = keyOfName(page.plain.at(index));
      return { number, name, own: keyOf === undefined ? name : keyOf(page, index) };
    },
    compare(left, right) {
      // Those alike stand by name, those without a value last, in both directions, as in every table.
      if (left.own === right.own) {
        return left.name === right.name ? left.number - right.number : left.name < right.name ? -1 : 1;
      }
      if (left.own === undefined || right.own === undefined) return left.own === undefined ? 1 : -1;
      return left.own < right.own ? -sign : sign;
    },
  };
}

/** Keys stand beside the person while they are compared. */
function sortAll(people: readonly number[], { keyed, compare }: Sorting): number[] {
  return people
    .map(keyed)
    .sort(compare)
    .map(({ number }) => number);
}

/** A few people in their places among those who are in order. */
function insertAll(placed: number[], others: readonly number[], sorting: Sorting): number[] {
  if (others.length === 0) return placed;
  const { keyed, compare } = sorting;
  const all: number[] = [];
  let from = 0;
  for (const number of sortAll(others, sorting)) {
    const other = keyed(number);
    let [low, high] = [from, placed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(keyed(placed[middle] as number), other) < 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from += 1) all.push(placed[from] as number);
    all.push(number);
  }
  for (; from < placed.length; from += 1) all.push(placed[from] as number);
  return all;
}

function keysOf(
  column: Exclude<PeopleColumn, 'name'>,
  { pages }: PeopleRow,
  { tree, compare }: { tree: UnitTree; compare: Compare },
): (page: PeoplePage, index: number) => string | number | undefined {
  if (column === 'sex') return (page, index) => page.sexes[index];
  if (column === 'birthYear') return (page, index) => page.birthYears[index];
  const nameOf = (home: string): string => tree.unit(home)?.name ?? '';
  const homes = [...new Set(pages.flatMap((page) => page.homes))].sort((one, other) =>
    compare(nameOf(one), nameOf(other)),
  );
  const ranks = new Map(homes.map((home, at) => [home, at]));
  return (page, index) => ranks.get(page.homes[index] as string);
}
