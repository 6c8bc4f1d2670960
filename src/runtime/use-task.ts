import { useCallback, useRef, useState } from 'react';
import { isFull } from '#store/full.ts';
import { refused } from '#store/thrown.ts';

export interface TaskProgress {
  done: number;
  total: number;
}

export interface Task<T> {
  start: (
    work: (report: (done: number, total: number) => void, signal: AbortSignal) => Promise<T>,
  ) => Promise<T | undefined>;
  state: 'idle' | 'running' | 'done' | 'failed' | 'cancelled';
  progress: TaskProgress | null;
  cancel: () => void;
  result: T | undefined;
  error: Error | null;
}

interface TaskState<T> {
  state: Task<T>['state'];
  progress: TaskProgress | null;
  result?: T;
  error: Error | null;
}

/** Long work with progress that a person can cancel. */
export function useTask<T>(): Task<T> {
  const [task, setTask] = useState<TaskState<T>>({ state: 'idle', progress: null, error: null });
  const cancelling = useRef<AbortController | null>(null);
  const start: Task<T>['start'] = useCallback(async (work) => {
    const controller = new AbortController();
    cancelling.current = controller;
    setTask({ state: 'running', progress: null, error: null });
    try {
      const result = await work(
        (done, total) => setTask((known) => ({ ...known, progress: { done, total } })),
        controller.signal,
      );
      setTask({ state: 'done', progress: null, result, error: null });
      return result;
    } catch (thrown) {
      const error = toTell(thrown);
      const cancelled = controller.signal.aborted || error.name === 'Cancelled';
      setTask({ state: cancelled ? 'cancelled' : 'failed', progress: null, error: cancelled ? null : error });
      return undefined;
    }
  }, []);
  const cancel = useCallback(() => cancelling.current?.abort(), []);
  return { start, cancel, state: task.state, progress: task.progress, result: task.result, error: task.error };
}

/** A full disk is something people can mend: named by the code of its words, as refusals are. The rest are errors of the program. */
function toTell(thrown: unknown): Error {
  if (isFull(thrown)) return refused({ code: 'store.full' });
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
