/** Names in the order of a language. */

export type Compare = (one: string, other: string) => number;

const FIRST_RANK = 0x20;
/** Digits of a number in a name stand behind their count, so that 2 comes before 10. */
const FIRST_COUNT = 0xe000;

/** By which plain comparison gives the order of the language. */
export type KeyOfName = (plain: string) => string;

/**
 * A key for each name by which plain comparison gives the order of the language: letter by letter, since comparing
 * hundreds of thousands of whole names by the rules of a language takes seconds, and their letters are a few thousand.
 */
export class Letters {
  private readonly met = new Set<string>('0');
  private known: { compare: Compare; keyOfName: KeyOfName } | undefined;

  meet(plain: string): void {
    for (const letter of plain) {
      if (this.met.has(letter)) continue;
      this.met.add(letter);
      this.known = undefined;
    }
  }

  /** Of names whose letters have been met. */
  keysIn(compare: Compare): KeyOfName {
    if (this.known?.compare !== compare) {
      const inOrder = [...this.met].sort(compare);
      const ranks = new Map(inOrder.map((letter, at) => [letter, String.fromCodePoint(FIRST_RANK + at)]));
      const keyOfName = (plain: string) => (/\d/.test(plain) ? numbered(plain, ranks) : inRanks(plain, ranks));
      this.known = { compare, keyOfName };
    }
    return this.known.keyOfName;
  }
}

type Ranks = ReadonlyMap<string, string>;

function inRanks(text: string, ranks: Ranks): string {
  let key = '';
  for (const letter of text) key += ranks.get(letter);
  return key;
}

function numbered(text: string, ranks: Ranks): string {
  return text.replace(/0*(\d+)|\D+/g, (part, digits?: string) =>
    digits === undefined
      ? inRanks(part, ranks)
      : `${ranks.get('0')}${String.fromCharCode(FIRST_COUNT + digits.length)}${inRanks(digits, ranks)}`,
  );
}
