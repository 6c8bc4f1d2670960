/** The oracle asked about units: what lies below, residents, and numbers that are a sum where a unit has none of its own. */
import type { Oracle } from '../oracle.ts';

export type Row = unknown[];

/** `100 × num / den` with four decimals, halves away from zero. */
export function percentOf(num: number, den: number): number {
  return ratio(BigInt(num) * 100n, BigInt(den));
}

export function ratio(num: bigint, den: bigint): number {
  const size = num < 0n ? -num : num;
  const tenThousandths = ((size * 20_000n) / den + 1n) / 2n;
  const value = Number(num < 0n ? -tenThousandths : tenThousandths) / 10_000;
  return value === 0 ? 0 : value;
}

export class AskedOracle {
  protected readonly oracle: Oracle;

  constructor(oracle: Oracle) {
    this.oracle = oracle;
  }

  /** Units of which a record stands, by the code that stands for them. */
  units(): string[] {
    return this.oracle.rows('select unit from network order by unit').map(([unit]) => String(unit));
  }

  protected one(query: string, values: Readonly<Record<string, string | number>>): Row | undefined {
    return this.oracle.rows(`${query} limit 1`, values)[0];
  }

  protected childrenOf(unit: string): string[] {
    return this.oracle
      .rows('select unit from parent where parent = :unit', { ':unit': unit })
      .map(([code]) => `${code}`);
  }

  /** Own value, else the sum of the units below where each of them has one. */
  protected ownOrSum(unit: string, own: (unit: string) => number | undefined): number | undefined {
    const value = own(unit);
    if (value !== undefined) return value;
    const below = this.childrenOf(unit).map((child) => this.ownOrSum(child, own));
    if (below.length === 0 || below.includes(undefined)) return undefined;
    return (below as number[]).reduce((sum, each) => sum + each, 0);
  }

  protected residents(unit: string, year: number): number | undefined {
    return this.ownOrSum(unit, (at) => this.denominator('population', at, year));
  }

  protected denominator(table: string, unit: string, year: number, group = ''): number | undefined {
    const values = { ':unit': unit, ':first': `${year}-01-01`, ':next': `${year + 1}-01-01` };
    const where = `from ${table} where unit = :unit ${group === '' ? '' : `and grp = '${group}'`}`;
    const found =
      this.one(`select people ${where} and day < :first order by day desc, people desc`, values) ??
      this.one(`select people ${where} and day >= :first and day < :next order by day, people desc`, values);
    return found && Number(found[0]);
  }
}
