/** The one worker: the same bulk work as on the page, where it blocks nobody. */
import { type BulkJob, type BulkProgress, type BulkResult, Cancelled, runBulk } from './bulk.ts';
import { openStore, type Store } from './store.ts';
import { deviceSurroundings } from './surroundings.ts';
import { type SentError, toSend } from './thrown.ts';

export type ToWorker = { type: 'start'; opening: ReturnType<Store['opening']>; job: BulkJob } | { type: 'cancel' };
export type FromWorker =
  | { type: 'progress'; progress: BulkProgress }
  | { type: 'done'; result: BulkResult }
  | { type: 'cancelled' }
  | { type: 'failed'; error: SentError };

const cancelling = new AbortController();
const send = (message: FromWorker) => self.postMessage(message);

async function start({ database: name, ...key }: ReturnType<Store['opening']>, job: BulkJob): Promise<void> {
  let store: Store | undefined;
  try {
    // Everything here can be done again from its source or from staging, so it need not wait for the disk each time.
    store = await openStore({ name, ...key, durability: 'relaxed', surroundings: deviceSurroundings });
    send({
      type: 'done',
      result: await runBulk(store, job, (progress) => send({ type: 'progress', progress }), cancelling.signal),
    });
  } catch (error) {
    if (error instanceof Cancelled) send({ type: 'cancelled' });
    else send({ type: 'failed', error: toSend(error) });
  } finally {
    store?.close();
  }
}

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  if (event.data.type === 'cancel') cancelling.abort();
  else void start(event.data.opening, event.data.job);
});
