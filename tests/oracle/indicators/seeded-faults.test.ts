/** The comparison notices a fault in each indicator: without this, agreement would prove nothing. */
import { describe, expect, it, vi } from 'vitest';
import { holdIndicatorLaw } from './history.ts';

const broken = vi.hoisted(() => ({ rule: '' }));

vi.mock('#domain/indicators/population.ts', async (original) => {
  const real = await original<typeof import('#domain/indicators/population.ts')>();
  const denominatorOf: typeof real.denominatorOf = (facts, year) =>
    real.denominatorOf(facts, broken.rule === 'residents counted in the year itself' ? year + 1 : year);
  return { ...real, denominatorOf };
});

vi.mock('#domain/indicators/funding.ts', async (original) => {
  const real = await original<typeof import('#domain/indicators/funding.ts')>();
  const contribution: typeof real.contribution = (entry) =>
    broken.rule === 'money passed on counts at both tiers' ? entry.fen : real.contribution(entry);
  const partOf: typeof real.partOf = (entry) =>
    real.partOf(broken.rule === 'buildings count per resident' ? { ...entry, use: 'recurrent' } : entry);
  return { ...real, contribution, partOf };
});

vi.mock('#domain/indicators/target.ts', async (original) => {
  const real = await original<typeof import('#domain/indicators/target.ts')>();
  const judgeTarget: typeof real.judgeTarget = (input) => {
    if (broken.rule === 'the target is met where it is stood upon') {
      return real.judgeTarget({ ...input, rule: { ...input.rule, rule: 'at-least' } });
    }
    const { baseline, current } = input;
    if (broken.rule === 'years of another basis are compared' && baseline) {
      return real.judgeTarget({ ...input, baseline: { ...baseline, basis: current.basis } });
    }
    return real.judgeTarget(input);
  };
  return { ...real, judgeTarget };
});

vi.mock('#domain/indicators/training-rate.ts', async (original) => {
  const real = await original<typeof import('#domain/indicators/training-rate.ts')>();
  const pointsBetween: typeof real.pointsBetween = (from, to, decimals) => {
    if (broken.rule !== 'points from rounded percentages') return real.pointsBetween(from, to, decimals);
    const rounded = ({ num, den }: { num: number; den: number }) => Math.round((num / den) * 1_000_000);
    return (rounded(to) - rounded(from)) / 10_000;
  };
  return { ...real, pointsBetween };
});

vi.mock('#domain/organizations/organization.rules.ts', async (original) => {
  const real = await original<typeof import('#domain/organizations/organization.rules.ts')>();
  const validities: typeof real.validities = (awards) =>
    real.validities(
      broken.rule === 'withdrawn awards stand' ? awards.map((each) => ({ ...each, withdrawnOn: '' })) : awards,
    );
  return { ...real, validities };
});

vi.mock('#domain/organizations/later-this-month.ts', async (original) => {
  const real = await original<typeof import('#domain/organizations/later-this-month.ts')>();
  const readLaterThisMonth: typeof real.readLaterThisMonth = async (...asked) =>
    broken.rule === 'awards stand as at the end of the month' ? new Map() : real.readLaterThisMonth(...asked);
  return { ...real, readLaterThisMonth };
});

vi.mock('#domain/targets/counted-months.ts', async (original) => {
  const real = await original<typeof import('#domain/targets/counted-months.ts')>();
  const personTimesMonths: typeof real.personTimesMonths = (kept) =>
    real.personTimesMonths(
      broken.rule === 'people beyond the roster are left out' ? { ...kept, totals: undefined } : kept,
    );
  return { ...real, personTimesMonths };
});

vi.mock('#domain/targets/target.rules.ts', async (original) => {
  const real = await original<typeof import('#domain/targets/target.rules.ts')>();
  const recordOfYear: typeof real.recordOfYear = (records, year) =>
    broken.rule === 'the last of two signatures counts'
      ? [...records].filter((each) => each.year === year).sort((one, other) => (one.id < other.id ? 1 : -1))[0]
      : real.recordOfYear(records, year);
  return { ...real, recordOfYear };
});

vi.mock('#domain/population/population.rules.ts', async (original) => {
  const real = await original<typeof import('#domain/population/population.rules.ts')>();
  const groupPopulation: typeof real.groupPopulation = (count, group) =>
    broken.rule === 'groups are held against all residents' ? count.permanent : real.groupPopulation(count, group);
  return { ...real, groupPopulation };
});

vi.mock('#domain/units/coverage.ts', async (original) => {
  const real = await original<typeof import('#domain/units/coverage.ts')>();
  const coverageOf: typeof real.coverageOf = (tree, unit) => {
    if (broken.rule !== 'what does not work covers') return real.coverageOf(tree, unit);
    const working = (code: string) => {
      const found = tree.unit(code);
      return found && { ...found, working: true };
    };
    return real.coverageOf({ ...tree, unit: working }, unit);
  };
  return { ...real, coverageOf };
});

vi.mock('#domain/sessions/session.facts.ts', async (original) => {
  const real = await original<typeof import('#domain/sessions/session.facts.ts')>();
  const { facts } = real.sessionCluster;
  const sessionCluster: typeof real.sessionCluster = {
    ...real.sessionCluster,
    facts: (session, ...others) =>
      facts(
        broken.rule === 'announced sessions are held' && session ? { ...session, planned: false } : session,
        ...others,
      ),
  };
  return { ...real, sessionCluster };
});

/** `first`: the history to begin with, since few of them hold what some faults need. */
async function noticed(first: number): Promise<boolean> {
  for (let seed = first; seed < first + 40; seed += 1) {
    try {
      await holdIndicatorLaw(seed, { steps: 12, units: 2, every: 3 });
    } catch (error) {
      return error instanceof Error && / differs: /.test(error.message);
    }
  }
  return false;
}

describe('the oracle of indicators', () => {
  it.each([
    { rule: 'residents counted in the year itself', first: 1 },
    { rule: 'money passed on counts at both tiers', first: 1 },
    { rule: 'buildings count per resident', first: 1 },
    { rule: 'the target is met where it is stood upon', first: 1 },
    { rule: 'years of another basis are compared', first: 40 },
    { rule: 'points from rounded percentages', first: 1 },
    { rule: 'withdrawn awards stand', first: 1 },
    { rule: 'awards stand as at the end of the month', first: 1 },
    { rule: 'people beyond the roster are left out', first: 1 },
    { rule: 'the last of two signatures counts', first: 1 },
    { rule: 'groups are held against all residents', first: 1 },
    { rule: 'what does not work covers', first: 1 },
    { rule: 'announced sessions are held', first: 1 },
  ])('notices: $rule', async ({ rule, first }) => {
    broken.rule = rule;
    expect(await noticed(first)).toBe(true);
  });
});
