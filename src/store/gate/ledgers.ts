/** Writing the learner ledger: each person's share of the sums is taken away as it was and added as it is now. */
import { addTimes, type PersonYear, packPage, unpackPage } from '#domain/attendance/ledger.ts';
import { MOST_GROUPS, masksOf } from '#domain/attendance/segments.ts';
import { addPerson } from '#domain/attendance/sums.ts';
import type { Learner } from '#domain/learners/learner.record.ts';
import { valueIn } from '#kernel/valid-from.ts';
import type { Database } from '#store/database.ts';
import { ledgerKey } from '#store/keys.ts';
import { toStored } from '#store/stored.ts';
import { type LearnerPages, PAGE_SIZE } from './learners.ts';
import type { Tallies } from './tallies.ts';
import type { UnitNumbers } from './units.ts';

/** Home of a person of whom only ticks have arrived: counts at the top of the tree, wherever that is. */
export const UNKNOWN_HOME = 0xffff_ffff;

const GROUPS_KEY = 'groups';
const YEARS_KEY = 'years';

/** Which groups and years the ledger knows. */
export interface Known {
  groups: string[];
  years: number[];
}

export async function readKnown(database: Database): Promise<Known> {
  const [groups, years] = await database.meta.bulkGet([GROUPS_KEY, YEARS_KEY]);
  return {
    groups: (groups?.value as string[] | undefined) ?? [],
    years: (years?.value as number[] | undefined) ?? [],
  };
}

/** Learner numbers have 28 bits. */
const MOST_PERSONS = 2 ** 28;

/** One attendance more (times 1) or less (-1). */
export interface Attended {
  person: number;
  year: number;
  month: number;
  place: number;
  counts: boolean;
  times: number;
}

export class Ledgers {
  private readonly pages = new Map<number, Map<number, PersonYear>>();
  private readonly changed = new Set<number>();
  private readonly groups: string[];
  private groupsChanged = false;
  years: number[];
  private yearsChanged = false;

  private readonly database: Database;
  private readonly units: UnitNumbers;
  private readonly learners: LearnerPages;
  private readonly tallies: Tallies;

  constructor(database: Database, units: UnitNumbers, learners: LearnerPages, tallies: Tallies, known: Known) {
    this.database = database;
    this.units = units;
    this.learners = learners;
    this.tallies = tallies;
    this.groups = [...known.groups];
    this.years = [...known.years];
  }

  private groupNumber = (group: string): number => {
    let number = this.groups.indexOf(group);
    if (number < 0 && this.groups.length < MOST_GROUPS) {
      number = this.groups.length;
      this.groups.push(group);
      this.groupsChanged = true;
    }
    return number;
  };

  pathOf = (unit: number): readonly number[] => {
    if (unit !== UNKNOWN_HOME) return this.units.pathOf(unit);
    const root = this.units.root();
    return root === undefined ? [] : [root];
  };

  private async loadPages(keys: Iterable<number>): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !this.pages.has(key));
    if (missing.length === 0) return;
    const rows = await this.database.ledger.bulkGet(missing);
    missing.forEach((key, index) => {
      this.pages.set(key, unpackPage(rows[index]?.persons));
    });
  }

  private personYear(year: number, person: number): PersonYear | undefined {
    return this.pages.get(ledgerKey(year, Math.floor(person / PAGE_SIZE)))?.get(person % PAGE_SIZE);
  }

  private tally(year: number, person: PersonYear, sign: 1 | -1): void {
    addPerson(person, sign, this.pathOf, this.tallies.cellsOf(year));
  }

  private describe(person: number, year: number): Omit<PersonYear, 'entries'> {
    const state = this.learners.stateOf(person);
    const learner: Partial<Learner> = state === null ? {} : toStored<Learner>(state);
    const masks = masksOf(learner, year, this.groupNumber);
    const home = state === null ? UNKNOWN_HOME : this.units.numberOf(valueIn(learner.home, year) ?? state.unit);
    return { placeMask: masks.place, homeMask: masks.home, home };
  }

  /** Carries attendances into the ledger and the sums. */
  async attend(list: readonly Attended[]): Promise<void> {
    const byPerson = new Map<number, Attended[]>();
    for (const attended of list) {
      const key = attended.year * MOST_PERSONS + attended.person;
      const known = byPerson.get(key);
      if (known === undefined) byPerson.set(key, [attended]);
      else known.push(attended);
    }
    await this.loadPages(list.map(({ year, person }) => ledgerKey(year, Math.floor(person / PAGE_SIZE))));
    const fresh = list.filter(({ year, person }) => this.personYear(year, person) === undefined);
    await this.learners.prepareStates(fresh.map(({ person }) => person));
    for (const attendances of byPerson.values()) {
      const { person, year } = attendances[0] as Attended;
      const key = ledgerKey(year, Math.floor(person / PAGE_SIZE));
      let known = this.personYear(year, person);
      if (known === undefined) {
        known = { ...this.describe(person, year), entries: [] };
        this.pages.get(key)?.set(person % PAGE_SIZE, known);
      } else this.tally(year, known, -1);
      // Additions first, so that moving an attendance within a month never passes through zero.
      attendances.sort((one, other) => other.times - one.times);
      for (const { place, month, counts, times } of attendances) addTimes(known, place, month, counts, times);
      this.tally(year, known, 1);
      if (known.entries.length === 0) this.pages.get(key)?.delete(person % PAGE_SIZE);
      this.changed.add(key);
      this.noteYear(year);
    }
  }

  private noteYear(year: number): void {
    if (this.years.includes(year)) return;
    this.years = [...this.years, year].sort((one, other) => one - other);
    this.yearsChanged = true;
  }

  /** Groups, home or residence of learners are other ones now. */
  async redescribe(persons: readonly number[]): Promise<void> {
    await this.loadPages(this.keysOf(persons));
    await this.learners.prepareStates(persons);
    for (const person of persons) {
      for (const year of this.years) {
        const known = this.personYear(year, person);
        if (known === undefined) continue;
        const now = this.describe(person, year);
        if (now.home === known.home && now.homeMask === known.homeMask && now.placeMask === known.placeMask) continue;
        this.tally(year, known, -1);
        Object.assign(known, now);
        this.tally(year, known, 1);
        this.changed.add(ledgerKey(year, Math.floor(person / PAGE_SIZE)));
      }
    }
  }

  private *keysOf(persons: readonly number[]): Generator<number> {
    for (const person of persons) for (const year of this.years) yield ledgerKey(year, Math.floor(person / PAGE_SIZE));
  }

  /** Takes persons out of ledger and sums, and tells where they had been: `place, year, month` of each entry. */
  async forget(persons: readonly number[]): Promise<{ place: number; year: number; month: number }[]> {
    await this.loadPages(this.keysOf(persons));
    const been: { place: number; year: number; month: number }[] = [];
    for (const person of persons) {
      for (const year of this.years) {
        const key = ledgerKey(year, Math.floor(person / PAGE_SIZE));
        const known = this.personYear(year, person);
        if (known === undefined) continue;
        for (const entry of known.entries) been.push({ place: entry >>> 16, year, month: (entry >>> 12) & 15 });
        this.tally(year, known, -1);
        this.pages.get(key)?.delete(person % PAGE_SIZE);
        this.changed.add(key);
      }
    }
    return been;
  }

  /** Forgets what is loaded: the rows are about to be made anew. */
  drop(): void {
    this.pages.clear();
    this.changed.clear();
  }

  /** Adds every person of the whole ledger to the sums, which the caller has dropped. */
  async tallyAll(): Promise<void> {
    await this.save();
    await this.database.ledger.each((row) => {
      const year = Math.floor(row.key / 2 ** 24);
      for (const person of unpackPage(row.persons).values()) this.tally(year, person, 1);
    });
  }

  async save(): Promise<void> {
    if (this.changed.size > 0) {
      const rows = [...this.changed].map((key) => ({
        key,
        persons: packPage(this.pages.get(key) as Map<number, PersonYear>),
      }));
      await this.database.ledger.bulkPut(rows);
      this.changed.clear();
    }
    if (this.groupsChanged) await this.database.meta.put({ key: GROUPS_KEY, value: this.groups });
    if (this.yearsChanged) await this.database.meta.put({ key: YEARS_KEY, value: this.years });
    this.groupsChanged = false;
    this.yearsChanged = false;
  }
}
