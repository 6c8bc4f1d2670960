/**
 * The figures once more, by another engine: raw records as JSON in SQLite, everything else in SQL. Nothing here calls
 * the product's own rules.
 */
import initSqlJs, { type Database, type SqlJsStatic } from 'sql.js';
import type { Incoming } from '#store/gate/incoming.ts';
import type { Figures } from '../laws/kept-figures.ts';
import { additiveViews, attendanceViews, figureQueries, peopleViews, treeViews } from './oracle-sql.ts';

let engine: Promise<SqlJsStatic> | undefined;

export async function openOracle(records: readonly Incoming[]): Promise<Oracle> {
  engine ??= initSqlJs();
  return new Oracle((await engine).Database, records);
}

export class Oracle {
  private readonly database: Database;
  private readonly asked = new Map<string, unknown[][]>();

  constructor(sqlite: SqlJsStatic['Database'], records: readonly Incoming[]) {
    this.database = new sqlite();
    this.database.run('create table record (kind text, id text, unit text, f text, primary key (kind, id))');
    this.database.run('create table mark (session text, learner text, mark integer)');
    const record = this.database.prepare('insert into record values (?, ?, ?, ?)');
    const mark = this.database.prepare('insert into mark values (?, ?, ?)');
    this.database.run('begin');
    for (const { kind, state, roster } of records) {
      // An emptied field is a field that is not there.
      const fields = Object.fromEntries(Object.entries(state.f).filter(([, value]) => value !== null));
      record.run([kind, state.id, state.unit, JSON.stringify(fields)]);
      roster?.learners.forEach((learner, index) => {
        mark.run([state.id, learner, roster.marks[index] as number]);
      });
    }
    this.database.run('commit');
    record.free();
    mark.free();
    for (const part of [treeViews, peopleViews, attendanceViews, additiveViews]) this.database.exec(part);
  }

  /** `unit|year|segment|month|measure` -> value, for every code of every unit. */
  figures(): Figures {
    const figures: Figures = {};
    for (const query of figureQueries) {
      for (const [unit, year, segment, month, measure, value] of this.rows(query)) {
        if (value !== 0) figures[`${unit}|${year}|${segment}|${month}|${measure}`] = Number(value);
      }
    }
    return figures;
  }

  /** Organizations of a kind that hold a valid award on a unit's last day of a month: `unit|kind|YYYY-MM` -> count. */
  organizationsAtMonthEnds(years: readonly number[]): Figures {
    const figures: Figures = {};
    for (const year of years) {
      for (let month = 1; month <= 12; month += 1) {
        const name = `${year}-${String(month).padStart(2, '0')}`;
        for (const [unit, kind, value] of this.rows(
          `select c.code, o.kind, count(*) from organization o
           join above a on a.code = o.unit join code c on c.stands = a.unit
           where exists (select 1 from award w where w.organization = o.id
             and w.named <= date('${name}-01', '+1 month', '-1 day')
             and (w.due is null or w.due >= date('${name}-01', '+1 month', '-1 day'))
             and (w.withdrawn is null or w.withdrawn < w.named
                  or w.withdrawn > date('${name}-01', '+1 month', '-1 day')))
           group by c.code, o.kind`,
        )) {
          figures[`${unit}|${kind}|${name}`] = Number(value);
        }
      }
    }
    return figures;
  }

  close(): void {
    this.database.close();
  }

  /** Adds views of a kind of their own. */
  learn(views: string): void {
    this.database.exec(views);
  }

  /** The records never change, so a question asked before has the same answer. */
  rows(query: string, values: Readonly<Record<string, string | number>> = {}): unknown[][] {
    const key = `${query}${JSON.stringify(values)}`;
    let rows = this.asked.get(key);
    if (rows === undefined) {
      rows = this.database.exec(query, values as Record<string, string | number>)[0]?.values ?? [];
      this.asked.set(key, rows);
    }
    return rows;
  }
}
