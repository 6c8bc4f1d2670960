import { addDays, compare, type IsoDate, type IsoMonth, monthOf } from '#kernel/calendar.ts';
import { type Fraction, fraction, percent } from '#kernel/fraction.ts';

/** What happened to an award. `level` tells awards of one organization apart (district, city, province). */
export type AwardEvent =
  | { event: 'named' | 'renewed'; date: IsoDate; dueAgain?: IsoDate | undefined; level?: string | undefined }
  | { event: 'withdrawn'; date: IsoDate; level?: string | undefined };

/** Valid from `from`; `until` is the first day on which it is valid no more. */
export type Interval = { from: IsoDate; until: IsoDate | undefined };

export type Validity = { intervals: Interval[]; problems: AwardProblem[] };

export type AwardProblem =
  | 'organization.renewed-without-award'
  | 'organization.withdrawn-without-award'
  | 'organization.due-before-award';

/** Events of one day: naming first, withdrawal last, so that the order of entry decides nothing. */
const RANK: Record<AwardEvent['event'], number> = { named: 0, renewed: 1, withdrawn: 2 };

const NEVER_DUE = '9999-12-31';

const dueOf = (event: AwardEvent): IsoDate => (event.event === 'withdrawn' ? NEVER_DUE : (event.dueAgain ?? NEVER_DUE));

const inOrder = (a: AwardEvent, b: AwardEvent): number =>
  compare(a.date, b.date) || RANK[a.event] - RANK[b.event] || compare(dueOf(a), dueOf(b));

const isEmpty = ({ from, until }: Interval): boolean => until !== undefined && compare(until, from) <= 0;

function intervalsOfLevel(events: readonly AwardEvent[]): Validity {
  const intervals: Interval[] = [];
  const problems: AwardProblem[] = [];
  let awarded = false;
  for (const event of [...events].sort(inOrder)) {
    const open = intervals.at(-1);
    if (event.event === 'withdrawn') {
      if (!awarded) problems.push('organization.withdrawn-without-award');
      else if (open && (open.until === undefined || compare(open.until, event.date) > 0)) open.until = event.date;
      awarded = false;
      continue;
    }
    if (event.event === 'renewed' && !awarded) {
      problems.push('organization.renewed-without-award');
      continue;
    }
    if (event.dueAgain !== undefined && compare(event.dueAgain, event.date) < 0) {
      problems.push('organization.due-before-award');
      continue;
    }
    awarded = true;
    // Valid on the day of the re-review itself.
    const until = event.dueAgain === undefined ? undefined : addDays(event.dueAgain, 1);
    const stillValid = open && (open.until === undefined || compare(open.until, event.date) >= 0);
    if (stillValid) open.until = until;
    else intervals.push({ from: event.date, until });
  }
  return { intervals: intervals.filter((interval) => !isEmpty(interval)), problems };
}

/** Joins intervals that overlap or touch. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => compare(a.from, b.from))) {
    const last = joined.at(-1);
    if (last && (last.until === undefined || compare(next.from, last.until) <= 0)) {
      if (last.until !== undefined) {
        last.until = next.until === undefined || compare(next.until, last.until) > 0 ? next.until : last.until;
      }
    } else joined.push({ ...next });
  }
  return joined;
}

/**
 * When an organization was validly named: from the naming up to and with the day its re-review is due, on from a
 * renewal (a late one leaves a gap), until the day it is withdrawn. Awards of several levels count once.
 */
export function validity(events: readonly AwardEvent[]): Validity {
  const byLevel = new Map<string, AwardEvent[]>();
  for (const event of events) {
    const level = event.level ?? '';
    byLevel.set(level, [...(byLevel.get(level) ?? []), event]);
  }
  const parts = [...byLevel.values()].map(intervalsOfLevel);
  return {
    intervals: union(parts.flatMap((part) => part.intervals)),
    problems: [...new Set(parts.flatMap((part) => part.problems))].sort(),
  };
}

export function validOn(intervals: readonly Interval[], day: IsoDate): boolean {
  return intervals.some(
    ({ from, until }) => compare(from, day) <= 0 && (until === undefined || compare(until, day) > 0),
  );
}

export type MonthChange = { month: IsoMonth; change: number };

/**
 * Additive facts of one organization: +1 in the month it becomes valid, -1 in the month it stops. Their running sum up
 * to a month is the number valid on that month's last day.
 */
export function monthChanges(intervals: readonly Interval[]): MonthChange[] {
  const changes = new Map<IsoMonth, number>();
  const add = (month: IsoMonth, change: number): void => {
    changes.set(month, (changes.get(month) ?? 0) + change);
  };
  for (const { from, until } of intervals) {
    add(monthOf(from), 1);
    if (until !== undefined) add(monthOf(until), -1);
  }
  return [...changes]
    .filter(([, change]) => change !== 0)
    .map(([month, change]) => ({ month, change }))
    .sort((a, b) => compare(a.month, b.month));
}

/** How many organizations of each kind are valid on a day. */
export function countValid(
  organizations: Iterable<{ kind: string; intervals: readonly Interval[] }>,
  day: IsoDate,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, intervals } of organizations) {
    counts.set(kind, (counts.get(kind) ?? 0) + (validOn(intervals, day) ? 1 : 0));
  }
  return counts;
}

export type KindCount = {
  kind: string;
  /** Validly named at the day. */
  valid: number;
  /** All of the kind at the same day: enterprises, workplaces, families ... */
  population: number | undefined;
  /** The same at the last year's end; undefined where not known. */
  before: { valid: number; population: number | undefined } | undefined;
};

export type KindShare = {
  kind: string;
  valid: number;
  population: number | undefined;
  share: Fraction | undefined;
  shareBefore: Fraction | undefined;
  /** Change of the count against last year's end. */
  countChange: number | undefined;
  /**
   * 'base-grew': the share fell though no fewer are named, because there are more of the kind;
   * 'no-verdict': no population, or nothing to compare with.
   */
  verdict: 'rose' | 'held' | 'held-at-100' | 'fell' | 'base-grew' | 'no-verdict';
  /** Few members: a share jumps by whole steps, so the count is shown first. */
  countFirst: boolean;
  problems: ('organization.more-than-population' | 'organization.no-population')[];
};

export const DEFAULT_FEW_MEMBERS = 20;

function shareOf(valid: number, population: number | undefined): Fraction | undefined {
  return population === undefined || population <= 0 ? undefined : fraction(valid, population);
}

/** Count, share and verdict per kind. There is no figure over all kinds: families would swamp the rest. */
export function kindShares(kinds: readonly KindCount[], fewMembers: number = DEFAULT_FEW_MEMBERS): KindShare[] {
  return kinds.map(({ kind, valid, population, before }) => {
    const share = shareOf(valid, population);
    const shareBefore = before && shareOf(before.valid, before.population);
    const problems: KindShare['problems'] = [];
    if (!share) problems.push('organization.no-population');
    else if (share.num > share.den) problems.push('organization.more-than-population');
    return {
      kind,
      valid,
      population,
      share,
      shareBefore,
      countChange: before && valid - before.valid,
      verdict: share && shareBefore ? verdictOf(share, shareBefore) : 'no-verdict',
      countFirst: population !== undefined && population < fewMembers,
      problems,
    };
  });
}

/** A share moved when it moved as it is shown: with one decimal. */
const SHOWN_DECIMALS = 1;

function verdictOf(now: Fraction, before: Fraction): KindShare['verdict'] {
  const [shown, shownBefore] = [percent(now, SHOWN_DECIMALS), percent(before, SHOWN_DECIMALS)];
  if (shown > shownBefore) return 'rose';
  if (shown === shownBefore) return now.num >= now.den ? 'held-at-100' : 'held';
  return now.num >= before.num && now.den > before.den ? 'base-grew' : 'fell';
}

export type ShareTally = {
  rose: number;
  fell: number;
  held: number;
  /** Kinds that can be compared with last year's end. */
  of: number;
};

/** How many kinds rose, fell and held their share: the one count that tiles, titles, plans and inspections give. */
export function tallyShares(kinds: readonly Pick<KindShare, 'verdict'>[]): ShareTally {
  const count = (...verdicts: KindShare['verdict'][]): number =>
    kinds.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const tally = { rose: count('rose'), fell: count('fell', 'base-grew'), held: count('held', 'held-at-100') };
  return { ...tally, of: tally.rose + tally.fell + tally.held };
}
