/** People of this device found by name, telephone, unit and group, hundreds of thousands as quickly as a few. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Person } from '#domain/learners/learner.rules.ts';
import type { PeopleWanted } from '#domain/learners/people-index.ts';
import { openPeople, type People } from '#exchange/people/people-client.ts';
import type { PeopleFound } from '#exchange/people/people-desk.ts';
import { watchPeople } from '#store/people-reading.ts';
import type { Store } from '#store/store.ts';
import { useStore } from './store-context.ts';

export type { PeopleFound } from '#exchange/people/people-desk.ts';

/** Milliseconds for which the people stay in memory when nobody looks at them any more: who comes back finds them there. */
const LINGER = 60_000;

interface Standing {
  /** Another one whenever people may have changed, in whatever window. */
  version: string;
  /** Whether persons are covered on this device. */
  covered: boolean;
}

/** People of a store as everybody here sees them: held, and watched, while anybody looks and a while longer. */
class SharedPeople {
  readonly desk: People;
  /** Nothing until it is known. */
  seen: { standing?: Standing; error?: Error } = {};
  private readonly heard = new Set<() => void>();
  private stop: () => void = () => undefined;
  private readonly store: Store;
  private clearing: ReturnType<typeof setTimeout>;

  constructor(store: Store) {
    this.store = store;
    this.desk = openPeople(store);
    this.watch();
    this.clearing = this.clearLater();
  }

  /** Begins to watch, or begins again after an error. */
  watch() {
    this.stop();
    this.stop = watchPeople(
      this.store.database,
      (standing) => this.tell({ standing }),
      (error) => this.tell({ error }),
    );
  }

  private tell(seen: SharedPeople['seen']) {
    this.seen = seen;
    for (const hear of this.heard) hear();
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    clearTimeout(this.clearing);
    this.heard.add(hear);
    return () => {
      this.heard.delete(hear);
      if (this.heard.size === 0) this.clearing = this.clearLater();
    };
  };

  private clearLater() {
    return setTimeout(() => {
      this.stop();
      this.desk.end();
      shared.delete(this.store);
    }, LINGER);
  }
}

const shared = new WeakMap<Store, SharedPeople>();

function peopleOf(store: Store): SharedPeople {
  const known = shared.get(store) ?? new SharedPeople(store);
  shared.set(store, known);
  return known;
}

/** The people of the open store, and how they stand: at once, where somebody looked at them a moment ago. */
function useSharedPeople() {
  const store = useStore();
  const people = peopleOf(store);
  return { store, people, ...useSyncExternalStore(people.subscribe, () => people.seen) };
}

/** What is wanted, `language` being that of the order of names. */
export interface PeopleQuestion extends PeopleWanted {
  year: number;
  language: string;
}

/** Part of those found. */
export interface PeoplePart {
  first: number;
  count: number;
}

export interface FoundPeople {
  /** Undefined until the first of them are there. */
  data: PeopleFound | undefined;
  error: Error | null;
  retry: () => void;
  /** All who are found, when all are read. */
  all: () => Promise<Person[]>;
}

/** A part of those who fit, kept up to date by every commit. While they are read for the first time, the part so far. */
export function usePeople(question: PeopleQuestion, part: PeoplePart): FoundPeople {
  const { store, people, standing, error } = useSharedPeople();
  const client = useQueryClient();
  // Long questions are asked anew by what stands then.
  const ask = (asked: PeoplePart) =>
    people.desk.run({ type: 'find', ...question, ...asked, ...(people.seen.standing as Standing) });
  const whose = [question.unit ?? null, question.year, standing?.covered ?? null].join();
  const asked = {
    queryKey: [store.database.name, 'people', whose, standing?.version, question, part],
    queryFn: () => ask(part),
  };
  // The worker looks while the page is drawn.
  if (standing !== undefined && client.getQueryState(asked.queryKey) === undefined) void client.prefetchQuery(asked);
  const query = useQuery({
    ...asked,
    enabled: standing !== undefined,
    // While somebody types, what was found stands until the next is there; another unit's people would be wrong.
    placeholderData: (before, query) => (query?.queryKey[2] === whose ? before : undefined),
    refetchInterval: ({ state }) => (state.data?.upToDate === false ? 1 : false),
  });
  return {
    data: query.data,
    error: query.error ?? error ?? null,
    retry() {
      people.watch();
      if (query.error) void query.refetch();
    },
    async all() {
      for (;;) {
        const found = await ask({ first: 0, count: Number.MAX_SAFE_INTEGER });
        if (found.upToDate) return found.people;
      }
    },
  };
}

/** People anywhere on this device whose name or telephone fits; undefined while they are looked for, nobody for no text. */
export function usePeopleNamed(text: string, year: number, most: number): readonly Person[] | undefined {
  const { store, people, standing, error: unwatched } = useSharedPeople();
  const { data, error } = useQuery({
    queryKey: [store.database.name, 'people-named', text, year, most, standing],
    queryFn: () => {
      const question = { text, group: '', year, language: 'zh-CN', ...(standing as Standing) };
      return people.desk.run({ type: 'find', ...question, first: 0, count: most });
    },
    enabled: standing !== undefined && text.trim() !== '',
    refetchInterval: ({ state }) => (state.data?.upToDate === false ? 1 : false),
  });
  // A page that cannot search for people is broken, and its frame says so.
  if (error ?? unwatched) throw error ?? unwatched;
  if (text.trim() === '') return [];
  return data?.upToDate || (data && data.people.length >= most) ? data.people : undefined;
}
