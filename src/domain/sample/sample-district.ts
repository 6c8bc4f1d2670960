/** The sample district: everything made up, alive enough to look around in, true to the rules of real figures. */
import { type BulkSource, type Change, type Context, change } from '#domain/contracts.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { addDays, type IsoDate, lastDayOfYear, yearOf } from '#kernel/calendar.ts';
import { Chance } from './chance.ts';
import { annualPlanChanges } from './sample-annual-plan.ts';
import { fundingChanges } from './sample-funding.ts';
import { namesIn, type SampleNames } from './sample-names.ts';
import { keptOrganizations, organizationChanges } from './sample-organizations.ts';
import { peopleOf, type SamplePerson } from './sample-people.ts';
import { type SampleParameters, type SampleSize, sampleParameters, sizes } from './sample-plan.ts';
import { districtRegisters, schoolRegisters } from './sample-registers.ts';
import { classesOf, courseChanges, sessionsOf } from './sample-sessions.ts';
import {
  earlierYearChanges,
  lastYearChanges,
  planDistrict,
  populationChanges,
  type SampleDistrict,
  type SampleSchool,
  targetChanges,
  unitChanges,
} from './sample-units.ts';

/** A point that reports late has nothing of the latest weeks. */
const LATE_DAYS = 40;
const PORTIONS_PER_SCHOOL = 3;

interface Making {
  district: SampleDistrict;
  size: SampleSize;
  names: SampleNames;
  language: 'zh-CN' | 'en';
  chance: Chance;
  /** Of the registers: what they draw changes nothing else. */
  ofRegisters: Chance;
  today: IsoDate;
  planned: readonly Change[];
}

/**
 * Changes of a made-up district, portion by portion: the same parameters give the same records, ids included.
 * Throws where the parameters are none.
 */
export function sampleDistrict(parameters: unknown, context: Context): BulkSource {
  const { size: name, language, today, seed, plan } = sampleParameters.parse(parameters) as SampleParameters;
  const chance = new Chance(seed);
  const names = namesIn(language);
  const size = sizes[name];
  const district = planDistrict(chance, names, size, yearOf(today));
  const ofRegisters = new Chance(seed + 1_000_003);
  const planned =
    plan === undefined
      ? []
      : annualPlanChanges(
          district,
          { ...plan, title: plan.title.replace('{unit}', names.district) },
          { today, chance: new Chance(seed + 2_000_003), context },
        );
  const portions = makePortions({ district, size, names, language, chance, ofRegisters, today, planned });
  return { total: 2 + district.schools.length * PORTIONS_PER_SCHOOL, portions };
}

function* makePortions(making: Making): Generator<Change[]> {
  const { district, names, language, chance, ofRegisters, today, planned } = making;
  const registers = { names, language, today, chance: ofRegisters };
  yield [
    ...unitChanges(district, names),
    ...populationChanges(district, names, chance),
    ...earlierYearChanges(district, names, chance),
    ...targetChanges(district, chance),
    ...fundingChanges(district, today, names, chance),
    ...districtSessions(making),
    ...districtRegisters(district, registers),
    ...planned,
  ];
  const seen = new Map<string, number[]>();
  const kept = keptOrganizations();
  for (const school of district.schools) {
    const { persons, changes } = peopleOf(school, district, names, chance);
    yield [
      ...organizationChanges(district, school, today, names, chance, kept),
      ...schoolRegisters(school, { ...registers, year: district.year }),
      ...changes,
    ];
    yield* yearsOf(making, school, persons, seen);
  }
  yield lastYearChanges(district, names, chance, seen);
}

/** Courses and sessions of a school: last year, then this year until today. */
function* yearsOf(
  { district, size, names, chance, today }: Making,
  school: SampleSchool,
  persons: readonly SamplePerson[],
  seen: Map<string, number[]>,
): Generator<Change[]> {
  const { year } = district;
  const classes = classesOf(school, size, names, chance);
  for (const each of classes) each.id = chance.id(`${year - 1}-02-10`);
  const end = lastDayOfYear(year - 1);
  const before = sessionsOf(
    { school, persons, classes, year: year - 1, until: school.points.map(() => end), schoolUntil: end },
    'last',
    names,
    chance,
  );
  for (const [person, month] of before.first) {
    if (!person.resident) continue;
    const { code } = school.points[person.home] as SampleSchool['points'][number];
    const months = seen.get(code) ?? new Array<number>(12).fill(0);
    months[month - 1] = (months[month - 1] as number) + 1;
    seen.set(code, months);
  }
  yield before.changes;
  const until = school.points.map((point) => (point.late ? addDays(today, -LATE_DAYS) : today));
  const now = sessionsOf({ school, persons, classes, year, until, schoolUntil: today }, 'now', names, chance);
  yield [...courseChanges(school, classes, now.rosters, year, names.venue), ...now.changes];
}

/** What the district itself holds: heads are counted, nobody signs. */
function districtSessions({ district, names, chance, today }: Making): Change[] {
  return [`${district.year - 1}-11-12`, `${district.year}-04-23`, `${district.year}-11-11`]
    .filter((date) => date <= today)
    .map((date) =>
      change(
        sessionRecord,
        { id: chance.id(date), unit: district.code },
        {
          name: date.slice(5, 7) === '11' ? names.week : (names.events[2] as string),
          date,
          sessionKind: 'event',
          minutes: 150,
          unnamed: chance.whole(180, 420),
        },
      ),
    );
}
