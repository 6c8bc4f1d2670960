/** The indicators of one unit and year once more: counted by SQL over the raw records, put together by hand and in whole numbers. */
import type { Oracle } from '../oracle.ts';
import { countQueries, indicatorViews } from './indicator-sql.ts';
import type { KindFigure, OrganizationFigures, ShownFigures, ShownFunding, UnitFigure, YearFigure } from './shown.ts';

type Row = unknown[];
type Count = number;

/** `100 × num / den` with four decimals, halves away from zero. */
export function percentOf(num: number, den: number): number {
  return ratio(BigInt(num) * 100n, BigInt(den));
}

function ratio(num: bigint, den: bigint): number {
  const size = num < 0n ? -num : num;
  const tenThousandths = ((size * 20_000n) / den + 1n) / 2n;
  const value = Number(num < 0n ? -tenThousandths : tenThousandths) / 10_000;
  return value === 0 ? 0 : value;
}

interface Line {
  num: bigint;
  den: bigint;
  mustPass: boolean;
}

interface Figure {
  year: number;
  count: number;
  residents: number | undefined;
  basis: string;
  definition: string;
}

export class ExpectedFigures {
  private readonly oracle: Oracle;
  private readonly today: string;
  private readonly counts = new Map<string, Count>();
  private readonly gain: number;
  private readonly mustPass: boolean;
  private readonly floor: number;

  constructor(oracle: Oracle, today: string) {
    this.oracle = oracle;
    this.today = today;
    oracle.learn(indicatorViews);
    const at = { ':year': Number(today.slice(0, 4)), ':month': Number(today.slice(5, 7)) };
    for (const query of countQueries) {
      for (const [unit, year, what, count] of oracle.rows(query, at)) {
        this.counts.set(`${unit}|${year}|${what}`, Number(count));
      }
    }
    const [[gain, comparison, floor]] = oracle.rows('select gain, comparison, floor from setting') as [Row];
    this.gain = Number(gain);
    this.mustPass = comparison === 'more-than';
    this.floor = Number(floor);
  }

  /** Units of which a record stands, by the code that stands for them. */
  units(): string[] {
    return this.oracle.rows('select unit from network order by unit').map(([unit]) => String(unit));
  }

  private count(unit: string, year: number, what: string): Count {
    return this.counts.get(`${unit}|${year}|${what}`) ?? 0;
  }

  private one(query: string, values: Readonly<Record<string, string | number>>): Row | undefined {
    return this.oracle.rows(`${query} limit 1`, values)[0];
  }

  private childrenOf(unit: string): string[] {
    return this.oracle
      .rows('select unit from parent where parent = :unit', { ':unit': unit })
      .map(([code]) => `${code}`);
  }

  /** Own value, else the sum of the units below where each of them has one. */
  private ownOrSum(unit: string, own: (unit: string) => number | undefined): number | undefined {
    const value = own(unit);
    if (value !== undefined) return value;
    const below = this.childrenOf(unit).map((child) => this.ownOrSum(child, own));
    if (below.length === 0 || below.includes(undefined)) return undefined;
    return (below as number[]).reduce((sum, each) => sum + each, 0);
  }

  private residents(unit: string, year: number): number | undefined {
    return this.ownOrSum(unit, (at) => this.denominator('population', at, year));
  }

  private denominator(table: string, unit: string, year: number, group = ''): number | undefined {
    const values = { ':unit': unit, ':first': `${year}-01-01`, ':next': `${year + 1}-01-01` };
    const where = `from ${table} where unit = :unit ${group === '' ? '' : `and grp = '${group}'`}`;
    const found =
      this.one(`select people ${where} and day < :first order by day desc, people desc`, values) ??
      this.one(`select people ${where} and day >= :first and day < :next order by day, people desc`, values);
    return found && Number(found[0]);
  }

  private signed(unit: string, year: number): Figure | undefined {
    const at = { ':unit': unit, ':at': year };
    const found = this.one(
      'select persons, residents, basis, definition from closed where unit = :unit and year = :at order by id',
      at,
    );
    if (found === undefined) return undefined;
    const [persons, residents, basis, definition] = found;
    return {
      year,
      count: Number(persons),
      residents: Number(residents),
      basis: String(basis),
      definition: String(definition),
    };
  }

  private aim(unit: string, year: number): Row | undefined {
    return this.one('select basis, definition, own from aim where unit = :unit and year = :at order by id', {
      ':unit': unit,
      ':at': year,
    });
  }

  private basis(unit: string, year: number): { basis: string; definition: string } {
    const aim = this.aim(unit, year);
    const signed = this.signed(unit, year);
    const before = this.one(
      `select basis, definition from (
         select year, 1 as rank, id, basis, definition from closed where unit = :unit and year < :at
         union all select year, 2, id, basis, definition from aim where unit = :unit and year < :at)
       order by year desc, rank, id`,
      { ':unit': unit, ':at': year },
    );
    const [basis, definition] = aim ?? (signed && [signed.basis, signed.definition]) ?? before ?? ['named', 'standard'];
    return { basis: String(basis), definition: String(definition) };
  }

  private counted(unit: string, year: number, basis: string): Count {
    if (basis === 'declared') return this.count(unit, year, 'declared');
    if (basis === 'named') return this.count(unit, year, 'named residents');
    return this.count(unit, year, 'ticks everyone') + this.count(unit, year, 'unnamed');
  }

  private current(unit: string, year: number): Figure {
    const signed = this.signed(unit, year);
    if (signed !== undefined) return signed;
    const { basis, definition } = this.basis(unit, year);
    return { year, count: this.counted(unit, year, basis), residents: this.residents(unit, year), basis, definition };
  }

  /** The line that a year must pass or reach, from the year before. */
  private line(unit: string, year: number, before: Figure, basis: string): Line | undefined {
    if (!before.residents) return undefined;
    const people = BigInt(before.residents);
    let line: Line = {
      num: 10_000n * BigInt(before.count) + BigInt(this.gain) * people,
      den: 10_000n * people,
      mustPass: this.mustPass,
    };
    const own = BigInt(Number(this.aim(unit, year)?.[2] ?? 0));
    if (own * line.den > line.num * 10_000n) line = { num: own, den: 10_000n, mustPass: false };
    if (basis !== 'person-times' && line.num >= line.den) line = { num: 1n, den: 1n, mustPass: false };
    return line;
  }

  private verdict(unit: string, figure: Figure, before: Figure | undefined): Omit<UnitFigure, 'count' | 'residents'> {
    const { residents, count } = figure;
    const ratePercent = residents ? percentOf(count, residents) : undefined;
    const none = { ratePercent, targetPercent: undefined, needed: undefined, gapPoints: undefined };
    if (before === undefined || !before.residents) return { ...none, status: 'no-baseline' };
    if (before.basis !== figure.basis || before.definition !== figure.definition || before.year !== figure.year - 1) {
      return { ...none, status: 'not-comparable' };
    }
    const line = this.line(unit, figure.year, before, figure.basis) as Line;
    const targetPercent = ratio(line.num * 100n, line.den);
    if (!residents) return { ...none, targetPercent, status: 'no-residents' };
    const people = BigInt(residents);
    let target = (people * line.num) / line.den;
    if (line.mustPass || target * line.den < people * line.num) target += 1n;
    return {
      ratePercent,
      targetPercent,
      needed: Math.max(0, Number(target) - count),
      gapPoints: ratio((BigInt(count) * line.den - line.num * people) * 100n, people * line.den),
      status: BigInt(count) >= target ? 'met' : 'short',
    };
  }

  private unitFigure(unit: string, year: number): UnitFigure {
    const figure = this.current(unit, year);
    const verdict = this.verdict(unit, figure, this.signed(unit, year - 1));
    return { count: figure.count, residents: figure.residents, ...verdict };
  }

  private years(unit: string, year: number): YearFigure[] {
    const figures: Figure[] = [];
    for (let at = year - 6; at < year; at += 1) figures.push(...[this.signed(unit, at)].filter((each) => !!each));
    figures.push(this.current(unit, year));
    return figures.map((figure, index) => {
      const before = figures[index - 1];
      const { ratePercent, targetPercent, needed, status } = this.verdict(unit, figure, before);
      const isFirst = before === undefined || status === 'not-comparable' || !before.residents || !figure.residents;
      const changePoints = isFirst
        ? undefined
        : ratio(
            (BigInt(figure.count) * BigInt(before.residents as number) -
              BigInt(before.count) * BigInt(figure.residents as number)) *
              100n,
            BigInt(figure.residents as number) * BigInt(before.residents as number),
          );
      return { year: figure.year, ratePercent, targetPercent, needed, changePoints };
    });
  }

  private groups(unit: string, year: number): ShownFigures['groups'] {
    const known = this.oracle.rows('select distinct grp from group_people union select distinct grp from member');
    const found: ShownFigures['groups'] = {};
    for (const [group] of known) {
      const persons = this.count(unit, year, `named group ${group}`);
      const population = this.denominator('group_people', unit, year, String(group));
      if (persons === 0 && population === undefined) continue;
      const ratePercent = population ? percentOf(persons, population) : undefined;
      found[String(group)] = { persons, population, ratePercent };
    }
    return found;
  }

  private network(unit: string): ShownFigures['coverage'] {
    const of = (first: string, second: string) => {
      const rows = this.oracle.rows(
        `select n.unit, n.working from network n join above a on a.code = n.unit
         where a.unit = :unit and n.place in ('${first}', '${second}') order by n.unit`,
        { ':unit': unit },
      );
      const missing = rows.filter(([, working]) => working === 0).map(([code]) => String(code));
      return { all: rows.length, covered: rows.length - missing.length, missing };
    };
    return { streets: of('street', 'township'), communities: of('neighbourhood', 'village') };
  }

  overview(unit: string, year: number): ShownFigures {
    const count = (what: string) => this.count(unit, year, what);
    const { basis, definition } = this.basis(unit, year);
    const signed = this.signed(unit, year);
    const named = count('named residents');
    const children = Object.fromEntries(
      this.childrenOf(unit).map((child) => {
        const figure = this.unitFigure(child, year);
        const isBare = figure.status === 'no-baseline' && figure.residents === undefined;
        return [
          child,
          {
            ...figure,
            status: isBare ? 'no-residents' : figure.status,
            named: this.count(child, year, 'named residents'),
          },
        ];
      }),
    );
    const below = Object.values(children);
    return {
      basis,
      definition,
      ...this.unitFigure(unit, year),
      knownResidents: this.residents(unit, year),
      signed: signed && {
        count: signed.count,
        residents: signed.residents as number,
        revised: this.counted(unit, year, basis),
      },
      counts: {
        named,
        declared: count('declared'),
        personTimes: count('ticks everyone') + count('unnamed'),
        unknownResidence: count('named unknown'),
        unknownPercent: named === 0 ? undefined : percentOf(count('named unknown'), named),
      },
      workload: {
        sessions: count('sessions'),
        countingSessions: count('counting'),
        personTimes: count('ticks everyone') + count('unnamed'),
        personTimesAll: count('ticks everyone-all') + count('unnamed-all'),
        unnamed: count('unnamed'),
        persons: count('seen'),
        visitors: count('visitors'),
      },
      groups: this.groups(unit, year),
      children,
      notBelow:
        basis === 'named' && below.length > 0 ? named - below.reduce((sum, child) => sum + (child.named ?? 0), 0) : 0,
      coverage: this.network(unit),
      years: this.years(unit, year),
    };
  }

  funding(unit: string, year: number): ShownFunding {
    const residents = this.residents(unit, year);
    const at = { ':unit': unit, ':at': year };
    const lines = 'from money_line m join above a on a.code = m.code where a.unit = :unit and m.year = :at';
    const sum = (value: string, where: string): number =>
      Number(this.oracle.rows(`select coalesce(sum(${value}), 0) ${lines} and ${where}`, at)[0]?.[0] ?? 0);
    const yuan = (fen: number): number | undefined =>
      residents ? ratio(BigInt(fen), BigInt(residents) * 100n) : undefined;
    const side = (state: string): ShownFunding['arranged'] => {
      const mine = `m.state = '${state}'`;
      const parts = this.oracle.rows(
        `select part, sum(fen) ${lines} and ${mine} group by part having sum(fen) <> 0`,
        at,
      );
      const byPart = Object.fromEntries(parts) as Record<string, number>;
      const counted = byPart.counted ?? 0;
      const all = sum('fen', mine);
      const government = sum('fen', `${mine} and government`);
      return {
        byPart,
        counted,
        all,
        government,
        inTransit: sum("case transfer when 'out' then amount when 'in' then -amount else 0 end", mine),
        yuanPerResident: yuan(counted),
        allYuanPerResident: yuan(all),
        meetsFloor: residents ? counted >= this.floor * residents : undefined,
        missingFen: residents ? Math.max(0, this.floor * residents - counted) : undefined,
        governmentPercent: all > 0 && government >= 0 ? percentOf(government, all) : undefined,
      };
    };
    const cell = (state: string, nature: string) =>
      `coalesce(sum(case when state = '${state}' and nature = '${nature}' then fen end), 0)`;
    const sources = this.oracle.rows(
      `select source, ${cell('arranged', 'recurrent')}, ${cell('spent', 'recurrent')}, ${cell('arranged', 'capital')},
       ${cell('spent', 'capital')} ${lines} group by source`,
      at,
    );
    const purposes = this.oracle.rows(
      `select purpose, coalesce(sum(case when state = 'arranged' then fen end), 0),
       coalesce(sum(case when state = 'spent' then fen end), 0),
       coalesce(sum(case when state = 'spent' and part = 'counted' then fen end), 0) ${lines} group by purpose`,
      at,
    );
    const arranged = side('arranged');
    const spent = side('spent');
    const children = this.childrenOf(unit).map((child) => [child, this.fundingBelow(child, year)] as const);
    const own = (state: 'arranged' | 'spent', total: number) =>
      total - children.reduce((all, [, child]) => all + child[state], 0);
    return {
      arranged,
      spent,
      children: Object.fromEntries(children),
      own: { arranged: own('arranged', arranged.counted), spent: own('spent', spent.counted) },
      sources: Object.fromEntries(
        sources
          .filter(([, ...fen]) => fen.some((each) => each !== 0))
          .map(([source, ...fen]) => [source, [...fen.map(Number), yuan(Number(fen[0])), yuan(Number(fen[1]))]]),
      ),
      purposes: Object.fromEntries(
        purposes
          .filter(([, one, other]) => one !== 0 || other !== 0)
          .map(([purpose, ...fen]) => [purpose, fen.map(Number)]),
      ),
    };
  }

  private fundingBelow(unit: string, year: number): { arranged: number; spent: number } {
    const counted = (state: string): number =>
      Number(
        this.oracle.rows(
          `select coalesce(sum(fen), 0) from money_line m join above a on a.code = m.code
           where a.unit = :unit and m.year = :at and state = '${state}' and part = 'counted'`,
          { ':unit': unit, ':at': year },
        )[0]?.[0] ?? 0,
      );
    return { arranged: counted('arranged'), spent: counted('spent') };
  }

  private base(unit: string, kind: string, year: number): number | undefined {
    return this.ownOrSum(unit, (at) => {
      const values = { ':unit': at, ':kind': kind, ':last': `${year}-12-31` };
      const where = 'select number from base where unit = :unit and kind = :kind';
      const found =
        this.one(`${where} and day <= :last order by day desc, number desc`, values) ??
        this.one(`${where} and :last <> '' order by day, code, id`, values);
      return found && Number(found[0]);
    });
  }

  private valid(unit: string, kind: string, day: string): number {
    const [[count]] = this.oracle.rows(
      `select count(*) from organization o join above a on a.code = o.unit
       where a.unit = :unit and o.kind = :kind and exists (select 1 from award w where w.organization = o.id
         and w.named <= :day and (w.due is null or w.due >= :day)
         and (w.withdrawn is null or w.withdrawn < w.named or w.withdrawn > :day))`,
      { ':unit': unit, ':kind': kind, ':day': day },
    ) as [Row];
    return Number(count);
  }

  organizations(unit: string, year: number): OrganizationFigures {
    const kinds = this.oracle
      .rows('select kind from organization union select kind from base')
      .map(([kind]) => `${kind}`);
    const dayOf = (at: number): string => (this.today.startsWith(`${at}-`) ? this.today : `${at}-12-31`);
    const found: OrganizationFigures = {};
    for (const kind of kinds) {
      const base = this.base(unit, kind, year);
      const baseBefore = this.base(unit, kind, year - 1);
      const valid = this.valid(unit, kind, dayOf(year));
      const before = this.valid(unit, kind, dayOf(year - 1));
      const [[registered]] = this.oracle.rows(
        'select count(*) from organization o join above a on a.code = o.unit where a.unit = :unit and o.kind = :kind',
        { ':unit': unit, ':kind': kind },
      ) as [Row];
      const figure: KindFigure = {
        registered: Number(registered),
        valid,
        base,
        percent: base ? percentOf(valid, base) : undefined,
        countChange: valid - before,
        baseChange: base === undefined || baseBefore === undefined ? undefined : base - baseBefore,
        changePoints:
          base && baseBefore
            ? ratio(
                (BigInt(valid) * BigInt(baseBefore) - BigInt(before) * BigInt(base)) * 100n,
                BigInt(base) * BigInt(baseBefore),
              )
            : undefined,
        years: [4, 3, 2, 1, 0].map((back) => {
          const at = year - back;
          const all = this.base(unit, kind, at);
          const then = this.valid(unit, kind, dayOf(at));
          return [at, then, all ? percentOf(then, all) : undefined];
        }),
      };
      if (figure.registered > 0 || base !== undefined || valid > 0) found[kind] = figure;
    }
    return found;
  }
}
