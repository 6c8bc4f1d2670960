/** The way up from each unit as records tell it, with small numbers for codes as the ledger wants them. */
import { resolveAliases } from '#domain/attendance/aliases.ts';
import type { Stored } from '#domain/contracts.ts';
import type { Unit, UnitAlias } from '#domain/units/unit.record.ts';

const DEEPEST = 8;

/** Number of a home that nobody knows: it counts at the top of the tree. */
export const UNKNOWN_HOME = 0xffff_ffff;

export class UnitWays {
  private readonly find: (code: string) => string;
  private readonly parents = new Map<string, string>();
  private readonly numbers = new Map<string, number>();
  private readonly codes: string[] = [];
  private readonly paths = new Map<number, readonly number[]>();

  constructor(units: Iterable<Stored<Unit>>, aliases: readonly UnitAlias[]) {
    this.find = resolveAliases(aliases);
    for (const { id, parent } of units) if (parent) this.parents.set(id, parent);
  }

  numberOf(code: string): number {
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    this.numbers.set(code, this.codes.length);
    this.codes.push(code);
    return this.codes.length - 1;
  }

  /** The unit itself, after aliases, and all above it. */
  pathOf = (number: number): readonly number[] => {
    let path = this.paths.get(number);
    if (path === undefined) {
      path = number === UNKNOWN_HOME ? this.top() : this.wayUp(this.codes[number] as string);
      this.paths.set(number, path);
    }
    return path;
  };

  /** Number under which figures of a unit stand. */
  standsFor(code: string): number {
    return this.numberOf(this.find(code));
  }

  private above(code: string): string | undefined {
    const parent = this.parents.get(code);
    return parent === undefined ? undefined : this.find(parent);
  }

  private wayUp(code: string): number[] {
    const way: number[] = [];
    let at: string | undefined = this.find(code);
    while (at !== undefined && way.length < DEEPEST && !way.includes(this.numberOf(at))) {
      way.push(this.numberOf(at));
      at = this.above(at);
    }
    return way;
  }

  /** As the store has it: of the units that have others below and none above, the one with the first code. */
  private top(): number[] {
    const above = [...this.parents.values()].map((parent) => this.find(parent));
    const [first] = above.filter((code) => this.above(code) === undefined).sort();
    return first === undefined ? [] : [this.numberOf(first)];
  }
}
