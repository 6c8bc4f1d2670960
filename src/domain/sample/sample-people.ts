/** Who lives around the points of a school and learns there. */
import { type Change, change } from '#domain/contracts.ts';
import { type Learner, learnerRecord, type Residence } from '#domain/learners/learner.record.ts';
import type { Chance } from './chance.ts';
import type { SampleNames } from './sample-names.ts';
import { groupPlans } from './sample-plan.ts';
import { residentsAt, type SampleDistrict, type SamplePoint, type SampleSchool } from './sample-units.ts';

export interface SamplePerson {
  id: string;
  /** Index of the point in its school. */
  home: number;
  /** Lives here for good, so the rate counts the person. */
  resident: boolean;
  /** Learns last year, learns this year. */
  last: boolean;
  now: boolean;
}

/** Of those who learned last year, so many come back, as a share of this year's learners. */
const COMING_BACK = 0.62;
const VISITORS = 0.05;
const OLDER_LEARNERS = 0.3;

const residences: readonly [Residence | undefined, number][] = [
  ['registered', 82],
  ['elsewhere-long', 15],
  ['unknown', 1],
  [undefined, 2],
];
const visiting: readonly Residence[] = ['outside', 'outside', 'elsewhere-short'];

export interface PeopleOfSchool {
  persons: SamplePerson[];
  changes: Change[];
}

export function peopleOf(
  school: SampleSchool,
  district: SampleDistrict,
  names: SampleNames,
  chance: Chance,
): PeopleOfSchool {
  const persons: SamplePerson[] = [];
  const changes: Change[] = [];
  school.points.forEach((point, home) => {
    const add = (last: boolean, now: boolean, resident: boolean) => {
      const person = { id: chance.id(dayOfEntry(district.year, last, chance)), home, resident, last, now };
      persons.push(person);
      changes.push(learnerChange(person, point, district.year, names, chance));
    };
    const last = Math.round(residentsAt(point, district, district.year - 2) * point.lastShare);
    const now = Math.round(residentsAt(point, district, district.year - 1) * point.thisShare);
    const both = Math.min(last, Math.round(now * COMING_BACK));
    for (let index = 0; index < both; index += 1) add(true, true, true);
    for (let index = both; index < last; index += 1) add(true, false, true);
    for (let index = both; index < now; index += 1) add(false, true, true);
    const visitors = Math.round(now * VISITORS);
    for (let index = 0; index < visitors; index += 1) add(chance.happens(0.5), true, false);
  });
  return { persons, changes };
}

function dayOfEntry(year: number, last: boolean, chance: Chance): string {
  const month = String(chance.whole(1, last ? 12 : 3)).padStart(2, '0');
  return `${last ? year - 2 : year - 1}-${month}-${String(chance.whole(1, 28)).padStart(2, '0')}`;
}

function learnerChange(
  person: SamplePerson,
  point: SamplePoint,
  year: number,
  names: SampleNames,
  chance: Chance,
): Change {
  const from = year - 2;
  const older = chance.happens(OLDER_LEARNERS);
  const groups = groupPlans.filter(({ learners }) => chance.happens(learners)).map(({ group }) => group);
  const young = !older && groups.includes('youth');
  const birthYear = year - (older ? chance.whole(60, 86) : young ? chance.whole(8, 17) : chance.whole(19, 59));
  const fits = (group: string) => {
    if (group === 'youth') return young;
    return (!older && !young) || group === 'women' || group === 'vulnerable' || (older && group === 'farmers');
  };
  const fields: Partial<Learner> = {
    name: names.person(chance),
    sex: groups.includes('women') || chance.happens(0.25) ? 'female' : 'male',
    home: [{ from, value: point.code }],
    groups: [{ from, value: groups.filter(fits) }],
  };
  // Not every register knows the year of birth or a telephone.
  if (chance.happens(0.93)) fields.birthYear = birthYear;
  if (chance.happens(0.3)) fields.telephone = `000-${chance.whole(1000, 9999)}-${chance.whole(1000, 9999)}`;
  const residence = person.resident
    ? residences[chance.weighted(residences.map(([, weight]) => weight))]?.[0]
    : chance.pick(visiting);
  if (residence !== undefined) fields.residence = [{ from, value: residence }];
  return change(learnerRecord, { id: person.id, unit: point.code }, fields);
}
