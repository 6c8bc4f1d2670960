/** A small district with records of every kind, written on two devices that once disagreed. */
import { type Change, change } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { fundingRecord } from '#domain/funding/funding.record.ts';
import { learnerAliasRecord, learnerRecord } from '#domain/learners/learner.record.ts';
import { awardRecord, organizationBaseRecord, organizationRecord } from '#domain/organizations/organization.record.ts';
import { deadlineMarkRecord, deadlineRecord } from '#domain/plans/deadline.record.ts';
import { planAmendmentRecord, planRecord, taskRecord } from '#domain/plans/plan.record.ts';
import { populationRecord } from '#domain/population/population.record.ts';
import { declaredPersonsRecord, sessionRecord } from '#domain/sessions/session.record.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { closedYearRecord, targetRecord } from '#domain/targets/target.record.ts';
import { unitAliasRecord, unitRecord } from '#domain/units/unit.record.ts';
import type { Incoming } from '#store/gate/incoming.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';

export const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const DISTRICT = 'd000000000';
const SCHOOL = 's000000000';
const POINT = 'p000000000';
const OTHER_POINT = 'p111111111';
const OLD_POINT = 'p222222222';
const at = (number: number, unit: string) => ({ id: id(number), unit });

function meeting(number: number, unit: string, date: string, learners: number[], fields = {}): Change {
  return change(
    sessionRecord,
    at(number, unit),
    { name: `Class ${number}`, date, sessionKind: 'class', ...fields },
    { learners: learners.map(id), marks: learners.map(() => 1) },
  );
}

const first: Change[] = [
  change(settingsRecord, { id: SETTINGS_ID, unit: DISTRICT }, { gain: 500, tierNames: { point: '学习点' } }),
  change(unitRecord, { id: DISTRICT, unit: DISTRICT }, { name: '青禾区', tier: 'district' }),
  change(unitRecord, { id: SCHOOL, unit: SCHOOL }, { name: 'Street', tier: 'school', parent: DISTRICT }),
  change(unitRecord, { id: POINT, unit: POINT }, { name: 'Point', tier: 'point', parent: SCHOOL }),
  change(unitRecord, { id: OTHER_POINT, unit: OTHER_POINT }, { name: 'Other', tier: 'point', parent: SCHOOL }),
  change(unitRecord, { id: OLD_POINT, unit: OLD_POINT }, { name: 'Old', tier: 'point', parent: SCHOOL }),
  change(unitAliasRecord, at(1, OLD_POINT), { from: OLD_POINT, into: POINT }),
  change(populationRecord, at(2, POINT), { date: '2025-12-31', source: 'bulletin', permanent: 900 }),
  ...[11, 12, 13, 14, 15].map((number) =>
    change(learnerRecord, at(number, number < 14 ? POINT : OTHER_POINT), {
      name: `学员${number}`,
      birthYear: 1940 + number,
      groups: [{ from: 2026, value: number === 11 ? ['women'] : [] }],
      residence: [{ from: 2026, value: number === 15 ? 'outside' : 'registered' }],
    }),
  ),
  change(learnerAliasRecord, at(20, POINT), { from: id(13), into: id(12) }),
  change(courseRecord, at(21, POINT), { name: 'Calligraphy', theme: 'arts', roster: [id(11), id(12)] }),
  change(declaredPersonsRecord, at(22, POINT), { month: '2026-02', persons: 40, source: 'paper' }),
  change(organizationRecord, at(23, POINT), { organizationKind: 'family', name: 'Li' }),
  change(awardRecord, at(24, POINT), { organization: id(23), namedOn: '2025-06-01' }),
  change(organizationBaseRecord, at(25, SCHOOL), { organizationKind: 'family', date: '2025-12-31', total: 300 }),
  change(fundingRecord, at(26, SCHOOL), {
    date: '2026-01-10',
    state: 'spent',
    source: 'street-budget',
    purpose: 'training',
    nature: 'recurrent',
    amount: 123_450,
    summary: 'Paper',
  }),
  change(targetRecord, at(27, DISTRICT), { year: 2026, basis: 'named' }),
  change(closedYearRecord, at(28, DISTRICT), { year: 2025, persons: 300, residents: 900, basis: 'named' }),
  change(planRecord, at(41, DISTRICT), {
    planKind: 'annual',
    year: 2026,
    title: 'Plan',
    state: 'issued',
    aims: 'More',
  }),
  change(taskRecord, at(42, DISTRICT), { plan: id(41), title: 'Ten events', state: 'doing', planned: 10, measure: '' }),
  change(planAmendmentRecord, at(43, DISTRICT), {
    plan: id(41),
    date: '2026-05-01',
    reason: 'Flood',
    changes: [{ what: 'aims', before: 'Much', after: 'More' }],
  }),
  change(deadlineRecord, at(44, DISTRICT), { name: 'Summary', monthDay: '12-10' }),
  change(deadlineMarkRecord, at(45, POINT), { deadline: id(44), year: 2026, doneOn: '2026-01-02' }),
];

const sessions: Change[] = [
  meeting(31, POINT, '2026-03-05', [11, 12, 13]),
  meeting(32, OTHER_POINT, '2026-03-20', [12, 14, 15], { unnamed: 4, headCounts: { women: 3 }, theme: 'health' }),
  meeting(33, OLD_POINT, '2025-11-02', [11, 99]),
  meeting(34, POINT, '2026-04-01', [11], { sessionKind: 'event' }),
];

export async function portionsOf(store: Store): Promise<Incoming[]> {
  const all: Incoming[] = [];
  for await (const portion of store.snapshot()) all.push(...portion);
  return all;
}

/** Two devices know the first records; both change one field and one roster; the first takes in what the other did. */
export async function openSmallDistrict(): Promise<Store> {
  const store = await openTestStore({ name: 'one' });
  await store.commitChanges({ command: 'fill' }, first);
  await store.commitChanges({ command: 'fill' }, sessions);
  const other = await openTestStore({ name: 'two', seed: 2 });
  await other.merge(await portionsOf(store));
  await other.commitChanges({ command: 'changeSession' }, [
    change(sessionRecord, at(31, POINT), { name: 'Their name' }, { learners: [id(12), id(14)], marks: [0, 1] }),
    change(learnerRecord, at(11, POINT), { name: '别名' }),
  ]);
  await store.commitChanges({ command: 'changeSession' }, [
    change(sessionRecord, at(31, POINT), { name: 'Our name', unnamed: 2 }),
    change(learnerRecord, at(11, POINT), { name: '本名' }),
    change(fundingRecord, at(26, SCHOOL), { deleted: true }),
  ]);
  await store.merge(await portionsOf(other));
  other.close();
  return store;
}

/** In an order that no numbering of a device shows through. */
export function inOrder(incoming: readonly Incoming[]): unknown[] {
  return [...incoming]
    .sort((one, other) => (`${one.kind}/${one.state.id}` < `${other.kind}/${other.state.id}` ? -1 : 1))
    .map(({ kind, state, roster }) => {
      if (roster === undefined) return { kind, state };
      const ticks = roster.learners.map((learner, index) => ({
        learner,
        mark: roster.marks[index],
        stamp: roster.stamps[roster.stamps.length === 1 ? 0 : index],
      }));
      return { kind, state, ticks: ticks.sort((one, other) => (one.learner < other.learner ? -1 : 1)) };
    });
}

export async function recordsOf(store: Store): Promise<unknown[]> {
  return inOrder(await portionsOf(store));
}
