/** A district of 400 points for the benchmark of exchange, and 10,000 changes to it. */
import { type BulkSource, type Change, change } from '../../src/domain/contracts.ts';
import { learnerRecord } from '../../src/domain/learners/learner.record.ts';
import { sessionRecord } from '../../src/domain/sessions/session.record.ts';
import { SETTINGS_ID, settingsRecord } from '../../src/domain/settings/settings.record.ts';
import { unitRecord } from '../../src/domain/units/unit.record.ts';
import { districtCode, learnerId, pointCode, schoolCode, sessionId } from './changes.ts';
import { GROUPS, LEARNERS_PER_POINT, mix, PEOPLE, YEAR } from './data.ts';

export interface LargeDistrict {
  points: number;
  /** Sessions of thirty held at each point in the year. */
  sessionsPerPoint: number;
}

const POINTS_PER_SCHOOL = 15;
const AT_ONCE = 4000;
const two = (value: number) => String(value).padStart(2, '0');

export const nameOf = (learner: number) => `Learner ${mix(learner).toString(16).padStart(8, '0')}`;
export const birthYearOf = (learner: number) => 1930 + (mix(learner + 5) % 85);
export const telephoneOf = (learner: number) => `000-${1000 + (learner % 9000)}-${1000 + (mix(learner) % 9000)}`;

function units({ points }: LargeDistrict): Change[] {
  const changes = [
    change(settingsRecord, { id: SETTINGS_ID, unit: districtCode }, { floor: 100 }),
    change(unitRecord, { id: districtCode, unit: districtCode }, { name: 'District', tier: 'district' }),
  ];
  for (let school = 0; school < Math.ceil(points / POINTS_PER_SCHOOL); school += 1) {
    const code = schoolCode(school);
    const name = `School ${school}`;
    changes.push(change(unitRecord, { id: code, unit: code }, { name, tier: 'school', parent: districtCode }));
  }
  for (let point = 0; point < points; point += 1) {
    const code = pointCode(point);
    const parent = schoolCode(Math.floor(point / POINTS_PER_SCHOOL));
    changes.push(change(unitRecord, { id: code, unit: code }, { name: `Point ${point}`, tier: 'point', parent }));
  }
  return changes;
}

function learner(number: number, point = Math.floor(number / LEARNERS_PER_POINT)): Change {
  const home = pointCode(point);
  return change(
    learnerRecord,
    { id: learnerId(number), unit: home },
    {
      name: nameOf(number),
      birthYear: birthYearOf(number),
      telephone: telephoneOf(number),
      home: [{ from: 2010, value: home }],
      groups: [{ from: 2010, value: [GROUPS[number % GROUPS.length] as string] }],
      residence: [{ from: 2010, value: 'registered' }],
    },
  );
}

/** Thirty people: most of the point, four of another. */
function session(number: number, points: number): Change {
  const point = number % points;
  const other = (point + 1 + (mix(number) % 7)) % points;
  const start = mix(number * 7 + 3) % LEARNERS_PER_POINT;
  const people = Array.from({ length: PEOPLE }, (_, index) => {
    const home = index < PEOPLE - 4 ? point : other;
    return home * LEARNERS_PER_POINT + ((start + index * 3) % LEARNERS_PER_POINT);
  });
  const day = mix(number) % 300;
  return change(
    sessionRecord,
    { id: sessionId(number), unit: pointCode(point) },
    {
      name: `Course ${number % 40}`,
      date: `${YEAR}-${two(Math.floor(day / 28) + 1)}-${two((day % 28) + 1)}`,
      start: '09:00',
      minutes: 90,
      sessionKind: 'class',
      theme: 'health',
    },
    { learners: people.map(learnerId), marks: people.map(() => 1) },
  );
}

function* inPortions(count: number, make: (index: number) => Change): Generator<Change[]> {
  for (let first = 0; first < count; first += AT_ONCE) {
    yield Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, index) => make(first + index));
  }
}

function sourceOf(portions: Change[][]): BulkSource {
  return { total: portions.length, portions: portions[Symbol.iterator]() };
}

export function largeDistrict(of: LargeDistrict): BulkSource {
  return sourceOf([
    units(of),
    ...inPortions(of.points * LEARNERS_PER_POINT, (number) => learner(number)),
    ...inPortions(of.points * of.sessionsPerPoint, (number) => session(number, of.points)),
  ]);
}

/** What a busy month leaves: of 10,000 records 1,000 are new sessions, 1,000 new people and 8,000 people with another telephone. */
export function tenThousandChanges({ points, sessionsPerPoint }: LargeDistrict): BulkSource {
  const known = points * LEARNERS_PER_POINT;
  const edited = Math.min(8000, known);
  const telephone = (index: number) => {
    const number = Math.floor((index * known) / edited);
    const unit = pointCode(Math.floor(number / LEARNERS_PER_POINT));
    return change(learnerRecord, { id: learnerId(number), unit }, { telephone: `111-${number}` });
  };
  return sourceOf([
    ...inPortions(1000, (index) => learner(known + index, index % points)),
    ...inPortions(1000, (index) => session(points * sessionsPerPoint + index, points)),
    ...inPortions(edited, telephone),
  ]);
}
