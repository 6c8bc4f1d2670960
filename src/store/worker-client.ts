/** Hands bulk work to the worker, or does it here where the browser refuses one. */
import { type BulkJob, type BulkProgress, type BulkResult, Cancelled, runBulk } from './bulk.ts';
import type { Store } from './store.ts';
import { fromSent } from './thrown.ts';
import type { FromWorker, ToWorker } from './worker.ts';
import address from './worker.ts?worker&url';

interface TrustedUrls {
  createScriptURL: (url: string) => string;
}

let trusted: TrustedUrls | undefined;

/** Browsers that enforce Trusted Types take a worker's address only from a named policy; the others know no such thing. */
function trustedUrl(url: string): string {
  const types = (globalThis as { trustedTypes?: { createPolicy: (name: string, rules: TrustedUrls) => TrustedUrls } })
    .trustedTypes;
  trusted ??= types?.createPolicy('worker', { createScriptURL: (plain) => plain });
  return trusted?.createScriptURL(url) ?? url;
}

/** A worker by the address that the builder gave it; undefined where the browser starts none. */
export function startWorker(url: string): Worker | undefined {
  try {
    return new Worker(trustedUrl(url), { type: 'module' });
  } catch {
    // Pages opened from a file may start no worker; the work is the same here, only the page is busy meanwhile.
    return undefined;
  }
}

export type RunJob = (
  job: BulkJob,
  report: (progress: BulkProgress) => void,
  signal: AbortSignal,
) => Promise<BulkResult>;

/** One worker for several jobs one after the other, so that much data can come in portions. */
export function startBulk(store: Store): { run: RunJob; end: () => void } {
  const worker = startWorker(address);
  if (worker === undefined) {
    return { run: (job, report, signal) => runBulk(store, job, report, signal), end: () => undefined };
  }
  return {
    run: (job, report, signal) => runInWorker(worker, store, job, report, signal),
    end: () => worker.terminate(),
  };
}

export async function bulk(
  store: Store,
  job: BulkJob,
  report: (progress: BulkProgress) => void,
  signal: AbortSignal,
): Promise<BulkResult> {
  const { run, end } = startBulk(store);
  try {
    return await run(job, report, signal);
  } finally {
    end();
  }
}

function runInWorker(
  worker: Worker,
  store: Store,
  job: BulkJob,
  report: (progress: BulkProgress) => void,
  signal: AbortSignal,
): Promise<BulkResult> {
  return new Promise((resolve, reject) => {
    const send = (message: ToWorker) => worker.postMessage(message);
    const cancel = () => send({ type: 'cancel' });
    const hear = (event: MessageEvent<FromWorker>) => {
      const message = event.data;
      if (message.type === 'progress') return report(message.progress);
      end();
      if (message.type === 'done') resolve(message.result);
      else reject(message.type === 'cancelled' ? new Cancelled() : fromSent(message.error));
    };
    const fail = (event: ErrorEvent) => {
      end();
      reject(new Error(event.message));
    };
    const end = () => {
      signal.removeEventListener('abort', cancel);
      worker.removeEventListener('message', hear);
      worker.removeEventListener('error', fail);
    };
    signal.addEventListener('abort', cancel);
    worker.addEventListener('message', hear);
    worker.addEventListener('error', fail);
    send({ type: 'start', opening: store.opening(), job });
  });
}
