/** The indicators of one unit and year once more: counted by SQL over the raw records, put together by hand and in whole numbers. */
import type { Oracle } from '../oracle.ts';
import { AskedOracle, percentOf, type Row, ratio } from './asked-oracle.ts';
import { countQueries } from './indicator-sql.ts';
import type { ShownFigures, UnitFigure, YearFigure } from './shown.ts';

type Count = number;

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

export class ExpectedFigures extends AskedOracle {
  private readonly counts = new Map<string, Count>();
  private readonly gain: number;
  private readonly mustPass: boolean;

  constructor(oracle: Oracle, today: string) {
    super(oracle);
    const at = { ':year': Number(today.slice(0, 4)), ':month': Number(today.slice(5, 7)) };
    for (const query of countQueries) {
      for (const [unit, year, what, count] of oracle.rows(query, at)) {
        this.counts.set(`${unit}|${year}|${what}`, Number(count));
      }
    }
    const [[gain, comparison]] = oracle.rows('select gain, comparison from setting') as [Row];
    this.gain = Number(gain);
    this.mustPass = comparison === 'more-than';
  }

  private count(unit: string, year: number, what: string): Count {
    return this.counts.get(`${unit}|${year}|${what}`) ?? 0;
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
}
