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
  /** False: only a part has been read so far. Ask again at once, and that goes on. */
  complete: boolean;
}

export type PeopleOutcomes = { find: PeopleFound };

/** Milliseconds of reading before an answer is given from what is there. */
const PATIENCE = 150;
const PAGES_AT_ONCE = 64;

export class PeopleDesk implements DeskWork<PeopleJob> {
  private readonly withStore: WithStore;
  private index: { year: number; people: PeopleIndex; marks: Map<number, string> } | undefined;
  /** The version whose pages are being read, and where that goes on; undefined when all are read. */
  private reading: { version: string; from: number | undefined; surrounding: Surrounding } | undefined;
  private latest: { key: string; answer: ReturnType<PeopleIndex['find']> } | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(withStore: WithStore) {
    this.withStore = withStore;
  }

  run(job: PeopleJob): Promise<PeopleFound> {
    // One after the other: two that read at once would read everything twice.
    const answer = this.queue.then(() => this.find(job));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async find({ year, version, first, count, language, type: _, ...wanted }: PeopleJob): Promise<PeopleFound> {
    if (this.index?.year !== year) {
      this.index = { year, people: new PeopleIndex(year), marks: new Map() };
      this.reading = undefined;
    }
    if (this.reading?.version !== version || this.reading.from !== undefined) {
      await this.withStore('relaxed', (store) => this.readOn(store, version));
      this.latest = undefined;
    }
    const { surrounding, from } = this.reading as NonNullable<PeopleDesk['reading']>;
    const key = JSON.stringify([wanted, language]);
    if (this.latest?.key !== key) {
      const collator = new Intl.Collator(language, { numeric: true });
      const complete = from === undefined;
      // What is still growing is not worth putting in order.
      const asked = complete ? wanted : { ...wanted, order: undefined };
      this.latest = { key, answer: this.index.people.find(asked, surrounding, collator.compare) };
    }
    const { found, total } = this.latest.answer;
    const people = found.slice(first, first + count).map((person) => shownPerson(person, surrounding.tree));
    return { people, first, found: found.length, total, complete: from === undefined };
  }

  private async readOn(store: Store, version: string): Promise<void> {
    if (this.reading?.version !== version) {
      const [tree, aliases] = await Promise.all([readUnitTree(store.reader), store.reader.all(learnerAliasRecord)]);
      const standsFor = resolveAliases(aliases);
      this.reading = { version, from: 0, surrounding: { tree, isMerged: (id) => standsFor(id) !== id } };
    }
    const { people, marks } = this.index as NonNullable<PeopleDesk['index']>;
    const { changedPages } = await store.private();
    const until = performance.now() + PATIENCE;
    while (this.reading.from !== undefined && performance.now() < until) {
      const asked = { from: this.reading.from, count: PAGES_AT_ONCE, known: marks };
      const { pages, next } = await changedPages(asked);
      for (const { page, mark, learners } of pages) {
        people.put(page, learners);
        marks.set(page, mark);
      }
      this.reading.from = next;
    }
  }
}
