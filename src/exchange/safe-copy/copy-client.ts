/** Hands work on safe copies to its worker, or does it here where the browser refuses one. */

import type { Store } from '#store/store.ts';
import { fromSent } from '#store/thrown.ts';
import { startWorker } from '#store/worker-client.ts';
import { type CopyJob, type CopyOutcome, runCopyJob } from './copy-jobs.ts';
import type { FromCopyWorker, ToCopyWorker } from './copy-worker.ts';
import address from './copy-worker.ts?worker&url';
import { CopyCancelled } from './turn.ts';
import type { Report } from './write-safe-copy.ts';

export function inCopyWorker<J extends CopyJob>(
  store: Store,
  job: J,
  report: Report,
  signal: AbortSignal,
): Promise<CopyOutcome<J>> {
  const worker = startWorker(address);
  if (worker === undefined) return runCopyJob(store, job, report, signal);
  return new Promise((resolve, reject) => {
    const send = (message: ToCopyWorker) => worker.postMessage(message);
    const cancel = () => send({ type: 'cancel' });
    const end = () => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
    };
    signal.addEventListener('abort', cancel);
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(event.message));
    });
    worker.addEventListener('message', (event: MessageEvent<FromCopyWorker>) => {
      const message = event.data;
      if (message.type === 'progress') return report(message.done, message.total);
      end();
      if (message.type === 'done') resolve(message.outcome as CopyOutcome<J>);
      else reject(message.type === 'cancelled' ? new CopyCancelled() : fromSent(message.error));
    });
    send({ type: 'start', opening: store.opening(), job });
  });
}
