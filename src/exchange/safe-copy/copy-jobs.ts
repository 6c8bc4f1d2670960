/** The long work on safe copies, alike in the worker and, where the browser starts none, on the page. */
import type { HeadlineAsked } from '#domain/comparison/headline.ts';
import type { Refusal } from '#domain/contracts.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Store } from '#store/store.ts';
import { type Comparison, compareSafeCopy } from './compare-safe-copy.ts';
import type { CopyManifest } from './copy-format.ts';
import { readSafeCopy } from './read-safe-copy.ts';
import { type Restored, restoreSafeCopy } from './restore-safe-copy.ts';
import { type Report, type WrittenCopy, writeSafeCopy } from './write-safe-copy.ts';

/** `passphrase`: empty for the lock of the device where there is one, else for none. */
export type CopyJob =
  | { type: 'write'; passphrase: string }
  | { type: 'read'; content: Blob; passphrase: string }
  | { type: 'compare'; content: Blob; passphrase: string; asked: HeadlineAsked }
  | { type: 'restore'; content: Blob; passphrase: string };

export type CopyOutcome<J extends CopyJob> = {
  write: WrittenCopy;
  read: Result<CopyManifest, Refusal>;
  compare: Result<Comparison, Refusal>;
  restore: Result<Restored, Refusal>;
}[J['type']];

export async function runCopyJob<J extends CopyJob>(
  store: Store,
  job: J,
  report: Report,
  signal: AbortSignal,
): Promise<CopyOutcome<J>> {
  return (await run(store, job, report, signal)) as CopyOutcome<J>;
}

async function run(store: Store, job: CopyJob, report: Report, signal: AbortSignal): Promise<CopyOutcome<CopyJob>> {
  if (job.type === 'write') return writeSafeCopy(store, report, signal, job.passphrase);
  const bytes = new Uint8Array(await job.content.arrayBuffer());
  const own = store.opening().dataKey;
  const opening = job.passphrase !== '' ? { passphrase: job.passphrase } : own && { key: own };
  if (job.type === 'restore') return restoreSafeCopy(store, bytes, report, signal, undefined, opening);
  if (job.type === 'compare') return compareSafeCopy(store, bytes, job.asked, report, signal, opening);
  const copy = await readSafeCopy(bytes, opening);
  return copy.ok ? ok(copy.value.manifest) : copy;
}
