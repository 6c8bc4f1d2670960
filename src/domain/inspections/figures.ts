/** The figures of a unit as the rest of the product shows them, put together for an inspection. */
import type { Reader } from '#domain/contracts.ts';
import { fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { overviewView } from '#domain/overview/overview.views.ts';
import { planFor } from '#domain/plans/plan.rules.ts';
import { readPlans, taskRows } from '#domain/plans/plan-reading.ts';
import { type Fraction, floorDiv, fraction } from '#kernel/fraction.ts';
import type { FigureName, Figures } from './figure-names.ts';

export interface FiguresAsked {
  unit: string;
  year: number;
  today: string;
}

async function planTasks(reader: Reader, asked: FiguresAsked): Promise<{ done: number; of: number } | undefined> {
  const { plans, tasks, proof } = await readPlans(reader, asked);
  const plan = planFor(plans, 'annual', asked.year);
  if (plan === undefined) return undefined;
  const rows = taskRows(
    tasks.filter((task) => task.plan === plan.id && !task.activity && task.state !== 'dropped'),
    proof,
    asked.today,
  );
  return rows.length === 0 ? undefined : { done: rows.filter((row) => row.isDone).length, of: rows.length };
}

/** Undefined where the unit is not known. Reads kept totals; costs the size of the answer. */
export async function readFigures(reader: Reader, asked: FiguresAsked): Promise<Figures | undefined> {
  const { unit, year, today } = asked;
  const shares = { unit, year, asOf: today };
  const [loaded, money, kinds, tasks] = await Promise.all([
    overviewView.load(reader, asked),
    fundingOverviewView.load(reader, { unit, year }),
    organizationSharesView.load(reader, shares),
    planTasks(reader, asked),
  ]);
  const overview = overviewView.select(loaded, asked);
  if (overview === undefined) return undefined;
  const { total, floorFen } = fundingOverviewView.select(money, { unit, year });
  const { kinds: rows, tally } = organizationSharesView.select(kinds, shares);
  const { report } = overview;
  const judged = report.status === 'met' || report.status === 'short';
  const known: Figures = {
    asOf: overview.asOf,
    persons: overview.count,
    arrangedFen: total.arranged.counted,
    spentFen: total.spent.counted,
    floorFen,
    organizations: Object.fromEntries(rows.filter((row) => row.valid > 0).map((row) => [row.kind, row.valid])),
    kindsRisen: tally.rose,
    kindsCompared: tally.of,
    sessions: overview.workload.sessions,
    personTimes: overview.workload.personTimes,
    communities: { covered: overview.coverage.communities.covered, all: overview.coverage.communities.all },
  };
  const perhaps: Partial<Figures> = {
    residents: overview.residents?.people,
    ratePercent: overview.ratePercent,
    targetPercent: overview.targetPercent,
    targetCount: report.targetCount,
    targetMet: judged ? report.status === 'met' : undefined,
    fenPerResident: total.arranged.fenPerResident,
    floorMet: total.arranged.meetsFloor,
    tasks,
  };
  const there = Object.entries(perhaps).filter(([, value]) => value !== undefined);
  return { ...known, ...Object.fromEntries(there) };
}

const whole = (done: number, of: number): Fraction | undefined =>
  of > 0 && done >= 0 ? fraction(Math.min(done, of), of) : undefined;

/** How much of what is asked for a figure reaches; undefined where that is not known or nothing is asked. */
export function reached(figures: Figures, name: FigureName): Fraction | undefined {
  switch (name) {
    case 'training-rate':
      if (figures.targetMet === undefined || figures.targetCount === undefined) return undefined;
      // Short of a target by its own rules, such as one that must be passed, is never the whole.
      return figures.targetMet
        ? fraction(1, 1)
        : whole(figures.persons, Math.max(figures.targetCount, figures.persons + 1));
    case 'funding':
      if (figures.floorMet === undefined || figures.residents === undefined) return undefined;
      return figures.floorMet
        ? fraction(1, 1)
        : whole(Math.max(0, figures.arrangedFen), figures.floorFen * figures.residents);
    case 'organizations':
      return whole(figures.kindsRisen, figures.kindsCompared);
    case 'coverage':
      return whole(figures.communities.covered, figures.communities.all);
    case 'tasks':
      return figures.tasks && whole(figures.tasks.done, figures.tasks.of);
    default:
      return undefined;
  }
}

/** Tenths of a point that a figure gives of so many: rounded down, so that only what is met gives the whole. */
export function pointsOfFigure(figures: Figures, name: FigureName, most: number): number | undefined {
  const share = reached(figures, name);
  return share && Number(floorDiv(BigInt(most) * BigInt(share.num), BigInt(share.den)));
}
