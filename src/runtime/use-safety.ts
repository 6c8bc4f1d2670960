import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { onCommit } from './announce.ts';
import { useSession } from './session.ts';
import { useStore } from './store-context.ts';
import { useLastSeq } from './use-last-seq.ts';
import { rememberRecords } from './use-lost.ts';
import { usePreference } from './use-preference.ts';

/** Name of the preference that says when the last safe copy was verified. */
export const SAFE_COPY = 'safe-copy';

export interface SafeCopyMark {
  /** Milliseconds since 1970. */
  at: number;
  /** Number of the last commit that the copy holds. */
  seq: number;
}

export interface Safety {
  /** Whether anything was ever written here. */
  anything: boolean;
  copy: SafeCopyMark | undefined;
  /** Commits that no safe copy holds. */
  since: number;
  /** Whether the browser promised not to erase the store; undefined where it does not say. */
  persisted: boolean | undefined;
  /** Asks the browser for that promise. */
  askToPersist: () => Promise<void>;
}

/** How safe what lies here is. */
export function useSafety(): Safety {
  const store = useStore();
  const client = useQueryClient();
  const last = useLastSeq() ?? 0;
  const [copy] = usePreference<SafeCopyMark>(SAFE_COPY);
  const key = [store.database.name, 'persisted'];
  const persisted = useQuery({ queryKey: key, queryFn: async () => (await navigator.storage?.persisted?.()) ?? null });
  return {
    anything: last > 0,
    copy,
    since: Math.max(0, last - (copy?.seq ?? 0)),
    persisted: persisted.data ?? undefined,
    askToPersist: async () => {
      const granted = (await navigator.storage?.persist?.()) ?? null;
      client.setQueryData(key, granted);
    },
  };
}

/**
 * Asks for that promise by itself after the first save of a session in the own store: then the answer is usually yes, and
 * a person sees what it is for. Once per start, and never for the sample.
 */
export function useAskToPersist(): void {
  const { anything, persisted, askToPersist } = useSafety();
  const { sample, today } = useSession();
  useEffect(() => {
    if (anything && !sample) rememberRecords(today);
  }, [anything, sample, today]);
  const asked = useRef(false);
  const ask = useRef(askToPersist);
  ask.current = askToPersist;
  const due = persisted === false && !sample;
  useEffect(
    () =>
      onCommit(() => {
        if (!due || asked.current) return;
        asked.current = true;
        void ask.current();
      }),
    [due],
  );
}
