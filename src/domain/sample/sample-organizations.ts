/** Learning organizations of every kind with how many there are at all, their awards, and what became of them. */
import { type Change, change } from '#domain/contracts.ts';
import { awardRecord, organizationBaseRecord, organizationRecord } from '#domain/organizations/organization.record.ts';
import { organizationStepRecord, type Step } from '#domain/organizations/way.record.ts';
import { addDays, type IsoDate } from '#kernel/calendar.ts';
import { Chance } from './chance.ts';
import type { SampleNames } from './sample-names.ts';
import { type OrganizationPlan, organizationPlans } from './sample-plan.ts';
import { residentsIn, type SampleDistrict, type SampleSchool } from './sample-units.ts';

const YEARS = 5;

interface Kept {
  /** Bases and awards owed so far by kind, so that rounding evens out over the schools. */
  base: Map<string, number>;
  awarded: Map<string, number>;
}

export function keptOrganizations(): Kept {
  return { base: new Map(), awarded: new Map() };
}

/** Whole numbers that add up over the schools: what is owed so far, less what was given. */
function even(kept: Map<string, number>, key: string, exact: number): number {
  const before = kept.get(key) ?? 0;
  kept.set(key, before + exact);
  return Math.round(before + exact) - Math.round(before);
}

function baseIn(plan: OrganizationPlan, school: SampleSchool, ago: number): number {
  if (plan.per === 'school') return 1;
  if (plan.per === 'point') return school.points.length;
  const now = residentsIn(school.points) / (plan.residentsForOne as number);
  return ago === 0 ? now : (now / (1 + plan.growth)) * (1 - 0.004 * (ago - 1));
}

export function organizationChanges(
  district: SampleDistrict,
  school: SampleSchool,
  today: IsoDate,
  names: SampleNames,
  chance: Chance,
  kept: Kept,
): Change[] {
  return organizationPlans.flatMap((plan) => {
    const { kind } = plan;
    const changes: Change[] = [];
    let bases = 0;
    for (let ago = YEARS - 1; ago >= 0; ago -= 1) {
      const date = ago === 0 ? today : `${district.year - ago}-12-31`;
      bases = even(kept.base, `${kind}/${ago}`, baseIn(plan, school, ago));
      changes.push(
        change(
          organizationBaseRecord,
          { id: chance.id(date), unit: school.code },
          { organizationKind: kind, date, total: bases, source: names.organizationSource },
        ),
      );
    }
    return [...changes, ...membersOf(plan, bases, district, school, today, names, chance, kept)];
  });
}

/** The organizations in the register: those named in each year, and a few that only applied. */
function membersOf(
  plan: OrganizationPlan,
  base: number,
  district: SampleDistrict,
  school: SampleSchool,
  today: IsoDate,
  names: SampleNames,
  chance: Chance,
  kept: Kept,
): Change[] {
  const changes: Change[] = [];
  const { kind, shares } = plan;
  let number = 0;
  const places = chance.shuffled(school.points);
  const register = (day: IsoDate) => {
    const point = places[number % places.length] as SampleSchool['points'][number];
    const unit = plan.per === 'school' ? school.code : point.code;
    const id = chance.id(day);
    const place = plan.per === 'point' ? point.name : school.name;
    changes.push(
      change(
        organizationRecord,
        { id, unit },
        { organizationKind: kind, name: names.organization(kind, number, place, chance) },
      ),
    );
    number += 1;
    return { organization: id, unit };
  };
  let valid = 0;
  for (let ago = YEARS - 1; ago >= 0; ago -= 1) {
    const share = (shares[YEARS - 1 - ago] as number) / 100;
    const due = even(kept.awarded, `${kind}/${ago}`, baseIn(plan, school, ago) * share);
    const last = ago === 0 ? today : `${district.year - ago}-12-31`;
    for (; valid < Math.min(due, base); valid += 1) {
      const namedOn = dayOfNaming(district.year - ago, last, chance);
      const { organization, unit } = register(namedOn);
      const dueAgainOn = ago === 4 && chance.happens(0.04) ? addDays(today, chance.whole(5, 80)) : '';
      changes.push(
        change(
          awardRecord,
          { id: chance.id(namedOn), unit },
          {
            organization,
            namedOn,
            level: chance.happens(0.15) ? 'city' : 'district',
            documentNumber: names.documentNumber(district.year - ago, chance.whole(3, 40)),
            dueAgainOn,
          },
        ),
      );
    }
  }
  if (kind === 'family') return changes;
  if (kind === 'enterprise' && chance.happens(0.5)) changes.push(...withdrawn(district, register, names, chance));
  const applied = Math.min(base - number, chance.whole(0, 2));
  for (let index = 0; index < applied; index += 1) {
    changes.push(...stepsOf(register(`${district.year - 1}-11-20`), district.year, today, names));
  }
  return changes;
}

const ROUND: readonly [step: Step, day: string][] = [
  ['applied', '04-20'],
  ['first-review', '05-18'],
  ['review', '06-22'],
  ['site-visit', '09-15'],
  ['public-notice', '10-26'],
];

/** How far one that applied has come this year. */
function stepsOf(
  { organization, unit }: { organization: string; unit: string },
  year: number,
  today: IsoDate,
  names: SampleNames,
): Change[] {
  // Chance of its own, so that nothing else in the district changes with it.
  const chance = new Chance([...organization].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7));
  const reached = ROUND.slice(0, chance.whole(1, ROUND.length)).filter(([, day]) => `${year}-${day}` <= today);
  const isReturned = reached.at(-1)?.[0] === 'first-review';
  return reached.map(([step, day], at) => {
    const date = `${year}-${day}`;
    const returned = isReturned && at === reached.length - 1;
    const judged = step === 'applied' ? {} : { result: returned ? ('returned' as const) : ('passed' as const) };
    return change(
      organizationStepRecord,
      { id: chance.id(date), unit },
      {
        organization,
        step,
        date,
        ...judged,
        ...(step === 'applied' && { level: 'district' }),
        ...(step === 'public-notice' && { until: addDays(date, 9) }),
        ...(returned && { note: names.returnedWhy }),
      },
    );
  });
}

/** One that was named once and lost it. */
function withdrawn(
  district: SampleDistrict,
  register: (day: IsoDate) => { organization: string; unit: string },
  names: SampleNames,
  chance: Chance,
): Change[] {
  const namedOn = `${district.year - 3}-05-20`;
  const { organization, unit } = register(namedOn);
  return [
    change(
      awardRecord,
      { id: chance.id(namedOn), unit },
      {
        organization,
        namedOn,
        level: 'district',
        documentNumber: names.documentNumber(district.year - 3, chance.whole(3, 40)),
        withdrawnOn: `${district.year - 1}-06-10`,
        withdrawnWhy: names.withdrawnWhy,
      },
    ),
  ];
}

/** Names are given in May and in the learning week of November; a running year that has seen neither names today. */
function dayOfNaming(year: number, last: IsoDate, chance: Chance): IsoDate {
  const wished = chance.happens(0.4) ? `${year}-05-${chance.whole(18, 28)}` : `${year}-11-${chance.whole(10, 16)}`;
  return wished <= last ? wished : last;
}
