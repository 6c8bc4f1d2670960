/** Learners rest in pages of 64. Numbers are given from a page per home, so that a session touches few pages. */
import type { Learner } from '#domain/learners/learner.record.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { idFromBytes, idToBytes } from '#kernel/identifier.ts';
import type { RecordState } from '#kernel/register.ts';
import { valueIn } from '#kernel/valid-from.ts';
import type { Database, LearnerPage } from '#store/database.ts';
import type { Seal } from '#store/sealing.ts';
import { LearnerNumbers } from './learner-numbers.ts';

export const PAGE_SIZE = 64;
const KEY = 'learnerPages';
const MOST_EXPECTED = 12;
const LATEST = 9999;

const personal = new Set(learnerRecord.personal);

interface Half {
  f: Record<string, unknown>;
  s?: RecordState['s'];
}
type OpenHalf = Omit<RecordState, 'id'> | null;

export interface PageInMemory {
  page: number;
  ids: string[];
  persons: number[];
  /** Null for a learner of whom only ticks have arrived. */
  states: (RecordState | null)[];
  changed: boolean;
}

interface Allocation {
  next: number;
  open: Record<number, number>;
}

/** Splits a record into what counting needs and what tells who it is; stamps stay in the open half. */
function split({ id: _, ...state }: RecordState): { open: Omit<RecordState, 'id'>; closed: Half } {
  const open: Omit<RecordState, 'id'> = { ...state, f: {} };
  const closed: Half = { f: {} };
  for (const [name, value] of Object.entries(state.f)) (personal.has(name) ? closed.f : open.f)[name] = value;
  if (state.s !== undefined) {
    const mine = Object.entries(state.s).filter(([name]) => personal.has(name));
    const rest = Object.entries(state.s).filter(([name]) => !personal.has(name));
    if (mine.length > 0) closed.s = Object.fromEntries(mine);
    delete open.s;
    if (rest.length > 0) open.s = Object.fromEntries(rest);
  }
  return { open, closed };
}

function join(id: string, open: Omit<RecordState, 'id'>, closed: Half | null): RecordState {
  const state: RecordState = { id, ...open, f: { ...open.f, ...closed?.f } };
  if (closed?.s !== undefined) state.s = { ...open.s, ...closed.s };
  return state;
}

/** The records of a page, in the order of their numbers. */
export function readPage(row: LearnerPage, seal: Seal): PageInMemory {
  const open = JSON.parse(row.open) as OpenHalf[];
  const closed = seal.unseal(row.sealed) as (Half | null)[];
  const ids = pageIds(row);
  return {
    page: row.page,
    ids,
    persons: Array.from(row.persons),
    states: open.map((half, slot) => (half === null ? null : join(ids[slot] as string, half, closed[slot] ?? null))),
    changed: false,
  };
}

export function pageIds(row: LearnerPage): string[] {
  const ids: string[] = [];
  for (let at = 0; at < row.ids.length; at += 16) ids.push(idFromBytes(row.ids, at));
  return ids;
}

export function homeNow(state: RecordState): string {
  return valueIn((state.f as Partial<Learner>).home, LATEST) ?? state.unit;
}

export class LearnerPages {
  private readonly pages = new Map<number, PageInMemory>();
  private readonly rows = new Map<number, LearnerPage>();
  private readonly numbers: LearnerNumbers;
  private allocation: Allocation | undefined;

  private readonly database: Database;
  private readonly seal: Seal;

  constructor(database: Database, seal: Seal) {
    this.database = database;
    this.seal = seal;
    this.numbers = new LearnerNumbers(database);
  }

  /** Those who are ticked mostly live where the session is held: their pages are needed anyway and hold their numbers. */
  async expectFrom(homes: readonly number[]): Promise<void> {
    const rows = await this.database.learnerPages.where('homes').anyOf(homes).distinct().limit(MOST_EXPECTED).toArray();
    for (const row of rows) {
      if (!this.pages.has(row.page)) this.rows.set(row.page, row);
      this.numbers.learn(row.ids, row.page * PAGE_SIZE);
    }
  }

  /** Of a learner who was asked for or given a number before. */
  knownNumber(id: string): number | undefined {
    return this.numbers.of(id);
  }

  /** Numbers of the learners that have one. */
  async numbersOf(ids: readonly string[]): Promise<Map<string, number>> {
    await this.numbers.load(ids);
    const found = new Map<string, number>();
    for (const id of ids) {
      const number = this.numbers.of(id);
      if (number !== undefined) found.set(id, number);
    }
    return found;
  }

  /** Gives numbers to learners that have none yet. `homes`: the unit number in whose page each is to lie. */
  async allocate(homes: ReadonlyMap<string, number>): Promise<void> {
    const known = await this.numbersOf([...homes.keys()]);
    const fresh = [...homes].filter(([id]) => !known.has(id));
    if (fresh.length === 0) return;
    this.allocation ??= ((await this.database.meta.get(KEY))?.value as Allocation | undefined) ?? { next: 0, open: {} };
    const opened = fresh.map(([, home]) => this.allocation?.open[home]).filter((page) => page !== undefined);
    await this.loadPages(opened);
    for (const [id, home] of fresh) {
      let page = this.pages.get(this.allocation.open[home] ?? -1);
      if (page === undefined || page.ids.length >= PAGE_SIZE) {
        page = { page: this.allocation.next, ids: [], persons: [], states: [], changed: true };
        this.pages.set(page.page, page);
        this.allocation.open[home] = page.page;
        this.allocation.next += 1;
      }
      const number = page.page * PAGE_SIZE + page.ids.length;
      page.ids.push(id);
      page.persons.push(number);
      page.states.push(null);
      page.changed = true;
      this.numbers.give(id, number);
    }
  }

  private async loadRows(numbers: Iterable<number>): Promise<void> {
    const missing = [...new Set(numbers)].filter((page) => !this.rows.has(page) && !this.pages.has(page));
    if (missing.length === 0) return;
    for (const row of await this.database.learnerPages.bulkGet(missing)) {
      if (row !== undefined) this.rows.set(row.page, row);
    }
  }

  private async loadPages(pages: Iterable<number>): Promise<void> {
    const wanted = [...new Set(pages)];
    await this.loadRows(wanted);
    for (const number of wanted) {
      const row = this.rows.get(number);
      if (row !== undefined && !this.pages.has(number)) this.pages.set(number, readPage(row, this.seal));
    }
  }

  /** Loads what `personOf` needs; opens no seal. */
  async preparePersons(numbers: Iterable<number>): Promise<void> {
    await this.loadRows(pagesOf(numbers));
  }

  /** Number that stands for the person behind a learner number. */
  personOf(number: number): number {
    const slot = number % PAGE_SIZE;
    const page = Math.floor(number / PAGE_SIZE);
    const person = this.pages.get(page)?.persons[slot] ?? this.rows.get(page)?.persons[slot];
    if (person === undefined) throw new Error(`learners: number ${number} was not prepared`);
    return person;
  }

  /** Loads what `stateOf` and `setState` need. */
  async prepareStates(numbers: Iterable<number>): Promise<void> {
    await this.loadPages(pagesOf(numbers));
  }

  stateOf(number: number): RecordState | null {
    return this.pageOf(number).states[number % PAGE_SIZE] ?? null;
  }

  idOf(number: number): string {
    const page = this.pages.get(Math.floor(number / PAGE_SIZE));
    if (page !== undefined) return page.ids[number % PAGE_SIZE] as string;
    const row = this.rows.get(Math.floor(number / PAGE_SIZE)) as LearnerPage;
    return idFromBytes(row.ids, (number % PAGE_SIZE) * 16);
  }

  setState(number: number, state: RecordState): void {
    const page = this.pageOf(number);
    page.states[number % PAGE_SIZE] = state;
    page.changed = true;
  }

  setPerson(number: number, person: number): void {
    const page = this.pageOf(number);
    page.persons[number % PAGE_SIZE] = person;
    page.changed = true;
  }

  private pageOf(number: number): PageInMemory {
    const page = this.pages.get(Math.floor(number / PAGE_SIZE));
    if (page === undefined) throw new Error(`learners: page of number ${number} was not prepared`);
    return page;
  }

  async save(unitNumber: (code: string) => number): Promise<void> {
    const changed = [...this.pages.values()].filter((page) => page.changed);
    if (changed.length > 0) {
      await this.database.learnerPages.bulkPut(changed.map((page) => this.toRow(page, unitNumber)));
      for (const page of changed) {
        page.changed = false;
        this.rows.delete(page.page);
      }
    }
    if (await this.numbers.save()) await this.database.meta.put({ key: KEY, value: this.allocation });
  }

  private toRow(page: PageInMemory, unitNumber: (code: string) => number): LearnerPage {
    const ids = new Uint8Array(page.ids.length * 16);
    page.ids.forEach((id, slot) => {
      ids.set(idToBytes(id), slot * 16);
    });
    const halves = page.states.map((state) => (state === null ? null : split(state)));
    const homes = new Set<number>();
    for (const state of page.states) if (state !== null) homes.add(unitNumber(homeNow(state)));
    return {
      page: page.page,
      ids,
      persons: Uint32Array.from(page.persons),
      homes: [...homes].sort((one, other) => one - other),
      open: JSON.stringify(halves.map((half) => half?.open ?? null)),
      sealed: this.seal.seal(halves.map((half) => half?.closed ?? null)),
    };
  }
}

function pagesOf(numbers: Iterable<number>): Set<number> {
  const pages = new Set<number>();
  for (const number of numbers) pages.add(Math.floor(number / PAGE_SIZE));
  return pages;
}
