/** The kept figures that a copy and a restored store must have in common. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { EVERYONE, FIRST_GROUP, RESIDENTS } from '#domain/attendance/segments.ts';
import { HOME_NEW, MEASURES, monthsOf, PLACE_TIMES, yearOf } from '#domain/attendance/sums.ts';
import { topUnits } from '#domain/settings/settings-unit.rules.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { turn } from './turn.ts';

export interface KeptFigures {
  years: YearFigures[];
  /** Over every unit, year, measure and month; groups apart, which each device numbers in its own order. */
  digest: string;
}

/** What the top units together keep of one year. */
export interface YearFigures {
  year: number;
  /** Distinct residents who attended sessions that count. */
  persons: number;
  /** Attendances of named persons. */
  personTimes: number;
}

export async function keptFigures(store: Store, years: readonly number[]): Promise<KeptFigures> {
  const { reader } = store;
  const units = await reader.all(unitRecord);
  const ids = units.map(({ id }) => id).sort();
  const tops = topUnits(units);
  const hash = sha256.create();
  const found: YearFigures[] = [];
  for (const year of [...years].sort((one, other) => one - other)) {
    const sums = await reader.sums(ids, [year]);
    for (const { unit, cells } of sums) {
      for (let segment = 0; segment < FIRST_GROUP; segment += 1) {
        for (let measure = 0; measure < MEASURES; measure += 1) {
          const months = monthsOf(cells, segment, measure);
          if (months.some((value) => value !== 0)) {
            hash.update(utf8ToBytes(`${unit} ${year} ${segment} ${measure} ${months.join()}\n`));
          }
        }
      }
    }
    const totals = await reader.totals(ids, [year]);
    for (const { unit, cells } of totals) {
      for (const measure of Object.keys(cells).sort()) {
        const months = cells[measure] as readonly number[];
        if (months.some((value) => value !== 0)) {
          hash.update(utf8ToBytes(`${unit} ${year} ${measure} ${months.join()}\n`));
        }
      }
    }
    const mine = sums.filter(({ unit }) => tops.includes(unit));
    const over = (segment: number, measure: number) =>
      mine.reduce((sum, { cells }) => sum + yearOf(cells, segment, measure), 0);
    found.push({ year, persons: over(RESIDENTS, HOME_NEW), personTimes: over(EVERYONE, PLACE_TIMES) });
    await turn();
  }
  return { years: found, digest: bytesToHex(hash.digest()) };
}
