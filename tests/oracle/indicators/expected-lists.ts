/** Money and learning organizations of a unit and year, counted by SQL over the raw records. */
import type { Oracle } from '../oracle.ts';
import { AskedOracle, percentOf, type Row, ratio } from './asked-oracle.ts';
import type { KindFigure, OrganizationFigures, ShownFunding } from './shown.ts';

export class ExpectedLists extends AskedOracle {
  private readonly today: string;
  private readonly floor: number;

  constructor(oracle: Oracle, today: string) {
    super(oracle);
    this.today = today;
    this.floor = Number(oracle.rows('select floor from setting')[0]?.[0]);
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
    // Only the year asked for may be running; others stand at their end.
    const dayOf = (at: number): string => (at === year && this.today.startsWith(`${at}-`) ? this.today : `${at}-12-31`);
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
