import type { Stored } from '#domain/contracts.ts';
import { type AwardEvent, type Interval, validity, validOn } from '#domain/indicators/organizations.ts';
import { addDays, compare, type IsoDate, isDate } from '#kernel/calendar.ts';
import type { Award } from './organization.record.ts';

/** Awards due again within so many days are worth preparing for. */
export const DUE_SOON_DAYS = 90;

export const ORGANIZATION_STATES = ['candidate', 'valid', 'due-soon', 'lapsed', 'withdrawn'] as const;
export type OrganizationState = (typeof ORGANIZATION_STATES)[number];

const given = (date: string | undefined): string | undefined => (isDate(date) ? date : undefined);

/** Each award stands on its own: a withdrawal ends the award it belongs to and no other. */
function eventsOf(award: Award & { id?: string }, index: number): AwardEvent[] {
  if (!isDate(award.namedOn)) return [];
  const level = award.id ?? String(index);
  const events: AwardEvent[] = [{ event: 'named', date: award.namedOn, dueAgain: given(award.dueAgainOn), level }];
  if (isDate(award.withdrawnOn)) events.push({ event: 'withdrawn', date: award.withdrawnOn, level });
  return events;
}

/**
 * When an organization holds a valid award: from the naming up to and with the day it is due again, or until the day it
 * is withdrawn; awards that overlap count once. Awards without a possible date hold never.
 */
export function validities(awards: readonly (Award & { id?: string })[]): Interval[] {
  return validity(awards.flatMap(eventsOf)).intervals;
}

export function isValidOn(awards: readonly Award[], date: IsoDate): boolean {
  return validOn(validities(awards), date);
}

/** The award that decides how an organization stands: the one valid longest, else the latest named. */
export function leadingAward<A extends Award>(awards: readonly A[], date: IsoDate): A | undefined {
  const valid = awards.filter((award) => isValidOn([award], date));
  const endOf = (award: Award): string => given(award.dueAgainOn) ?? '9999-12-31';
  const best = (list: readonly A[], key: (award: A) => string): A | undefined =>
    [...list].sort((one, other) => compare(key(other), key(one)))[0];
  return best(valid, endOf) ?? best(awards, (award) => award.namedOn);
}

/** How an organization stands on a day. */
export function stateOf(awards: readonly Award[], date: IsoDate): OrganizationState {
  const spans = validities(awards);
  const now = spans.find(({ from, until }) => from <= date && (until === undefined || until > date));
  if (now !== undefined) {
    const soon = now.until !== undefined && compare(now.until, addDays(date, DUE_SOON_DAYS)) <= 0;
    return soon ? 'due-soon' : 'valid';
  }
  const latest = leadingAward(
    awards.filter((award) => award.namedOn <= date),
    date,
  );
  if (latest === undefined) return 'candidate';
  return isDate(latest.withdrawnOn) ? 'withdrawn' : 'lapsed';
}

/** Awards by organization, the latest first. */
export function awardsByOrganization(awards: readonly Stored<Award>[]): Map<string, Stored<Award>[]> {
  const found = new Map<string, Stored<Award>[]>();
  for (const award of awards) {
    const known = found.get(award.organization);
    if (known === undefined) found.set(award.organization, [award]);
    else known.push(award);
  }
  for (const list of found.values()) list.sort((one, other) => compare(other.namedOn, one.namedOn));
  return found;
}
