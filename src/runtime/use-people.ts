/** People of this device found by name, telephone, unit and group, hundreds of thousands as quickly as a few. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
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

interface Shared {
  desk: People;
  users: number;
  clearing?: ReturnType<typeof setTimeout>;
}

const desks = new WeakMap<Store, Shared>();

function deskOf(store: Store): Shared {
  let shared = desks.get(store);
  if (shared === undefined) {
    shared = { desk: openPeople(store), users: 0 };
    desks.set(store, shared);
  }
  return shared;
}

/** Keeps the people of the open store in memory while anybody looks. */
function useDesk(): Store {
  const store = useStore();
  useEffect(() => {
    const shared = deskOf(store);
    shared.users += 1;
    clearTimeout(shared.clearing);
    return () => {
      shared.users -= 1;
      if (shared.users > 0) return;
      shared.clearing = setTimeout(() => {
        shared.desk.end();
        desks.delete(store);
      }, LINGER);
    };
  }, [store]);
  return store;
}

interface Standing {
  /** Another one whenever people may have changed, in whatever window. */
  version: string;
  /** Whether persons are covered on this device. */
  covered: boolean;
}

/** Undefined until it is known. */
function useStanding(): Standing | undefined {
  const store = useStore();
  const [standing, setStanding] = useState<Standing>();
  useEffect(() => watchPeople(store.database, setStanding, () => undefined), [store]);
  return standing;
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
  const store = useDesk();
  const standing = useStanding();
  // Long questions are asked anew by what stands then.
  const latest = useRef(standing);
  latest.current = standing;
  const ask = (asked: PeoplePart) =>
    deskOf(store).desk.run({ type: 'find', ...question, ...asked, ...(latest.current as Standing) });
  const whose = [question.unit ?? null, question.year, standing?.covered ?? null].join();
  const query = useQuery({
    queryKey: [store.database.name, 'people', whose, standing?.version, question, part],
    queryFn: () => ask(part),
    enabled: standing !== undefined,
    // While somebody types, what was found stands until the next is there; another unit's people would be wrong.
    placeholderData: (before, query) => (query?.queryKey[2] === whose ? before : undefined),
    refetchInterval: ({ state }) => (state.data?.upToDate === false ? 1 : false),
    gcTime: LINGER,
  });
  return {
    data: query.data,
    error: query.error,
    retry: () => void query.refetch(),
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
  const store = useDesk();
  const standing = useStanding();
  const { data, error } = useQuery({
    queryKey: [store.database.name, 'people-named', text, year, most, standing],
    queryFn: () => {
      const question = { text, group: '', year, language: 'zh-CN', ...(standing as Standing) };
      return deskOf(store).desk.run({ type: 'find', ...question, first: 0, count: most });
    },
    enabled: standing !== undefined && text.trim() !== '',
    refetchInterval: ({ state }) => (state.data?.upToDate === false ? 1 : false),
    gcTime: LINGER,
  });
  // A page that cannot search for people is broken, and its frame says so.
  if (error) throw error;
  if (text.trim() === '') return [];
  return data?.upToDate || (data && data.people.length >= most) ? data.people : undefined;
}
