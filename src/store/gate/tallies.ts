/** Changes to the kept sums and totals, gathered over a transaction and written once at its end. */
import { packCells, sumsSize } from '#domain/attendance/sums.ts';
import type { Fact } from '#domain/contracts.ts';
import type { Database, SumsRow, TotalsRow } from '#store/database.ts';
import { unitYearKey } from '#store/keys.ts';
import type { UnitNumbers } from './units.ts';

const SEGMENTS = 32;

function withoutTrailingZeros(cells: Int32Array): Int32Array {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === 0) length -= 1;
  return cells.subarray(0, length);
}

export class Tallies {
  private readonly sums = new Map<number, Int32Array>();
  private readonly totals = new Map<number, Map<string, Float64Array>>();

  private readonly database: Database;
  private readonly units: UnitNumbers;

  constructor(database: Database, units: UnitNumbers) {
    this.database = database;
    this.units = units;
  }

  /** Cells of a unit's sums in a year, to be added to. */
  cellsOf(year: number): (unit: number) => Int32Array {
    return (unit) => {
      const key = unitYearKey(year, unit);
      let cells = this.sums.get(key);
      if (cells === undefined) {
        cells = new Int32Array(sumsSize(SEGMENTS));
        this.sums.set(key, cells);
      }
      return cells;
    };
  }

  addFact(fact: Fact, sign: 1 | -1): void {
    const year = Number(fact.month.slice(0, 4));
    const month = Number(fact.month.slice(5, 7)) - 1;
    for (const unit of this.units.pathOf(this.units.numberOf(fact.unit))) {
      const key = unitYearKey(year, unit);
      let cells = this.totals.get(key);
      if (cells === undefined) {
        cells = new Map();
        this.totals.set(key, cells);
      }
      let months = cells.get(fact.measure);
      if (months === undefined) {
        months = new Float64Array(12);
        cells.set(fact.measure, months);
      }
      months[month] = (months[month] as number) + sign * fact.value;
    }
  }

  /** Forgets what was gathered. */
  discard(): void {
    this.sums.clear();
    this.totals.clear();
  }

  /** Adds what was gathered to what is kept. `fresh`: the kept rows were dropped, nothing is read. */
  async save(fresh = false): Promise<void> {
    await Promise.all([this.saveSums(fresh), this.saveTotals(fresh)]);
    this.discard();
  }

  private async saveSums(fresh: boolean): Promise<void> {
    const sumKeys = [...this.sums].filter(([, cells]) => cells.some((value) => value !== 0)).map(([key]) => key);
    if (sumKeys.length > 0) {
      const kept = fresh ? [] : await this.database.sums.bulkGet(sumKeys);
      const rows: SumsRow[] = sumKeys.map((key, index) => {
        const cells = this.sums.get(key) as Int32Array;
        kept[index]?.cells.forEach((value, cell) => {
          cells[cell] = (cells[cell] as number) + value;
        });
        return { key, cells: packCells(withoutTrailingZeros(cells)) };
      });
      await this.database.sums.bulkPut(rows);
    }
  }

  private async saveTotals(fresh: boolean): Promise<void> {
    const totalKeys = [...this.totals.keys()];
    if (totalKeys.length > 0) {
      const kept = fresh ? [] : await this.database.totals.bulkGet(totalKeys);
      const rows: TotalsRow[] = totalKeys.map((key, index) => {
        const cells: Record<string, number[]> = { ...kept[index]?.cells };
        for (const [measure, months] of this.totals.get(key) as Map<string, Float64Array>) {
          const sum = Array.from(months, (value, month) => value + (cells[measure]?.[month] ?? 0));
          if (sum.some((value) => value !== 0)) cells[measure] = sum;
          else delete cells[measure];
        }
        return { key, cells };
      });
      await this.database.totals.bulkPut(rows);
    }
  }
}
