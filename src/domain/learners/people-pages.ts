/** People of a device page by page, as lean as they can be held. */
import type { UnitTree } from '#domain/units/subtree.ts';
import type { Person } from './learner.rules.ts';

/**
 * People of a page as of the year, column by column, texts of a column in one: with an object and several texts for each
 * person, the browser's search for garbage among 300,000 held up everything else for a fifth of a second.
 */
export interface PeoplePage {
  ids: readonly string[];
  names: Texts;
  /** Names as they are compared and searched. */
  plain: Texts;
  telephones: Texts;
  sexes: readonly Person['sex'][];
  birthYears: readonly Person['birthYear'][];
  groups: readonly string[][];
  residences: readonly Person['residence'][];
  /** Codes of the units as they were entered. */
  homes: readonly string[];
}

/** All who are held, in the order of their pages: a person is a number in it. */
export interface PeopleRow {
  pages: readonly PeoplePage[];
  /** Number of the first person of each page. */
  starts: readonly number[];
}

/** Many short texts as one long. */
export class Texts {
  private readonly text: string;
  private readonly ends: readonly number[];

  constructor(texts: readonly string[]) {
    this.text = texts.join('');
    let end = 0;
    this.ends = texts.map((text) => {
      end += text.length;
      return end;
    });
  }

  at(index: number): string {
    return this.text.slice(this.ends[index - 1] ?? 0, this.ends[index]);
  }

  /** False: none of them holds the word. */
  mayHold(word: string): boolean {
    return this.text.includes(word);
  }
}

/** Where a person of that number stands. */
export function whereIs({ pages, starts }: PeopleRow, number: number): { page: PeoplePage; index: number } {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as number) <= number) low = middle;
    else high = middle - 1;
  }
  return { page: pages[low] as PeoplePage, index: number - (starts[low] as number) };
}

/** A person with the unit that their home now is. */
export function personIn(row: PeopleRow, number: number, tree: UnitTree): Person {
  const { page, index } = whereIs(row, number);
  const home = tree.standsFor(page.homes[index] as string);
  return {
    id: page.ids[index] as string,
    name: page.names.at(index),
    sex: page.sexes[index],
    birthYear: page.birthYears[index],
    telephone: page.telephones.at(index),
    groups: page.groups[index] as string[],
    residence: page.residences[index] as Person['residence'],
    home,
    homeName: tree.unit(home)?.name ?? '',
  };
}
