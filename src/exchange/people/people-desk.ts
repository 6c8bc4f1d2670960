/** Holds all people of the device in memory, in a worker, so that lists and searches cost no reading: opened pages stay open. */

import { resolveAliases } from '#domain/attendance/aliases.ts';
import { learnerAliasRecord } from '#domain/learners/learner.record.ts';
import type { Person } from '#domain/learners/learner.rules.ts';
import { PeopleIndex, type PeopleWanted, type Surrounding } from '#domain/learners/people-index.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import type { DeskWork, WithStore } from '#exchange/desk/serve-desk.ts';
import type { Store } from '#store/store.ts';
import { deviceSurroundings } from '#store/surroundings.ts';

export interface PeopleJob extends PeopleWanted {
  type: 'find';
  year: number;
  /** Of names, for their order: a BCP 47 tag. */
  language: string;
  /** As `watchPeople` gives it: with another one, what changed is read first. */
  version: string;
  /** Whether persons are covered on this device. */
  covered: boolean;
  /** The part of those found that is wanted. */
  first: number;
  count: number;
}

export interface PeopleFound {
  people: Person[];
  first: number;
  /** How many fit. */
  found: number;
  /** People of the unit, before search. */
  total: number;
  /** False: only a part of all people has been read so far. */
  complete: boolean;
  /** False: what changed last may be missing. Ask again at once. */
  upToDate: boolean;
}

export type PeopleOutcomes = { find: PeopleFound };

/** Milliseconds after which an answer is given from what is there. */
const PATIENCE = 150;
const PAGES_AT_ONCE = 64;
/** Years whose people are held at once: that in view, and another that a form asks for. */
const MOST_HELD = 2;
const EVERYBODY = '*';

/** People as of a year, as far as they have been read. */
interface Held {
  people: PeopleIndex;
  marks: Map<number, string>;
  /** By the unit that was asked for, or everybody: the version up to which it has been read. */
  readUpTo: Map<string, string>;
  /** Passes that are going on: two askers of the same wait for one. */
  passes: Map<string, Pass>;
}

/** The reading of what changed up to a version; `begun` when it is known what surrounds the people. */
interface Pass {
  begun: Promise<void>;
  done: Promise<void>;
}

export class PeopleDesk implements DeskWork<PeopleJob> {
  private readonly withStore: WithStore;
  private readonly held = new Map<string, Held>();
  private surrounding: Surrounding | undefined;
  private readonly compares = new Map<string, Intl.Collator['compare']>();
  /** What was found last: scrolling asks for the same again and again. */
  private latest: { key: string; answer: ReturnType<PeopleIndex['find']> } | undefined;

  constructor(withStore: WithStore) {
    this.withStore = withStore;
  }

  async run({ version, covered, first, count, language, type: _, ...job }: PeopleJob): Promise<PeopleFound> {
    const { year, ...wanted } = job;
    const held = this.heldFor(year, covered);
    const scopes = [wanted.unit ?? EVERYBODY, EVERYBODY];
    const isRead = () => scopes.some((scope) => held.readUpTo.get(scope) === version);
    if (!isRead()) {
      const { begun, done } = this.passFor(held, version, job);
      if (this.surrounding === undefined) await begun;
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    }
    const upToDate = isRead();
    const complete = scopes.some((scope) => held.readUpTo.has(scope));
    const surrounding = this.surrounding as Surrounding;
    const key = JSON.stringify([upToDate, version, covered, job, language]);
    if (this.latest?.key !== key || !upToDate) {
      const compare = this.compareIn(language);
      // What is still growing is not worth putting in order.
      const asked = complete ? wanted : { ...wanted, order: undefined };
      this.latest = { key, answer: held.people.find(asked, surrounding, compare) };
    }
    const { found, total, part } = this.latest.answer;
    return { people: part(first, count), first, found, total, complete, upToDate };
  }

  private compareIn(language: string): Intl.Collator['compare'] {
    const known = this.compares.get(language) ?? new Intl.Collator(language, { numeric: true }).compare;
    this.compares.set(language, known);
    return known;
  }

  private passFor(held: Held, version: string, { unit, year }: { unit?: string | undefined; year: number }): Pass {
    const key = `${version} ${unit ?? EVERYBODY}`;
    const known = held.passes.get(key);
    if (known !== undefined) return known;
    let tellBegun: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      tellBegun = resolve;
    });
    const read = () =>
      this.withStore('relaxed', async (store) => {
        this.surrounding = await surroundingIn(store);
        tellBegun();
        await readPages(store, held, { version, unit, year, tree: this.surrounding.tree });
      });
    const done = read().finally(() => {
      held.passes.delete(key);
      tellBegun();
    });
    // Who asks next hears of it.
    done.catch(() => undefined);
    const pass = { begun, done };
    held.passes.set(key, pass);
    return pass;
  }

  /** Covered people are held apart: what was read uncovered must not show through. */
  private heldFor(year: number, covered: boolean): Held {
    const key = `${year} ${covered}`;
    const held = this.held.get(key) ?? {
      people: new PeopleIndex(year),
      marks: new Map(),
      readUpTo: new Map(),
      passes: new Map(),
    };
    this.held.delete(key);
    this.held.set(key, held);
    for (const old of [...this.held.keys()].slice(0, -MOST_HELD)) this.held.delete(old);
    return held;
  }
}

interface PassAsked {
  version: string;
  unit: string | undefined;
  year: number;
  tree: UnitTree;
}

/** A list of one teaching point need not wait for a whole district. */
async function readPages(store: Store, held: Held, { version, unit, year, tree }: PassAsked): Promise<void> {
  const { pageNumbers, changedPages } = await store.private();
  // Pages know where people live now, not where they lived.
  const isPast = year < Number(deviceSurroundings.today().slice(0, 4));
  const homes = unit === undefined || isPast || tree.holdsAll(unit) ? undefined : tree.subtreeOf(unit);
  const there = await pageNumbers(homes);
  // Who has moved away lies in a page that is held and may no longer be among those of the unit.
  const pages = [...new Set([...there, ...held.people.pagesOf(homes)])].sort((one, other) => one - other);
  for (let from = 0; from < pages.length; from += PAGES_AT_ONCE) {
    const asked = pages.slice(from, from + PAGES_AT_ONCE);
    const { pages: changed, gone } = await changedPages({ pages: asked, known: held.marks });
    for (const { page, mark, learners } of changed) {
      held.people.put(page, learners);
      held.marks.set(page, mark);
    }
    for (const page of gone) {
      held.people.put(page, []);
      held.marks.delete(page);
    }
  }
  if (unit !== undefined) held.readUpTo.set(unit, version);
  if (homes === undefined) held.readUpTo.set(EVERYBODY, version);
}

async function surroundingIn(store: Store): Promise<Surrounding> {
  const [tree, aliases] = await Promise.all([readUnitTree(store.reader), store.reader.all(learnerAliasRecord)]);
  const standsFor = resolveAliases(aliases);
  return { tree, isMerged: (id) => standsFor(id) !== id };
}
