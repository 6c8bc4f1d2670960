/** The three tiers of the sample district with their residents, rates, population counts and closed years. */
import { type Change, change } from '#domain/contracts.ts';
import { populationRecord } from '#domain/population/population.record.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { closedYearRecord, targetRecord } from '#domain/targets/target.record.ts';
import { type Unit, unitRecord } from '#domain/units/unit.record.ts';
import type { Chance } from './chance.ts';
import type { SampleNames } from './sample-names.ts';
import {
  FLOATING_RESIDENTS,
  GAIN,
  groupPlans,
  OLDER_RESIDENTS,
  PAST_RATES,
  REBASED,
  REBASED_DEFINITION,
  type SampleSize,
  SCHOOL_GAINS,
  SCHOOL_RATES,
} from './sample-plan.ts';

export interface SamplePoint {
  code: string;
  name: string;
  village: boolean;
  /** Permanent residents at the end of last year. */
  residents: number;
  /** Of them, the share of persons who learned last year, and of those who will this year. */
  lastShare: number;
  thisShare: number;
  /** Reports late: nothing recorded in the latest weeks. */
  late: boolean;
}

export interface SampleSchool {
  code: string;
  name: string;
  points: SamplePoint[];
}

export interface SampleDistrict {
  code: string;
  year: number;
  schools: SampleSchool[];
}

/** People of some points. */
export function residentsIn(points: readonly SamplePoint[]): number {
  return points.reduce((sum, point) => sum + point.residents, 0);
}

function level(points: readonly SamplePoint[], of: 'lastShare' | 'thisShare'): number {
  return points.reduce((sum, point) => sum + point.residents * point[of], 0) / residentsIn(points);
}

export function planDistrict(chance: Chance, names: SampleNames, size: SampleSize, year: number): SampleDistrict {
  const schools: SampleSchool[] = [];
  for (let index = 0; index < size.schools; index += 1) {
    const { name, township } = names.school(index);
    const points: SamplePoint[] = [];
    // A third of the way from the weakest school lies most of the distance: few are far behind.
    const strength = size.schools === 1 ? 1 : 1 - (1 - index / (size.schools - 1)) ** 1.8;
    const last = SCHOOL_RATES.weakest + (SCHOOL_RATES.strongest - SCHOOL_RATES.weakest) * strength;
    const gain = SCHOOL_GAINS.weakest + (SCHOOL_GAINS.strongest - SCHOOL_GAINS.weakest) * strength;
    for (let number = 0; number < size.pointsPerSchool; number += 1) {
      const own = chance.between(-2.5, 2.5);
      points.push({
        code: chance.code(),
        name: names.point(index, number),
        village: township,
        residents: Math.round(size.residents * chance.between(0.8, 1.2)),
        lastShare: (last + own) / 100,
        thisShare: (last + own + gain + chance.between(-1, 1)) / 100,
        late: chance.happens(0.05),
      });
    }
    schools.push({ code: chance.code(), name, points });
  }
  const district: SampleDistrict = { code: chance.code(), year, schools: chance.shuffled(schools) };
  const points = schools.flatMap((school) => school.points);
  const lastOff = PAST_RATES[0] / 100 - level(points, 'lastShare');
  for (const point of points) {
    point.lastShare += lastOff;
    point.thisShare += lastOff;
  }
  const thisOff = (PAST_RATES[0] + GAIN) / 100 - level(points, 'thisShare');
  for (const point of points) point.thisShare += thisOff;
  return district;
}

/** Every unit with the points in it, the district first. */
export function unitsOf(district: SampleDistrict): { code: string; points: SamplePoint[] }[] {
  const all = district.schools.flatMap((school) => school.points);
  return [
    { code: district.code, points: all },
    ...district.schools.map(({ code, points }) => ({ code, points })),
    ...all.map((point) => ({ code: point.code, points: [point] })),
  ];
}

export function unitChanges(district: SampleDistrict, names: SampleNames): Change[] {
  const { code: top, schools } = district;
  const unit = (code: string, fields: Partial<Unit>) =>
    change(unitRecord, { id: code, unit: code }, { sample: true, working: true, ...fields });
  const changes = [
    change(settingsRecord, { id: SETTINGS_ID, unit: top }, { sample: true }),
    unit(top, { name: names.district, tier: 'district', place: 'district' }),
  ];
  for (const school of schools) {
    const village = school.points.some((point) => point.village);
    const place = village ? 'township' : 'street';
    changes.push(unit(school.code, { name: school.name, tier: 'school', parent: top, place }));
    for (const { code, name } of school.points) {
      changes.push(
        unit(code, { name, tier: 'point', parent: school.code, place: village ? 'village' : 'neighbourhood' }),
      );
    }
  }
  return changes;
}

/** Residents of a point at the end of a year; the district grows slowly. */
export function residentsAt(point: SamplePoint, district: SampleDistrict, yearEnd: number): number {
  return Math.round(point.residents * (1 - 0.004 * (district.year - 1 - yearEnd)));
}

function at(points: readonly SamplePoint[], district: SampleDistrict, yearEnd: number): number {
  return points.reduce((sum, point) => sum + residentsAt(point, district, yearEnd), 0);
}

export function populationChanges(district: SampleDistrict, names: SampleNames, chance: Chance): Change[] {
  const changes: Change[] = [];
  for (const { code, points } of unitsOf(district)) {
    for (let ago = PAST_RATES.length + 1; ago >= 1; ago -= 1) {
      const permanent = at(points, district, district.year - ago);
      const date = `${district.year - ago}-12-31`;
      // Parts are rounded point by point, so that the tiers agree.
      const part = (share: number) =>
        points.reduce((sum, point) => sum + Math.round(residentsAt(point, district, district.year - ago) * share), 0);
      changes.push(
        change(
          populationRecord,
          { id: chance.id(date), unit: code },
          {
            date,
            source: ago === REBASED + 1 ? names.censusSource : names.populationSource,
            permanent,
            registered: part(0.91),
            floating: part(FLOATING_RESIDENTS),
            older: part(OLDER_RESIDENTS),
            groups: Object.fromEntries(groupPlans.map(({ group, residents }) => [group, part(residents)])),
          },
        ),
      );
    }
  }
  return changes;
}

/** Years of which only the signed figure is known: two years ago and before. */
export function earlierYearChanges(district: SampleDistrict, names: SampleNames, chance: Chance): Change[] {
  const changes: Change[] = [];
  for (let ago: number = PAST_RATES.length; ago >= 2; ago -= 1) {
    const year = district.year - ago;
    const share = (PAST_RATES[ago - 1] as number) / PAST_RATES[0];
    const persons = new Map<SamplePoint, number>();
    for (const school of district.schools) {
      for (const point of school.points) {
        const residents = residentsAt(point, district, year - 1);
        persons.set(point, Math.round(residents * point.lastShare * share * chance.between(0.97, 1.03)));
      }
    }
    const lag = chance.between(0.94, 1.06);
    for (const { code, points } of unitsOf(district)) {
      const all = points.reduce((sum, point) => sum + (persons.get(point) as number), 0);
      changes.push(
        change(
          closedYearRecord,
          { id: chance.id(`${year + 1}-01-15`), unit: code },
          {
            year,
            persons: all,
            residents: at(points, district, year - 1),
            basis: 'named',
            definition: ago === REBASED ? REBASED_DEFINITION : 'standard',
            source: names.closedSource,
            closedOn: `${year + 1}-01-15`,
            monthly: courseOf(all, lag),
          },
        ),
      );
    }
  }
  return changes;
}

/** Persons seen by the end of each month, of so many in the year. */
function courseOf(persons: number, lag: number): number[] {
  const shares = [63, 86, 203, 324, 449, 549, 624, 689, 823, 946, 978, 1000];
  return shares.map((share, month) =>
    month === 11 ? persons : Math.round((persons * Math.min(share * lag, 998)) / 1000),
  );
}

/** Last year, signed as its own records count it. `seen`: per point the persons first seen in each month. */
export function lastYearChanges(
  district: SampleDistrict,
  names: SampleNames,
  chance: Chance,
  seen: ReadonlyMap<string, readonly number[]>,
): Change[] {
  const year = district.year - 1;
  return unitsOf(district).map(({ code, points }) => {
    let running = 0;
    const monthly = Array.from({ length: 12 }, (_, month) => {
      for (const point of points) running += seen.get(point.code)?.[month] ?? 0;
      return running;
    });
    return change(
      closedYearRecord,
      { id: chance.id(`${year + 1}-01-01`), unit: code },
      {
        year,
        persons: running,
        residents: at(points, district, year - 1),
        basis: 'named',
        definition: 'standard',
        source: names.closedSource,
        closedOn: `${year + 1}-01-01`,
        monthly,
      },
    );
  });
}

export function targetChanges(district: SampleDistrict, chance: Chance): Change[] {
  return unitsOf(district)
    .filter(({ points }) => points.length > 1)
    .map(({ code }) =>
      change(
        targetRecord,
        { id: chance.id(`${district.year}-01-01`), unit: code },
        { year: district.year, basis: 'named', definition: 'standard' },
      ),
    );
}
