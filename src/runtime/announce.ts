/** Commits that a person should hear about, with the way back. The shell shows them; whoever writes announces. */
import type { Committed } from '#store/gate/commit.ts';

type Listener = (committed: Committed) => void;
const listeners = new Set<Listener>();

export function announce(committed: Committed): void {
  for (const listener of listeners) listener(committed);
}

export function onCommit(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
