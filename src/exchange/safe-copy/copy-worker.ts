/** The worker for safe copies: packing, checking and taking in hold the page up no longer than a message. */

import { openStore, type Store } from '#store/store.ts';
import { deviceSurroundings } from '#store/surroundings.ts';
import { type SentError, toSend } from '#store/thrown.ts';
import { type CopyJob, type CopyOutcome, runCopyJob } from './copy-jobs.ts';

export type ToCopyWorker = { type: 'start'; opening: ReturnType<Store['opening']>; job: CopyJob } | { type: 'cancel' };
export type FromCopyWorker =
  | { type: 'progress'; done: number; total: number }
  | { type: 'done'; outcome: CopyOutcome<CopyJob> }
  | { type: 'cancelled' }
  | { type: 'failed'; error: SentError };

const cancelling = new AbortController();
const send = (message: FromCopyWorker) => self.postMessage(message);

async function start({ database: name, ...key }: ReturnType<Store['opening']>, job: CopyJob): Promise<void> {
  let store: Store | undefined;
  try {
    // A restore that a crash cuts off is begun anew, so it need not wait for the disk each time.
    store = await openStore({ name, ...key, durability: 'relaxed', surroundings: deviceSurroundings });
    const report = (done: number, total: number) => send({ type: 'progress', done, total });
    send({ type: 'done', outcome: await runCopyJob(store, job, report, cancelling.signal) });
  } catch (error) {
    if (error instanceof Error && error.name === 'Cancelled') send({ type: 'cancelled' });
    else send({ type: 'failed', error: toSend(error) });
  } finally {
    store?.close();
  }
}

self.addEventListener('message', (event: MessageEvent<ToCopyWorker>) => {
  if (event.data.type === 'cancel') cancelling.abort();
  else void start(event.data.opening, event.data.job);
});
