/** The worker's side of a desk: what lies on it stays here between jobs, and the page is held up by messages only. */

import { openStore, type Store } from '#store/store.ts';
import { deviceSurroundings } from '#store/surroundings.ts';
import { type SentError, toSend } from '#store/thrown.ts';

export type ToDesk<Job> =
  | { type: 'job'; number: number; opening: ReturnType<Store['opening']>; job: Job }
  | { type: 'cancel'; number: number };
export type FromDesk =
  | { type: 'progress'; number: number; done: number; total: number }
  | { type: 'done'; number: number; outcome: unknown }
  | { type: 'failed'; number: number; error: SentError };

/** Opens the store for one job; `relaxed` where the work can be done again after a crash. */
export type WithStore = <T>(durability: 'strict' | 'relaxed', work: (store: Store) => Promise<T>) => Promise<T>;

export interface DeskWork<Job> {
  run: (job: Job, report: (done: number, total: number) => void, signal: AbortSignal) => Promise<unknown>;
}

/** To be called once, by the module that is the worker. */
export function serveDesk<Job>(make: (withStore: WithStore) => DeskWork<Job>): void {
  let opening: ReturnType<Store['opening']> | undefined;
  const cancelling = new Map<number, AbortController>();
  const send = (message: FromDesk) => self.postMessage(message);
  const desk = make(async (durability, work) => {
    const { database: name, ...key } = opening as ReturnType<Store['opening']>;
    const store = await openStore({ name, ...key, durability, surroundings: deviceSurroundings });
    try {
      return await work(store);
    } finally {
      store.close();
    }
  });

  async function run(number: number, job: Job): Promise<void> {
    const controller = new AbortController();
    cancelling.set(number, controller);
    try {
      const report = (done: number, total: number) => send({ type: 'progress', number, done, total });
      send({ type: 'done', number, outcome: await desk.run(job, report, controller.signal) });
    } catch (error) {
      send({ type: 'failed', number, error: toSend(error) });
    } finally {
      cancelling.delete(number);
    }
  }

  self.addEventListener('message', (event: MessageEvent<ToDesk<Job>>) => {
    const message = event.data;
    if (message.type === 'cancel') {
      cancelling.get(message.number)?.abort();
      return;
    }
    opening = message.opening;
    void run(message.number, message.job);
  });
}
