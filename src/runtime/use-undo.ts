import { useCallback, useSyncExternalStore } from 'react';
import type { Refusal } from '#domain/contracts.ts';
import { DUTY } from '#domain/roles/duty.ts';
import { fail, type Result } from '#kernel/result.ts';
import type { Committed } from '#store/gate/commit.ts';
import type { JournalEntry, Store } from '#store/store.ts';
import { useStore } from './store-context.ts';

const journals = new WeakMap<Store, { entries: JournalEntry[]; listeners: Set<() => void>; stop?: () => void }>();
const RECENT = 20;

function journalOf(store: Store) {
  let journal = journals.get(store);
  if (journal === undefined) {
    journal = { entries: [], listeners: new Set() };
    journals.set(store, journal);
  }
  return journal;
}

/** The latest commits of this device, and the way back from the last that still stands; works across restarts. */
export function useUndo(): {
  recent: JournalEntry[];
  latest: JournalEntry | undefined;
  undo: (seq: number) => Promise<Result<Committed, Refusal>>;
} {
  const store = useStore();
  const subscribe = useCallback(
    (listener: () => void) => {
      const journal = journalOf(store);
      journal.listeners.add(listener);
      journal.stop ??= store.watchJournal(
        RECENT,
        (entries) => {
          // The making of the sample district is no change of a person's.
          journal.entries = entries.filter((entry) => entry.command !== 'sample');
          for (const call of journal.listeners) call();
        },
        () => undefined,
      );
      return () => {
        journal.listeners.delete(listener);
        if (journal.listeners.size > 0) return;
        journal.stop?.();
        delete journal.stop;
      };
    },
    [store],
  );
  const recent = useSyncExternalStore(subscribe, () => journalOf(store).entries);
  const latest = recent.find((entry) => !entry.undone && !entry.isUndo);
  const undo = async (seq: number): Promise<Result<Committed, Refusal>> => {
    const held = (await store.preference(DUTY)) !== undefined;
    const refusal = held ? await (await import('#store/duty.ts')).undoRefusal(store, seq) : undefined;
    return refusal === undefined ? store.undo(seq) : fail(refusal);
  };
  return { recent, latest, undo };
}
