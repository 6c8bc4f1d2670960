/** Counts beside the rate: what is named, declared and attended, by place and by group. */
import { EVERYONE, EVERYONE_ALL_SESSIONS, FIRST_GROUP } from '#domain/attendance/segments.ts';
import { HOME_NEW, monthsOf, PLACE_NEW, PLACE_NEW_VISITORS, PLACE_TIMES } from '#domain/attendance/sums.ts';
import type { Stored } from '#domain/contracts.ts';
import { groupRates } from '#domain/indicators/group-rate.ts';
import { denominatorOf } from '#domain/indicators/population.ts';
import type { Population } from '#domain/population/population.record.ts';
import { groupPopulation } from '#domain/population/population.rules.ts';
import { sessionMeasures } from '#domain/sessions/session.facts.ts';
import { type CompleteSettings, countsForRate } from '#domain/settings/settings.rules.ts';
import {
  declaredMonths,
  monthsOfTotal,
  namedMonths,
  personTimesMonths,
  sumUntil,
  unknownResidenceMonths,
  type YearKept,
} from '#domain/targets/counted-months.ts';
import { fraction, percent } from '#kernel/fraction.ts';
import { DECIMALS } from './unit-figures.ts';

export interface Counts {
  named: number;
  /** Stated heads: never added to the named, they may be the same people. */
  declared: number;
  personTimes: number;
  /** Of the named, people of whom nobody asked where they live. */
  unknownResidence: number;
  unknownPercent: number | undefined;
}

export function countsOf(kept: YearKept, until: number): Counts {
  const named = sumUntil(namedMonths(kept), until);
  const unknownResidence = sumUntil(unknownResidenceMonths(kept), until);
  return {
    named,
    declared: sumUntil(declaredMonths(kept), until),
    personTimes: sumUntil(personTimesMonths(kept), until),
    unknownResidence,
    unknownPercent: named === 0 ? undefined : percent(fraction(unknownResidence, named), DECIMALS),
  };
}

/** What the unit itself did: sessions held here, whoever came. */
export interface Workload {
  sessions: number;
  countingSessions: number;
  /** In counting sessions. */
  personTimes: number;
  personTimesAll: number;
  /** Of the person-times in counting sessions, people present beyond the ticks. */
  unnamed: number;
  /** Distinct named persons seen here, and of those the visitors who live elsewhere. */
  persons: number;
  visitors: number;
  /** Person-times per month, counting sessions. */
  months: number[];
}

const HELD = sessionMeasures.held('');

export function workloadOf(kept: YearKept, until: number, settings: CompleteSettings): Workload {
  let sessions = 0;
  let countingSessions = 0;
  for (const [measure, months] of Object.entries(kept.totals?.cells ?? {})) {
    if (!measure.startsWith(HELD)) continue;
    const held = sumUntil(months, until);
    sessions += held;
    if (countsForRate(settings, measure.slice(HELD.length))) countingSessions += held;
  }
  const cells = kept.sums?.cells;
  const everyone = (measure: number, segment = EVERYONE): number => sumUntil(monthsOf(cells, segment, measure), until);
  const months = personTimesMonths(kept);
  return {
    sessions,
    countingSessions,
    personTimes: sumUntil(months, until),
    personTimesAll:
      everyone(PLACE_TIMES, EVERYONE_ALL_SESSIONS) +
      sumUntil(monthsOfTotal(kept.totals, sessionMeasures.unnamedAll), until),
    unnamed: sumUntil(monthsOfTotal(kept.totals, sessionMeasures.unnamedCounting), until),
    persons: everyone(PLACE_NEW),
    visitors: everyone(PLACE_NEW_VISITORS),
    months,
  };
}

export interface GroupRow {
  group: string;
  /** The district's own name, where it was renamed. */
  name: string | undefined;
  persons: number;
  population: number | undefined;
  /** Reference date of the group's population. */
  date: string | undefined;
  ratePercent: number | undefined;
  /** More people than the group has: one of the two is wrong. */
  overWhole: boolean;
}

/** Each group against its own population; groups overlap and are never summed. Groups with neither people nor population are left out. */
export function groupRows(
  kept: YearKept,
  until: number,
  settings: CompleteSettings,
  order: readonly string[],
  populations: readonly Stored<Population>[],
  year: number,
): GroupRow[] {
  const listed = settings.groups.filter((group) => !group.hidden);
  const counts = listed.map(({ id }) => {
    const number = order.indexOf(id);
    const months = number < 0 ? [] : monthsOf(kept.sums?.cells, FIRST_GROUP + number, HOME_NEW);
    const facts = populations.flatMap((each) => {
      const value = groupPopulation(each, id);
      return value === undefined ? [] : [{ referenceDate: each.date, value }];
    });
    // Short stays are already among the floating: the kept sums put them there and nowhere else.
    return { group: id, residents: sumUntil(months, until), shortStay: 0, fact: denominatorOf(facts, year)?.fact };
  });
  return groupRates(
    counts.map(({ fact, ...each }) => ({ ...each, population: fact?.value, floating: each.group === 'floating' })),
  )
    .map(
      (row, index): GroupRow => ({
        group: row.group,
        name: listed[index]?.name,
        persons: row.persons,
        population: row.population,
        date: counts[index]?.fact?.referenceDate,
        ratePercent: row.rate && percent(row.rate, DECIMALS),
        overWhole: row.problems.includes('training-rate.more-persons-than-residents'),
      }),
    )
    .filter((row) => row.persons > 0 || row.population !== undefined);
}
