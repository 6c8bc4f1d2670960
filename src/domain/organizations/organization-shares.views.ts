import { defineView, type Reader, type Stored, type UnitTotals } from '#domain/contracts.ts';
import { type KindShare, kindShares, type ShareTally, tallyShares } from '#domain/indicators/organizations.ts';
import { type PopulationFact, populationAtYearEnd } from '#domain/indicators/population.ts';
import { pointsBetween } from '#domain/indicators/training-rate.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { compare, type IsoDate, lastDayOfYear, monthNumber, yearOf } from '#kernel/calendar.ts';
import { percent } from '#kernel/fraction.ts';
import { type LaterThisMonth, readLaterThisMonth } from './later-this-month.ts';
import { FIRST_YEAR, organizationMeasures } from './organization.facts.ts';
import { type OrganizationBase, organizationBaseRecord } from './organization.record.ts';

/** Years shown: this one and those before it. */
const YEARS_SHOWN = 5;
const DECIMALS = 4;

export interface BaseOfKind {
  total: number;
  /** Reference date; of a sum the earliest. */
  date: IsoDate;
  source: string | undefined;
  /** 'in-year' counted in that year; 'carried-over' older; 'later' counted only after the year, for want of an earlier one. */
  mark: 'in-year' | 'carried-over' | 'later';
  from: 'own' | 'sum-of-children';
}

export interface KindYear {
  year: number;
  valid: number;
  /** Newly valid in the year. */
  began: number;
  base: BaseOfKind | undefined;
  /** Share in percent, four decimals. */
  percent: number | undefined;
  /** Counted up to the current month, not to 31 December. */
  partial: boolean;
}

export interface KindShareRow {
  kind: string;
  /** The district's own name of the kind, where it was renamed. */
  name: string | undefined;
  /** All in the register, awarded or not. */
  registered: number;
  valid: number;
  base: BaseOfKind | undefined;
  percent: number | undefined;
  percentBefore: number | undefined;
  /** Change of the count against last year's end. */
  countChange: number | undefined;
  /** Change of the base against last year's. */
  baseChange: number | undefined;
  /** Change of the share in points, four decimals. */
  changePoints: number | undefined;
  verdict: KindShare['verdict'];
  /** Few members: the count is said before the share. */
  countFirst: boolean;
  problems: KindShare['problems'];
  /** Oldest first, this year last. */
  years: KindYear[];
}

export interface OrganizationShares {
  unit: string;
  year: number;
  /** The day at which validity is counted: 31 December, or today while the year runs. */
  asOf: IsoDate;
  /** The year is not over at `asOf`. */
  running: boolean;
  kinds: KindShareRow[];
  /** How many of them rose, fell and held. */
  tally: ShareTally;
}

export interface OrganizationSharesParams {
  unit: string;
  year: number;
  /** Today. */
  asOf: IsoDate;
}

type BasesByUnit = ReadonlyMap<string, readonly Stored<OrganizationBase>[]>;

export interface OrganizationSharesLoaded {
  settings: Record<string, unknown> | undefined;
  tree: UnitTree;
  totals: UnitTotals[];
  bases: BasesByUnit;
  later: LaterThisMonth;
}

/** The day up to which the year is counted, while it runs. */
const runningDay = (year: number, today: IsoDate): IsoDate | undefined =>
  yearOf(today) === year && today < lastDayOfYear(year) ? today : undefined;

function ownBase(bases: readonly OrganizationBase[], kind: string, year: number): BaseOfKind | undefined {
  const facts: (PopulationFact & { source: string | undefined })[] = bases
    .filter((base) => base.organizationKind === kind)
    .map(({ date, total, source }) => ({ referenceDate: date, value: total, source }));
  const earliest = [...facts].sort((one, other) => compare(one.referenceDate, other.referenceDate))[0];
  const found = populationAtYearEnd(facts, year);
  const fact = found ?? earliest;
  if (fact === undefined) return undefined;
  const mark = found === undefined ? 'later' : yearOf(fact.referenceDate) === year ? 'in-year' : 'carried-over';
  const { value, referenceDate, source } = fact as PopulationFact & { source: string | undefined };
  return { total: value, date: referenceDate, source, mark, from: 'own' };
}

const WORST: readonly BaseOfKind['mark'][] = ['later', 'carried-over', 'in-year'];

/** How many of a kind there are: the unit's own count, else the complete sum of the units below. */
export function baseOf(
  tree: UnitTree,
  bases: BasesByUnit,
  unit: string,
  kind: string,
  year: number,
): BaseOfKind | undefined {
  const own = ownBase(bases.get(tree.standsFor(unit)) ?? [], kind, year);
  if (own !== undefined) return own;
  const children = tree.childrenOf(unit).map((child) => baseOf(tree, bases, child, kind, year));
  const known = children.filter((child) => child !== undefined);
  if (known.length === 0 || known.length < children.length) return undefined;
  return {
    total: known.reduce((sum, child) => sum + child.total, 0),
    date: known.map((child) => child.date).sort()[0] ?? '',
    source: undefined,
    mark: WORST.find((mark) => known.some((child) => child.mark === mark)) ?? 'in-year',
    from: 'sum-of-children',
  };
}

/** Counts of the unit and, level by level, of units below those that lack one. */
async function readBases(reader: Reader, tree: UnitTree, unit: string, kinds: readonly string[]): Promise<BasesByUnit> {
  const bases = new Map<string, Stored<OrganizationBase>[]>();
  let wanted = [tree.standsFor(unit)];
  while (wanted.length > 0) {
    const found = await reader.where(organizationBaseRecord, 'unit', wanted.flatMap(tree.codesOf));
    for (const each of wanted) bases.set(each, []);
    for (const base of found) bases.get(tree.standsFor(base.unit))?.push(base);
    wanted = wanted
      .filter((each) => kinds.some((kind) => !bases.get(each)?.some((base) => base.organizationKind === kind)))
      .flatMap((each) => [...tree.childrenOf(each)])
      .filter((each) => !bases.has(each));
  }
  return bases;
}

function kindsInTotals(totals: readonly UnitTotals[]): string[] {
  const prefix = organizationMeasures.candidates('');
  const found = new Set<string>();
  for (const { cells } of totals) {
    for (const [measure, values] of Object.entries(cells)) {
      if (measure.startsWith(prefix) && values.some((value) => value !== 0)) found.add(measure.slice(prefix.length));
    }
  }
  return [...found].sort();
}

/** Sum of a measure over the years up to `year`, in that year only up to `month` 1..12. */
function runningSum(totals: readonly UnitTotals[], measure: string, year: number, month: number): number {
  let sum = 0;
  for (const row of totals) {
    if (row.year > year) continue;
    const values = row.cells[measure] ?? [];
    for (const value of row.year === year ? values.slice(0, month) : values) sum += value;
  }
  return sum;
}

/** Learning organizations of a unit per kind: how many are valid, of how many, and what became of the share. */
export const organizationSharesView = defineView({
  name: 'organizationShares',
  async load(reader, { unit, year, asOf }: OrganizationSharesParams): Promise<OrganizationSharesLoaded> {
    const [settings, tree] = await Promise.all([reader.get(settingsRecord, SETTINGS_ID), readUnitTree(reader)]);
    const years = Array.from({ length: Math.max(1, year - FIRST_YEAR + 1) }, (_, index) => FIRST_YEAR + index);
    const totals = await reader.totals([unit], years);
    const kinds = completeSettings(settings).organizationKinds.map(({ id }) => id);
    const day = runningDay(year, asOf);
    const later: LaterThisMonth =
      day === undefined ? new Map() : await readLaterThisMonth(reader, tree, unit, totals, day);
    return { settings, tree, totals, bases: await readBases(reader, tree, unit, kinds), later };
  },
  select({ settings, tree, totals, bases, later }, { unit, year, asOf }): OrganizationShares {
    const complete = completeSettings(settings);
    const listed = complete.organizationKinds.filter((kind) => !kind.hidden);
    const hidden = new Set(complete.organizationKinds.filter((kind) => kind.hidden).map(({ id }) => id));
    const others = kindsInTotals(totals).filter((id) => !listed.some((kind) => kind.id === id) && !hidden.has(id));
    const kinds = [...listed, ...others.map((id) => ({ id, name: undefined }))];
    const running = runningDay(year, asOf) !== undefined;
    // What this month still brings has not happened on the day.
    const notYet = (kind: string, each: number) =>
      (running && each === year ? later.get(kind) : undefined) ?? { began: 0, ended: 0 };
    const monthOfYear = (each: number): number => (running && each === year ? monthNumber(asOf) : 12);
    const validAt = (kind: string, each: number): number =>
      runningSum(totals, organizationMeasures.began(kind), each, monthOfYear(each)) -
      runningSum(totals, organizationMeasures.ended(kind), each, monthOfYear(each)) -
      notYet(kind, each).began +
      notYet(kind, each).ended;
    const beganIn = (kind: string, each: number): number =>
      runningSum(totals, organizationMeasures.began(kind), each, monthOfYear(each)) -
      runningSum(totals, organizationMeasures.began(kind), each - 1, 12) -
      notYet(kind, each).began;
    const first = Math.max(FIRST_YEAR, year - YEARS_SHOWN + 1);
    const shown = Array.from({ length: year - first + 1 }, (_, index) => first + index);
    const of = (kind: string, each: number): BaseOfKind | undefined => baseOf(tree, bases, unit, kind, each);
    const counts = kinds.map(({ id }) => ({
      kind: id,
      valid: validAt(id, year),
      population: of(id, year)?.total,
      before: { valid: validAt(id, year - 1), population: of(id, year - 1)?.total },
    }));
    const rows = kindShares(counts, complete.fewMembers).map((share, index): KindShareRow => {
      const { id, name } = kinds[index] as (typeof kinds)[number];
      const now = share.share && percent(share.share, DECIMALS);
      const before = share.shareBefore && percent(share.shareBefore, DECIMALS);
      const baseBefore = counts[index]?.before.population;
      return {
        kind: id,
        name,
        registered: runningSum(totals, organizationMeasures.candidates(id), year, 12),
        valid: share.valid,
        base: of(id, year),
        percent: now,
        percentBefore: before,
        countChange: share.countChange,
        baseChange:
          share.population === undefined || baseBefore === undefined ? undefined : share.population - baseBefore,
        changePoints:
          share.share && share.shareBefore ? pointsBetween(share.shareBefore, share.share, DECIMALS) : undefined,
        verdict: share.verdict,
        countFirst: share.countFirst,
        problems: share.problems,
        years: shown.map((each) => kindYear(id, each)),
      };
    });
    function kindYear(kind: string, each: number): KindYear {
      const base = of(kind, each);
      const valid = validAt(kind, each);
      return {
        year: each,
        valid,
        began: beganIn(kind, each),
        base,
        percent: base && base.total > 0 ? percent({ num: valid, den: base.total }, DECIMALS) : undefined,
        partial: running && each === year,
      };
    }
    return { unit, year, asOf: running ? asOf : lastDayOfYear(year), running, kinds: rows, tally: tallyShares(rows) };
  },
});
