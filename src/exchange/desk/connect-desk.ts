/** The page's side of a desk: jobs go to a worker, or are done here where the browser starts none. */

import type { Store } from '#store/store.ts';
import { fromSent } from '#store/thrown.ts';
import { startWorker } from '#store/worker-client.ts';
import type { DeskWork, FromDesk, ToDesk, WithStore } from './serve-desk.ts';

type Report = (done: number, total: number) => void;

/** `Outcomes`: what comes of a job, by its type. */
export interface Desk<Job extends { type: string }, Outcomes extends Record<Job['type'], unknown>> {
  run: <J extends Job>(job: J, report?: Report, signal?: AbortSignal) => Promise<Outcomes[J['type']]>;
  /** Clears the desk; what it is doing is broken off, and what was not written is not written. */
  end: () => void;
  /** Clears the desk as soon as what it is doing is done. */
  leave: () => void;
}

export interface DeskParts<Job> {
  /** Of the worker, as the builder gave it. */
  address: string;
  /** The same work on the page. */
  here: (withStore: WithStore) => Promise<DeskWork<Job>>;
  /** What of a job goes over to the worker instead of being copied. */
  transfer?: (job: Job) => Transferable[];
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

export function connectDesk<Job extends { type: string }, Outcomes extends Record<Job['type'], unknown>>(
  store: Store,
  { address, here, transfer = () => [] }: DeskParts<Job>,
): Desk<Job, Outcomes> {
  const worker = startWorker(address);
  if (worker === undefined) {
    let desk: Promise<DeskWork<Job>> | undefined;
    return {
      async run<J extends Job>(job: J, report: Report = () => undefined, signal: AbortSignal = NEVER) {
        desk ??= here((_durability, work) => work(store));
        return (await (await desk).run(job, report, signal)) as Outcomes[J['type']];
      },
      end: () => undefined,
      leave: () => undefined,
    };
  }
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let leaving = false;
  const leaveWhenDone = () => {
    if (leaving && waiting.size === 0) worker.terminate();
  };
  const rejectAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    leaveWhenDone();
  };
  worker.addEventListener('error', (event) => rejectAll(new Error(event.message)));
  worker.addEventListener('message', (event: MessageEvent<FromDesk>) => {
    const message = event.data;
    const one = waiting.get(message.number);
    if (one === undefined) return;
    if (message.type === 'progress') return one.report(message.done, message.total);
    waiting.delete(message.number);
    leaveWhenDone();
    if (message.type === 'done') return one.resolve(message.outcome);
    one.reject(fromSent(message.error));
  });
  return {
    run<J extends Job>(job: J, report: Report = () => undefined, signal: AbortSignal = NEVER) {
      last += 1;
      const number = last;
      return new Promise<Outcomes[J['type']]>((resolve, reject) => {
        waiting.set(number, { resolve: (outcome) => resolve(outcome as Outcomes[J['type']]), reject, report });
        signal.addEventListener('abort', () => worker.postMessage({ type: 'cancel', number } satisfies ToDesk<Job>));
        const message: ToDesk<Job> = { type: 'job', number, opening: store.opening(), job };
        worker.postMessage(message, transfer(job));
      });
    },
    end() {
      worker.terminate();
      rejectAll(cancelled());
    },
    leave() {
      leaving = true;
      leaveWhenDone();
    },
  };
}
