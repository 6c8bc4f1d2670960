import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { keepDraft, readDraft } from '#store/drafts.ts';
import { useStore } from './store-context.ts';

/** Milliseconds without a change after which what was typed is kept. */
const PAUSE = 400;

export interface KeptDraft<T> {
  /** What was begun before and never saved; null for nothing, undefined while it is read. */
  left: T | null | undefined;
  /** Keeps what stands in the form, in a moment: a closed lid, a lock or a crash costs no more than that. */
  keep: (value: T) => void;
  /** It was saved, or given up. */
  forget: () => Promise<void>;
}

/** `name`: of the form and of what it is about. */
export function useKeptDraft<T>(name: string): KeptDraft<T> {
  const store = useStore();
  const client = useQueryClient();
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; write: () => Promise<void> }>(undefined);
  /** The last writing, done or not. */
  const writing = useRef<Promise<void>>(undefined);
  const isKept = useRef(false);
  const key = [store.database.name, 'draft', name];
  const query = useQuery({
    queryKey: key,
    queryFn: async () => ((await readDraft(store, name)) as T | undefined) ?? null,
    // What was kept meanwhile is read when the form opens again.
    gcTime: 0,
  });
  const flush = useCallback(() => {
    if (waiting.current === undefined) return;
    const { timer, write } = waiting.current;
    clearTimeout(timer);
    waiting.current = undefined;
    writing.current = write();
  }, []);
  const told = JSON.stringify(key);
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      // Whoever says on another page that something waits has looked too early.
      flush();
      void writing.current?.then(() => client.invalidateQueries({ queryKey: JSON.parse(told) }));
    };
  }, [flush, client, told]);
  return {
    left: query.data,
    keep: useCallback(
      (value: T) => {
        clearTimeout(waiting.current?.timer);
        const write = () => {
          isKept.current = true;
          return keepDraft(store, name, value);
        };
        waiting.current = { timer: setTimeout(flush, PAUSE), write };
      },
      [store, name, flush],
    ),
    async forget() {
      clearTimeout(waiting.current?.timer);
      waiting.current = undefined;
      // Most forms are saved before anything of them was kept.
      if (!isKept.current && !query.data) return;
      isKept.current = false;
      writing.current = keepDraft(store, name, undefined);
      await writing.current;
      client.setQueryData(key, null);
    },
  };
}
