/** Small numbers for unit codes, and the way up from each: one packed row, so that a commit need not read the tree. */
import { resolveAliases } from '#domain/attendance/aliases.ts';
import type { Unit, UnitAlias } from '#domain/units/unit.record.ts';
import type { Database } from '#store/database.ts';

interface Stored {
  codes: string[];
  /** Number of the unit above, after aliases; -1 for none. */
  parents: number[];
  /** Number of the unit that stands for it, after aliases. */
  stands: number[];
}

const KEY = 'unitNumbers';
const DEEPEST = 8;

export class UnitNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly paths = new Map<number, readonly number[]>();
  private changed = false;

  private readonly stored: Stored;

  private constructor(stored: Stored) {
    this.stored = stored;
    stored.codes.forEach((code, number) => {
      this.numbers.set(code, number);
    });
  }

  static async load(database: Database): Promise<UnitNumbers> {
    const row = await database.meta.get(KEY);
    const stored = (row?.value as Stored | undefined) ?? { codes: [], parents: [], stands: [] };
    return new UnitNumbers({ codes: [...stored.codes], parents: [...stored.parents], stands: [...stored.stands] });
  }

  async save(database: Database): Promise<void> {
    if (this.changed) await database.meta.put({ key: KEY, value: this.stored });
    this.changed = false;
  }

  known(code: string): number | undefined {
    return this.numbers.get(code);
  }

  code(number: number): string | undefined {
    return this.stored.codes[number];
  }

  /** Number of a unit, given out on first sight: its record may arrive later than what belongs to it. */
  numberOf(code: string): number {
    let number = this.numbers.get(code);
    if (number === undefined) {
      number = this.stored.codes.length;
      if (number > 0xffff) throw new Error('units: more than 65,536 units on one device');
      this.stored.codes.push(code);
      this.stored.parents.push(-1);
      this.stored.stands.push(number);
      this.numbers.set(code, number);
      this.changed = true;
    }
    return number;
  }

  /** Codes that stand for the same unit, itself first. */
  namesOf(code: string): string[] {
    const number = this.numbers.get(code);
    if (number === undefined) return [code];
    const stands = this.stored.stands[number];
    const codes = this.stored.codes.filter((_, other) => this.stored.stands[other] === stands && other !== number);
    return [code, ...codes];
  }

  /** Numbers of all codes for which a number stands. */
  sameAs(stands: number): number[] {
    return this.stored.stands.flatMap((other, number) => (other === stands ? [number] : []));
  }

  /** The unit itself (after aliases) and all above it. */
  pathOf(number: number): readonly number[] {
    let path = this.paths.get(number);
    if (path === undefined) {
      const way: number[] = [];
      let at = this.stored.stands[number] ?? number;
      while (at >= 0 && way.length < DEEPEST && !way.includes(at)) {
        way.push(at);
        at = this.stored.parents[at] ?? -1;
      }
      path = way;
      this.paths.set(number, path);
    }
    return path;
  }

  /** Top of the tree: where persons count whose home nobody knows yet. */
  root(): number | undefined {
    const tops = this.stored.codes
      .map((code, number) => ({ code, number }))
      .filter(({ number }) => this.stored.parents[number] === -1 && this.stored.stands[number] === number)
      .filter(({ number }) => this.stored.parents.includes(number));
    tops.sort((one, other) => (one.code < other.code ? -1 : 1));
    return tops[0]?.number;
  }

  /**
   * Takes over the tree as the records tell it. Returns the numbers under which figures are kept whose way up is now
   * another one: of a unit that another one stood for, the number of that other one.
   */
  restructure(units: Iterable<{ id: string } & Partial<Unit>>, aliases: readonly UnitAlias[]): number[] {
    const before = this.stored.codes.map((_, number) => this.pathOf(number));
    const find = resolveAliases(aliases);
    const parents = new Map<string, string>();
    for (const unit of units) {
      this.numberOf(unit.id);
      if (unit.parent !== undefined && unit.parent !== '') parents.set(unit.id, unit.parent);
    }
    // Codes that nothing uses yet too: whatever comes to them later must find out what they stand for.
    for (const code of [...parents.values(), ...aliases.flatMap(({ from, into }) => [from, into])]) this.numberOf(code);
    this.stored.codes.forEach((code, number) => {
      const stands = this.numberOf(find(code));
      this.stored.stands[number] = stands;
      const parent = parents.get(this.stored.codes[stands] as string);
      this.stored.parents[number] = parent === undefined ? -1 : this.numberOf(find(parent));
    });
    this.paths.clear();
    this.changed = true;
    const moved = new Set<number>();
    before.forEach((path, number) => {
      if (this.pathOf(number).join() !== path.join()) moved.add(path[0] as number);
    });
    return [...moved];
  }
}
