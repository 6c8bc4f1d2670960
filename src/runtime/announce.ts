/** What a person should hear about: commits, with the way back, and files. The shell shows them; whoever writes announces. */
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

/** A workbook that was written, opened again and handed to the browser. */
export interface WrittenFile {
  file: string;
  rows: number;
}

const fileListeners = new Set<(written: WrittenFile) => void>();

export function announceFile(written: WrittenFile): void {
  for (const listener of fileListeners) listener(written);
}

export function onFile(listener: (written: WrittenFile) => void): () => void {
  fileListeners.add(listener);
  return () => {
    fileListeners.delete(listener);
  };
}
