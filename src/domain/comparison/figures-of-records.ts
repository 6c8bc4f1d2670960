/**
 * Figures of one year made in memory from records that lie in no database, such as those of a safe copy: the same ledger,
 * segments and facts as the kept ones, so that the same views can be asked of them.
 */
import { resolveAliases } from '#domain/attendance/aliases.ts';
import { addTimes, entryCounts, entryMonth, type PersonYear } from '#domain/attendance/ledger.ts';
import { FIRST_GROUP, masksOf, RESIDENTS } from '#domain/attendance/segments.ts';
import { addPerson, sumsSize } from '#domain/attendance/sums.ts';
import { clusters } from '#domain/clusters.ts';
import type { Fact, Reader, RecordKind, Stored } from '#domain/contracts.ts';
import { type Learner, type LearnerAlias, learnerAliasRecord, learnerRecord } from '#domain/learners/learner.record.ts';
import { organizationBaseRecord } from '#domain/organizations/organization.record.ts';
import { populationRecord } from '#domain/population/population.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings, countsForRate } from '#domain/settings/settings.rules.ts';
import { closedYearRecord, targetRecord } from '#domain/targets/target.record.ts';
import { type Unit, type UnitAlias, unitAliasRecord, unitRecord } from '#domain/units/unit.record.ts';
import { valueIn } from '#kernel/valid-from.ts';
import { UNKNOWN_HOME, UnitWays } from './unit-ways.ts';

type Plain = Stored<Record<string, unknown>>;

/** Kinds that are kept whole; of learners and sessions only what counts. */
const KEPT = new Set(
  [
    settingsRecord,
    unitRecord,
    unitAliasRecord,
    learnerAliasRecord,
    populationRecord,
    targetRecord,
    closedYearRecord,
    organizationBaseRecord,
    ...clusters.flatMap(({ root, children }) => [root, ...children.map((child) => child.kind)]),
  ]
    .map(({ kind }) => kind)
    .filter((kind) => kind !== sessionRecord.kind),
);

type Counting = Pick<Stored<Learner>, 'unit' | 'deleted' | 'home' | 'residence' | 'birthYear'>;

/** Who is counted, by the ids that stand for persons. */
export interface PeopleCounted {
  /** Residents of the unit's subtree who came to a session that counts. */
  counted: ReadonlySet<string>;
  /** Everybody who came to one, wherever they live. */
  attended: ReadonlySet<string>;
  /** The id that stands for a person's records. */
  personOf: (learner: string) => string;
  /** Whether there is a record of the person. */
  known: (person: string) => boolean;
}

export interface RecordFigures {
  /** Answers what the views of figures ask: small kinds, and sums and totals of the year. */
  reader: Reader;
  /** `until`: month 1..12 up to which is counted. */
  people: (unit: string, until: number) => PeopleCounted;
}

export class FiguresOfRecords {
  private readonly year: number;
  private readonly kept = new Map<string, Map<string, Plain>>();
  private readonly learners = new Map<string, Counting>();
  private readonly sessions: { record: Plain; present: Uint32Array }[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly ids: string[] = [];

  constructor(year: number) {
    this.year = year;
  }

  /** In any order. `present`: learners ticked, of a session. */
  take(kind: string, record: Plain, present: readonly string[] = []): void {
    if (kind === learnerRecord.kind) {
      const { unit, deleted, home, residence, birthYear } = record as unknown as Stored<Learner>;
      this.learners.set(record.id, { unit, deleted, home, residence, birthYear } as Counting);
    } else if (record.deleted) return;
    else if (kind === sessionRecord.kind) {
      const { date, planned } = record;
      if (planned || typeof date !== 'string' || date.length !== 10 || Number(date.slice(0, 4)) !== this.year) return;
      this.sessions.push({ record, present: Uint32Array.from(present, (id) => this.numberOf(id)) });
    } else if (KEPT.has(kind)) {
      const known = this.kept.get(kind) ?? new Map<string, Plain>();
      this.kept.set(kind, known.set(record.id, record));
    }
  }

  finish(): RecordFigures {
    const ways = new UnitWays(this.all<Unit>(unitRecord), this.all<UnitAlias>(unitAliasRecord));
    const personOf = resolveAliases(this.all<LearnerAlias>(learnerAliasRecord));
    const persons = this.ledger(ways, personOf);
    const sums = new Map<number, Int32Array>();
    const cellsOf = (unit: number): Int32Array => {
      const cells = sums.get(unit) ?? new Int32Array(sumsSize(FIRST_GROUP));
      sums.set(unit, cells);
      return cells;
    };
    for (const person of persons.values()) addPerson(person, 1, ways.pathOf, cellsOf);
    const totals = this.totals(ways);
    return {
      reader: this.reader(ways, (year, unit) => (year === this.year ? sums.get(unit) : undefined), totals),
      people: (unit, until) => this.people(persons, ways, personOf, unit, until),
    };
  }

  private all<T>({ kind }: RecordKind<T>): Stored<T>[] {
    return [...(this.kept.get(kind)?.values() ?? [])] as unknown as Stored<T>[];
  }

  private numberOf(learner: string): number {
    const known = this.numbers.get(learner);
    if (known !== undefined) return known;
    this.numbers.set(learner, this.ids.length);
    this.ids.push(learner);
    return this.ids.length - 1;
  }

  private get settings(): Record<string, unknown> | undefined {
    return this.kept.get(settingsRecord.kind)?.get(SETTINGS_ID);
  }

  private ledger(ways: UnitWays, personOf: (learner: string) => string): Map<string, PersonYear> {
    const settings = completeSettings(this.settings);
    const persons = new Map<string, PersonYear>();
    for (const { record, present } of this.sessions) {
      const place = ways.numberOf(record.unit);
      const month = Number(String(record.date).slice(5, 7));
      const counts = countsForRate(settings, String(record.sessionKind ?? ''));
      for (const id of new Set(Array.from(present, (number) => personOf(this.ids[number] as string)))) {
        const person = persons.get(id) ?? this.describe(id, ways);
        persons.set(id, person);
        addTimes(person, place, month, counts, 1);
      }
    }
    return persons;
  }

  private describe(id: string, ways: UnitWays): PersonYear {
    const learner = this.learners.get(id);
    // Groups are left out: nothing is asked of them here.
    const masks = masksOf(learner ?? {}, this.year, () => -1);
    const home = learner === undefined ? UNKNOWN_HOME : ways.numberOf(valueIn(learner.home, this.year) ?? learner.unit);
    return { placeMask: masks.place, homeMask: masks.home, home, entries: [] };
  }

  /** Year -> unit -> measure -> twelve months. */
  private totals(ways: UnitWays): Map<number, Map<number, Record<string, number[]>>> {
    const totals = new Map<number, Map<number, Record<string, number[]>>>();
    const add = ({ measure, unit, month, value }: Fact) => {
      const year = Number(month.slice(0, 4));
      const ofYear = totals.get(year) ?? new Map<number, Record<string, number[]>>();
      totals.set(year, ofYear);
      for (const at of ways.pathOf(ways.numberOf(unit))) {
        const cells = ofYear.get(at) ?? {};
        ofYear.set(at, cells);
        const months = cells[measure] ?? new Array<number>(12).fill(0);
        cells[measure] = months;
        const index = Number(month.slice(5, 7)) - 1;
        months[index] = (months[index] ?? 0) + value;
      }
    };
    for (const { root, children, facts } of clusters) {
      const parts = new Map<string, Plain[]>();
      for (const { kind, field } of children) {
        for (const child of this.all(kind) as unknown as Plain[]) {
          const of = String(child[field] ?? '');
          parts.set(of, [...(parts.get(of) ?? []), child]);
        }
      }
      const isSession = root.kind === sessionRecord.kind;
      const roots = isSession ? this.sessions.map(({ record }) => record) : (this.all(root) as unknown as Plain[]);
      for (const record of roots) facts(record, parts.get(record.id) ?? [], this.settings ?? {}).forEach(add);
    }
    return totals;
  }

  private people(
    persons: ReadonlyMap<string, PersonYear>,
    ways: UnitWays,
    personOf: (learner: string) => string,
    unit: string,
    until: number,
  ): PeopleCounted {
    const at = ways.standsFor(unit);
    const counted = new Set<string>();
    const attended = new Set<string>();
    for (const [id, { entries, homeMask, home }] of persons) {
      if (!entries.some((entry) => entryCounts(entry) && entryMonth(entry) <= until)) continue;
      attended.add(id);
      if ((homeMask >>> RESIDENTS) & 1 && ways.pathOf(home).includes(at)) counted.add(id);
    }
    const known = (id: string): boolean => this.learners.has(id) && this.learners.get(id)?.deleted !== true;
    return { counted, attended, personOf, known };
  }

  private reader(
    ways: UnitWays,
    sumsOf: (year: number, unit: number) => Int32Array | undefined,
    totals: ReadonlyMap<number, ReadonlyMap<number, Record<string, number[]>>>,
  ): Reader {
    const each = <R>(units: readonly string[], years: readonly number[], found: (unit: number, year: number) => R) =>
      units.flatMap((unit) =>
        years.flatMap((year) => {
          const cells = found(ways.standsFor(unit), year);
          return cells === undefined ? [] : [{ unit, year, cells }];
        }),
      );
    const known: Pick<Reader, 'all' | 'get' | 'getMany' | 'where' | 'sums' | 'totals'> = {
      all: async (kind) => this.all(kind),
      get: async ({ kind }, id) => this.kept.get(kind)?.get(id) as never,
      getMany: async ({ kind }, ids) => ids.flatMap((id) => this.kept.get(kind)?.get(id) ?? []) as never,
      where: async (kind, index, values) => {
        const field = index.replace(/^f\./, '');
        return this.all(kind).filter((record) => values.includes((record as Record<string, string>)[field] as string));
      },
      sums: async (units, years) => each(units, years, (unit, year) => sumsOf(year, unit)) as never,
      totals: async (units, years) => each(units, years, (unit, year) => totals.get(year)?.get(unit)) as never,
    };
    return known as Reader;
  }
}
