/** Holds all people of the device in memory, in a worker, so that lists and searches cost no reading: opened pages stay open. */

import { resolveAliases } from '#domain/attendance/aliases.ts';
import { learnerAliasRecord } from '#domain/learners/learner.record.ts';
import type { Person } from '#domain/learners/learner.rules.ts';
import { PeopleIndex, type PeopleWanted, type Surrounding, shownPerson } from '#domain/learners/people-index.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import type { DeskWork, WithStore } from '#exchange/desk/serve-desk.ts';
import type { Store } from '#store/store.ts';

export interface PeopleJob extends PeopleWanted {
  type: 'find';
  year: number;
  /** Of names, for their order: a BCP 47 tag. */
  language: string;
  /** Another one after every commit, and where other persons are covered: then what changed is read first. */
  version: string;
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

/** The reading of what changed up to a version. */
interface Pass {
  version: string;
  year: number;
  surrounding: Promise<Surrounding>;
  done: Promise<void>;
  isDone: boolean;
}

export class PeopleDesk implements DeskWork<PeopleJob> {
  private readonly withStore: WithStore;
  private index: { year: number; people: PeopleIndex; marks: Map<number, string>; isWhole: boolean } | undefined;
  private pass: Pass | undefined;
  /** What was found last: scrolling asks for the same again and again. */
  private latest: { key: string; answer: ReturnType<PeopleIndex['find']> } | undefined;

  constructor(withStore: WithStore) {
    this.withStore = withStore;
  }

  async run({ year, version, first, count, language, type: _, ...wanted }: PeopleJob): Promise<PeopleFound> {
    if (this.pass?.version !== version || this.pass.year !== year) this.pass = this.begin(version, year, this.pass);
    const pass = this.pass;
    const surrounding = await pass.surrounding;
    await Promise.race([pass.done, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    const { people: index, isWhole: complete } = this.peopleOf(year);
    const upToDate = pass.isDone;
    const key = JSON.stringify([upToDate, version, year, wanted, language]);
    if (this.latest?.key !== key || !upToDate) {
      const { compare } = new Intl.Collator(language, { numeric: true });
      // What is still growing is not worth putting in order.
      const asked = complete ? wanted : { ...wanted, order: undefined };
      this.latest = { key, answer: index.find(asked, surrounding, compare) };
    }
    const { found, total } = this.latest.answer;
    const people = found.slice(first, first + count).map((person) => shownPerson(person, surrounding.tree));
    return { people, first, found: found.length, total, complete, upToDate };
  }

  private begin(version: string, year: number, before: Pass | undefined): Pass {
    let begun: (surrounding: Surrounding) => void = () => undefined;
    let failed: (error: unknown) => void = () => undefined;
    const surrounding = new Promise<Surrounding>((resolve, reject) => {
      begun = resolve;
      failed = reject;
    });
    const isLatest = () => this.pass === pass;
    const work = async () => {
      // Two that read at once would read everything twice; the one before gives up at its next portion.
      await before?.done.catch(() => undefined);
      await this.withStore('relaxed', async (store) => {
        begun(await surroundingIn(store));
        await this.readOn(store, year, isLatest);
      });
      if (!isLatest()) return;
      pass.isDone = true;
      this.peopleOf(year).isWhole = true;
    };
    const pass: Pass = { version, year, surrounding, done: Promise.resolve(), isDone: false };
    pass.done = work();
    // Who waits for either hears of it; nobody may be waiting for both.
    pass.done.catch(failed);
    surrounding.catch(() => undefined);
    return pass;
  }

  private peopleOf(year: number) {
    if (this.index?.year !== year)
      this.index = { year, people: new PeopleIndex(year), marks: new Map(), isWhole: false };
    return this.index;
  }

  private async readOn(store: Store, year: number, isLatest: () => boolean): Promise<void> {
    const { people, marks } = this.peopleOf(year);
    const { changedPages } = await store.private();
    for (let from: number | undefined = 0; from !== undefined && isLatest(); ) {
      const { pages, next }: Awaited<ReturnType<typeof changedPages>> = await changedPages({
        from,
        count: PAGES_AT_ONCE,
        known: marks,
      });
      for (const { page, mark, learners } of pages) {
        people.put(page, learners);
        marks.set(page, mark);
      }
      from = next;
    }
  }
}

async function surroundingIn(store: Store): Promise<Surrounding> {
  const [tree, aliases] = await Promise.all([readUnitTree(store.reader), store.reader.all(learnerAliasRecord)]);
  const standsFor = resolveAliases(aliases);
  return { tree, isMerged: (id) => standsFor(id) !== id };
}
