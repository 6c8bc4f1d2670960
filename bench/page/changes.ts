/** The rows as changes to the store. */
import { type BulkSource, type Change, change } from '../../src/domain/contracts.ts';
import { learnerRecord } from '../../src/domain/learners/learner.record.ts';
import { populationRecord } from '../../src/domain/population/population.record.ts';
import { sessionRecord } from '../../src/domain/sessions/session.record.ts';
import { SETTINGS_ID, settingsRecord } from '../../src/domain/settings/settings.record.ts';
import { closedYearRecord, targetRecord } from '../../src/domain/targets/target.record.ts';
import { unitRecord } from '../../src/domain/units/unit.record.ts';
import {
  CROWD,
  GROUPS,
  homeOf,
  learners,
  type Meeting,
  meeting,
  mix,
  PEOPLE,
  POINTS,
  SCHOOLS,
  schoolOf,
  YEAR,
} from './data.ts';

const LEARNERS_AT_ONCE = 4000;
const SESSIONS_AT_ONCE = 4000;

const hex = (value: number, width: number) => value.toString(16).padStart(width, '0');
export const districtCode = 'district00';
export const schoolCode = (school: number) => `school${String(school).padStart(4, '0')}`;
export const pointCode = (point: number) => `point${String(point).padStart(5, '0')}`;

/** Ordered by number in front, spread by chance behind, like ids made on a device. */
function id(kind: number, number: number): string {
  const tail = mix(number * 16 + kind);
  return `${hex(0x0190_0000 + kind, 8)}-${hex(number >>> 16, 4)}-7${hex(number & 0xfff, 3)}-8${hex((number >>> 12) & 0xf, 3)}-${hex(tail, 8)}${hex(mix(tail) & 0xffff, 4)}`;
}
const learnerIds: string[] = [];
export const learnerId = (learner: number) => {
  learnerIds[learner] ??= id(1, learner);
  return learnerIds[learner];
};
export const learnerName = (learner: number) => `Learner ${hex(mix(learner), 8)}`;
export const sessionId = (number: number) => id(2, number);

/** `size`: all schools and points, or one of each for the floor. */
export function districtChanges(size: 'whole' | 'one'): Change[] {
  const [schools, points] = size === 'whole' ? [SCHOOLS, POINTS] : [1, 1];
  const changes = [
    change(settingsRecord, { id: SETTINGS_ID, unit: districtCode }, { floor: 100 }),
    change(unitRecord, { id: districtCode, unit: districtCode }, { name: 'District', tier: 'district' }),
  ];
  const units = [districtCode];
  for (let school = 0; school < schools; school += 1) {
    const code = schoolCode(school);
    units.push(code);
    changes.push(
      change(unitRecord, { id: code, unit: code }, { name: `School ${school}`, tier: 'school', parent: districtCode }),
    );
  }
  for (let point = 0; point < points; point += 1) {
    const code = pointCode(point);
    const parent = schoolCode(schoolOf(point));
    units.push(code);
    changes.push(change(unitRecord, { id: code, unit: code }, { name: `Point ${point}`, tier: 'point', parent }));
  }
  units.forEach((unit, index) => {
    const permanent = index === 0 ? 45_000 : index <= schools ? 3_000 : 225;
    const count = { date: `${YEAR - 1}-12-31`, source: 'bench', permanent };
    changes.push(change(populationRecord, { id: id(3, index), unit }, count));
    const last = {
      year: YEAR - 1,
      persons: Math.round(permanent * 0.4),
      residents: permanent,
      basis: 'named' as const,
    };
    changes.push(change(closedYearRecord, { id: id(4, index), unit }, last));
    changes.push(change(targetRecord, { id: id(5, index), unit }, { year: YEAR, basis: 'named' }));
  });
  return changes;
}

function learnerChange(learner: number): Change {
  const home = pointCode(homeOf(learner));
  return change(
    learnerRecord,
    { id: learnerId(learner), unit: home },
    {
      name: learnerName(learner),
      birthYear: 1930 + (mix(learner + 5) % 85),
      telephone: `000-${1000 + (learner % 9000)}-${1000 + (mix(learner) % 9000)}`,
      home: [{ from: 2010, value: home }],
      groups: [{ from: 2010, value: [GROUPS[learner % GROUPS.length] as string] }],
      residence: [{ from: 2010, value: 'registered' }],
    },
  );
}

export function sessionChange({ number, point, date, people }: Meeting): Change {
  return change(
    sessionRecord,
    { id: sessionId(number), unit: pointCode(point) },
    { name: `Course ${number % 40}`, date, start: '09:00', minutes: 90, sessionKind: 'class', theme: 'health' },
    { learners: people.map(learnerId), marks: people.map(() => 1) },
  );
}

/** The district with its learners first, then the sessions: only those are timed as take-in. The crowd, where it is asked for, comes last. */
export type Part = 'district' | 'sessions' | 'crowd';

/** `attendances` of 30 each; 0 gives one unit of each tier, one learner and no session: the floor. */
export function benchSource({ attendances, part }: { attendances: number; part: Part }): BulkSource {
  const sessions = part === 'sessions' ? attendances / PEOPLE : 0;
  const firstLearner = part === 'crowd' ? learners : 0;
  const some = part === 'sessions' ? 0 : part === 'crowd' ? CROWD - learners : attendances === 0 ? 1 : learners;
  const total =
    (part === 'district' ? 1 : 0) + Math.ceil(some / LEARNERS_AT_ONCE) + Math.ceil(sessions / SESSIONS_AT_ONCE);
  function* portions() {
    if (part === 'district') yield districtChanges(attendances === 0 ? 'one' : 'whole');
    for (let first = 0; first < some; first += LEARNERS_AT_ONCE) {
      const length = Math.min(LEARNERS_AT_ONCE, some - first);
      yield Array.from({ length }, (_, index) => learnerChange(firstLearner + first + index));
    }
    for (let first = 0; first < sessions; first += SESSIONS_AT_ONCE) {
      const length = Math.min(SESSIONS_AT_ONCE, sessions - first);
      yield Array.from({ length }, (_, index) => sessionChange(meeting(first + index, attendances)));
    }
  }
  return { total, portions: portions() };
}
