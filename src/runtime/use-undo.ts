import { useCallback, useSyncExternalStore } from 'react';
import type { Refusal } from '#domain/contracts.ts';
import { finalView } from '#domain/history/final.views.ts';
import { DUTY } from '#domain/roles/duty.ts';
import { fail, type Result } from '#kernel/result.ts';
import type { Committed } from '#store/gate/commit.ts';
import type { JournalEntry, Store } from '#store/store.ts';
import { useStore } from './store-context.ts';
import { useLive } from './use-live.ts';

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

/**
 * The latest commits of this device, and the way back from the last that still stands; works across restarts. There is
 * none where that last one was signed: what came before it is not what a person would mean.
 */
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
  const standing = recent.find((entry) => !entry.undone && !entry.isUndo);
  const { data: final } = useLive(finalView, {
    seqs: standing === undefined ? [] : [standing.seq],
    back: standing === undefined ? 0 : recent.indexOf(standing) + 1,
  });
  const latest = standing && final?.includes(standing.seq) ? undefined : standing;
  const undo = async (seq: number): Promise<Result<Committed, Refusal>> => {
    const held = (await store.preference(DUTY)) !== undefined;
    const refusal = held ? await (await import('#store/duty.ts')).undoRefusal(store, seq) : undefined;
    return refusal === undefined ? store.undo(seq) : fail(refusal);
  };
  return { recent, latest, undo };
}
