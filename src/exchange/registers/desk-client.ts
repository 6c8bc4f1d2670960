/** Hands registers to the worker that holds the desk, or keeps the desk here where the browser starts none. */
import type { Store } from '#store/store.ts';
import { startWorker } from '#store/worker-client.ts';
import type { FromDesk, ToDesk } from './desk-worker.ts';
import address from './desk-worker.ts?worker&url';
import type { DeskJob, DeskOutcome, RegisterDesk } from './register-desk.ts';

type Report = (done: number, total: number) => void;

export interface Desk {
  run: <J extends DeskJob>(job: J, report?: Report, signal?: AbortSignal) => Promise<DeskOutcome<J>>;
  /** Clears the desk; what it is doing is broken off, and what was not written is not written. */
  end: () => void;
}

const NEVER = new AbortController().signal;

/** Work was broken off because a person asked for it. */
function cancelled(): Error {
  const error = new Error('cancelled');
  error.name = 'Cancelled';
  return error;
}

interface Waiting {
  resolve: (outcome: unknown) => void;
  reject: (error: Error) => void;
  report: Report;
}

export function openDesk(store: Store): Desk {
  const worker = startWorker(address);
  if (worker === undefined) {
    let desk: Promise<RegisterDesk> | undefined;
    return {
      async run(job, report = () => undefined, signal = NEVER) {
        desk ??= import('./register-desk.ts').then((here) => new here.RegisterDesk((_durability, work) => work(store)));
        return (await desk).run(job, report, signal);
      },
      end: () => undefined,
    };
  }
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const rejectAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('error', (event) => rejectAll(new Error(event.message)));
  worker.addEventListener('message', (event: MessageEvent<FromDesk>) => {
    const message = event.data;
    const one = waiting.get(message.number);
    if (one === undefined) return;
    if (message.type === 'progress') return one.report(message.done, message.total);
    waiting.delete(message.number);
    if (message.type === 'done') return one.resolve(message.outcome);
    const error = new Error(message.message);
    error.name = message.name;
    one.reject(error);
  });
  return {
    run<J extends DeskJob>(job: J, report: Report = () => undefined, signal: AbortSignal = NEVER) {
      last += 1;
      const number = last;
      return new Promise<DeskOutcome<J>>((resolve, reject) => {
        waiting.set(number, { resolve: (outcome) => resolve(outcome as DeskOutcome<J>), reject, report });
        signal.addEventListener('abort', () => worker.postMessage({ type: 'cancel', number } satisfies ToDesk));
        const message: ToDesk = { type: 'job', number, opening: store.opening(), job };
        worker.postMessage(message, job.type === 'open' ? [job.bytes.buffer as ArrayBuffer] : []);
      });
    },
    end() {
      worker.terminate();
      rejectAll(cancelled());
    },
  };
}
