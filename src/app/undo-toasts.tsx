import { useCallback, useEffect, useRef } from 'react';
import { onCommit } from '#runtime/announce.ts';
import { useUndo } from '#runtime/use-undo.ts';
import { useToast } from '#ui/toasts.tsx';
import { useText } from '#ui/use-text.ts';

/** Takes a commit back and says how it went. */
function useTakeBack(): (seq: number) => Promise<void> {
  const { undo } = useUndo();
  const { shell } = useText();
  const toast = useToast();
  return useCallback(
    async (seq: number) => {
      const result = await undo(seq);
      if (result.ok) toast({ message: shell.undone, tone: 'good' });
      else if (result.error.code === 'undo.later-write') toast({ message: shell.undoRefused.later, tone: 'bad' });
      else if (result.error.code === 'undo.already') toast({ message: shell.undoRefused.already, tone: 'bad' });
      else toast({ message: shell.undoRefused.other, tone: 'bad' });
    },
    [undo, shell, toast],
  );
}

/** Takes the latest change of this device back, across restarts too. */
export function useUndoLatest(): () => Promise<void> {
  const { latest } = useUndo();
  const takeBack = useTakeBack();
  const { shell } = useText();
  const toast = useToast();
  return async () => {
    if (latest === undefined) toast({ message: shell.nothingToUndo });
    else await takeBack(latest.seq);
  };
}

/** After every change: what was saved, and the way back. */
export function UndoToasts() {
  const { shell, frame } = useText();
  const toast = useToast();
  const takeBack = useTakeBack();
  const { latest } = useUndo();
  const offered = useRef(new Map<number, () => void>());
  const known = useRef(0);
  // What can no longer be taken back, as a first signature beside the second, is no longer offered.
  useEffect(() => {
    const seq = latest?.seq ?? 0;
    for (const [of, dismiss] of offered.current) {
      if (of <= seq || of > known.current) continue;
      dismiss();
      offered.current.delete(of);
    }
    known.current = Math.max(known.current, seq);
  }, [latest]);
  useEffect(
    () =>
      onCommit((committed) => {
        const { seq } = committed;
        if (seq === undefined) return;
        const dismiss = toast({
          message: shell.saved({ count: committed.changed }),
          tone: 'good',
          action: { label: frame.undo, run: () => void takeBack(seq) },
        });
        offered.current.set(seq, dismiss);
      }),
    [toast, takeBack, shell, frame],
  );
  return null;
}
