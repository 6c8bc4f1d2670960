/** The worker for registers: reading, comparing and writing thousands of rows hold the page up no longer than a message. */
import { openStore, type Store } from '#store/store.ts';
import { deviceSurroundings } from '#store/surroundings.ts';
import { type DeskJob, type DeskOutcome, RegisterDesk } from './register-desk.ts';

export type ToDesk =
  | { type: 'job'; number: number; opening: ReturnType<Store['opening']>; job: DeskJob }
  | { type: 'cancel'; number: number };
export type FromDesk =
  | { type: 'progress'; number: number; done: number; total: number }
  | { type: 'done'; number: number; outcome: DeskOutcome<DeskJob> }
  | { type: 'failed'; number: number; name: string; message: string };

let opening: ReturnType<Store['opening']> | undefined;
const cancelling = new Map<number, AbortController>();
const send = (message: FromDesk) => self.postMessage(message);

const desk = new RegisterDesk(async (durability, work) => {
  const { database: name, ...key } = opening as ReturnType<Store['opening']>;
  const store = await openStore({ name, ...key, durability, surroundings: deviceSurroundings });
  try {
    return await work(store);
  } finally {
    store.close();
  }
});

async function run(number: number, job: DeskJob): Promise<void> {
  const controller = new AbortController();
  cancelling.set(number, controller);
  try {
    const report = (done: number, total: number) => send({ type: 'progress', number, done, total });
    send({ type: 'done', number, outcome: await desk.run(job, report, controller.signal) });
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    send({ type: 'failed', number, name: error.name, message: error.message });
  } finally {
    cancelling.delete(number);
  }
}

self.addEventListener('message', (event: MessageEvent<ToDesk>) => {
  const message = event.data;
  if (message.type === 'cancel') {
    cancelling.get(message.number)?.abort();
    return;
  }
  opening = message.opening;
  void run(message.number, message.job);
});
