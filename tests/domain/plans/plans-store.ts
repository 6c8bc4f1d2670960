/** A street with two points under a district, with learners, sessions, courses, money and organizations to count by hand. */
import { type Change, change } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { fundingRecord } from '#domain/funding/funding.record.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { awardRecord, organizationBaseRecord, organizationRecord } from '#domain/organizations/organization.record.ts';
import { populationRecord } from '#domain/population/population.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { closedYearRecord } from '#domain/targets/target.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';

export const DISTRICT = 'd000000000';
export const STREET = 's100000000';
export const POINT = 'p110000000';
export const TODAY = '2026-06-15';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
let made = 1000;
const nextId = (): string => {
  made += 1;
  return id(made);
};

const units: Change[] = [
  change(unitRecord, { id: DISTRICT, unit: DISTRICT }, { name: 'District', tier: 'district' }),
  change(unitRecord, { id: STREET, unit: STREET }, { name: 'Street', tier: 'school', parent: DISTRICT }),
  change(unitRecord, { id: POINT, unit: POINT }, { name: 'Point', tier: 'point', parent: STREET }),
];

/** Ten learners at the point, the first three of them older people. */
const learners = Array.from({ length: 10 }, (_, index) =>
  change(
    learnerRecord,
    { id: id(index + 1), unit: POINT },
    {
      name: `L${index + 1}`,
      home: [{ from: 2020, value: POINT }],
      residence: [{ from: 2020, value: 'registered' as const }],
      groups: [{ from: 2020, value: index < 3 ? ['older'] : [] }],
    },
  ),
);

export function session(date: string, people: readonly number[], fields: object = {}): Change {
  return change(
    sessionRecord,
    { id: nextId(), unit: POINT },
    { name: 'Meeting', date, sessionKind: 'class', ...fields },
    { learners: people.map(id), marks: people.map(() => 1) },
  );
}

export const course = (name: string, fields: object = {}): Change =>
  change(courseRecord, { id: nextId(), unit: POINT }, { name, state: 'offered', ...fields });

export const money = (fen: number, date: string): Change =>
  change(fundingRecord, { id: nextId(), unit: POINT }, {
    date,
    state: 'arranged',
    source: 'street-budget',
    nature: 'recurrent',
    purpose: 'training',
    amount: fen,
  } as never);

export const residents = (unit: string, permanent: number): Change =>
  change(populationRecord, { id: nextId(), unit }, { date: '2025-12-31', source: 'Yearbook', permanent });

export const signed = (unit: string, year: number, persons: number, of: number): Change =>
  change(closedYearRecord, { id: nextId(), unit }, {
    year,
    persons,
    residents: of,
    basis: 'named',
    source: 'Report',
  } as never);

export function family(namedOn: string): Change[] {
  const organization = nextId();
  return [
    change(organizationRecord, { id: organization, unit: POINT }, { organizationKind: 'family', name: `F${made}` }),
    change(awardRecord, { id: nextId(), unit: POINT }, { organization, namedOn }),
  ];
}

export const families = (total: number): Change =>
  change(
    organizationBaseRecord,
    { id: nextId(), unit: POINT },
    { organizationKind: 'family', total, date: '2025-06-30', source: 'Street' },
  );

export async function planStore(...changes: Change[]): Promise<Store> {
  const store = await openTestStore({ clock: { milliseconds: Date.UTC(2026, 5, 15), today: TODAY } });
  await store.commitChanges({ command: 'test' }, [...units, ...learners, ...changes]);
  return store;
}
