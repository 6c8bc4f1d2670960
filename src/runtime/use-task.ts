import { useCallback, useRef, useState } from 'react';
import { isFull } from '#store/full.ts';

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

/** What people can mend, a full disk or what the device's role refuses, is named by the code of its words; the rest are errors of the program. */
function toTell(thrown: unknown): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const code = isFull(thrown) ? 'store.full' : /\brole\.[a-z-]+|\bstore\.full\b/.exec(error.message)?.[0];
  return code === undefined ? error : Object.assign(new Error(code), { name: 'Refused' });
}
