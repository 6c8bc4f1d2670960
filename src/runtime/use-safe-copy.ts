import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Refusal } from '#domain/contracts.ts';
import type { CopyManifest } from '#exchange/safe-copy/copy-format.ts';
import type { Restored } from '#exchange/safe-copy/restore-safe-copy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { isFull } from '#store/full.ts';
import { type CopyFile, writeTo } from './copy-folder.ts';
import { useStore } from './store-context.ts';
import { offer } from './use-export.ts';
import { useLastSeq } from './use-last-seq.ts';
import { usePreference } from './use-preference.ts';
import { SAFE_COPY, type SafeCopyMark } from './use-safety.ts';

export type { CopyManifest } from '#exchange/safe-copy/copy-format.ts';
export type { Restored } from '#exchange/safe-copy/restore-safe-copy.ts';

type Report = (done: number, total: number) => void;

export interface SavedCopy {
  file: string;
  /** Bytes. */
  size: number;
  /** Whether it opens with a passphrase only. */
  sealed: boolean;
  /** Whether the file on the disk was read back; a download is out of reach once it was handed over. */
  readBack: boolean;
}

/** A copy that was looked into, not written yet. */
export interface OpenedCopy {
  file: string;
  /** The file itself: it is read again, and checked again, when it is restored. */
  content: Blob;
  /** What opened it; empty where nothing was asked for. */
  passphrase: string;
  manifest: CopyManifest;
}

export interface CopyWish {
  /** Whether the browser asks where to put it. */
  choose: boolean;
  /** Empty: the lock of this device where there is one, else none. */
  passphrase: string;
}

type Picker = (options: { suggestedName: string }) => Promise<CopyFile>;

function picker(): Picker | undefined {
  const pick = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;
  return pick?.bind(window);
}

export interface SafeCopies {
  /** Whether the browser lets a person choose the place, so that the file can be read back from there. */
  canChoose: boolean;
  make: (wish: CopyWish, report: Report, signal: AbortSignal) => Promise<Result<SavedCopy, Refusal>>;
  /** Refused at `passphrase` where the file is sealed and that does not open it. */
  open: (file: File, passphrase: string) => Promise<Result<OpenedCopy, Refusal>>;
  restore: (copy: OpenedCopy, report: Report, signal: AbortSignal) => Promise<Result<Restored, Refusal>>;
  /** Records that lie here, deleted ones too; undefined while they are counted. */
  records: number | undefined;
  /** Forgets the history of what the last safe copy holds, to make room. Gives how many changes that were. */
  forgetHistory: () => Promise<Result<number, Refusal>>;
  /** Removes all records from this device; refused where any of them is in no copy. */
  empty: () => Promise<Result<void, Refusal>>;
}

/** Safe copies of the open store: made, looked into, restored. */
export function useSafeCopy(): SafeCopies {
  const store = useStore();
  const client = useQueryClient();
  const [mark, storeMark] = usePreference<SafeCopyMark>(SAFE_COPY);
  const countKey = [store.database.name, 'records'];
  const last = useLastSeq();
  const counted = useQuery({
    queryKey: [...countKey, last],
    placeholderData: keepPreviousData,
    queryFn: async () => Object.values(await store.recordCounts()).reduce((sum, count) => sum + count, 0),
    staleTime: 0,
  });
  const setMark = async (next: SafeCopyMark) => {
    try {
      await storeMark(next);
    } catch (error) {
      // On a full disk the mark lasts as long as this window: it must not stand in the way of making room.
      if (!isFull(error)) throw error;
      client.setQueryData([store.database.name, 'preference', SAFE_COPY], next);
    }
  };
  const recount = () => client.invalidateQueries({ queryKey: countKey });

  return {
    canChoose: picker() !== undefined,
    records: counted.data,
    async make({ choose, passphrase }, report, signal) {
      const { copyFileName } = await import('#exchange/safe-copy/copy-format.ts');
      const { topUnitName } = await import('#exchange/safe-copy/top-unit.ts');
      const { inCopyWorker } = await import('#exchange/safe-copy/copy-client.ts');
      const today = store.context().today;
      // The place is asked for first: browsers only let a person be asked right after a click.
      const handle = choose ? await askWhere(copyFileName(await topUnitName(store), today)) : undefined;
      const { blob, manifest, seq, sealed } = await inCopyWorker(store, { type: 'write', passphrase }, report, signal);
      const file = handle?.name ?? copyFileName(manifest, today);
      if (handle === undefined) offer(file, blob);
      else {
        const written = await writeTo(handle, blob);
        const read = await inCopyWorker(store, { type: 'read', content: written, passphrase }, () => undefined, signal);
        const same = read.ok && written.size === blob.size && read.value.madeAt === manifest.madeAt;
        if (!same) return fail({ code: 'copy.not-written' });
      }
      await setMark({ at: manifest.madeAt, seq });
      return ok({ file, size: blob.size, sealed, readBack: handle !== undefined });
    },
    async open(file, passphrase) {
      const { inCopyWorker } = await import('#exchange/safe-copy/copy-client.ts');
      const never = new AbortController().signal;
      const read = await inCopyWorker(store, { type: 'read', content: file, passphrase }, () => undefined, never);
      return read.ok ? ok({ file: file.name, content: file, passphrase, manifest: read.value }) : read;
    },
    async restore({ content, passphrase, manifest }, report, signal) {
      const { inCopyWorker } = await import('#exchange/safe-copy/copy-client.ts');
      try {
        const restored = await inCopyWorker(store, { type: 'restore', content, passphrase }, report, signal);
        if (restored.ok) await setMark({ at: manifest.madeAt, seq: await store.lastSeq() });
        return restored;
      } finally {
        await recount();
      }
    },
    async forgetHistory() {
      if (mark === undefined) return fail({ code: 'copy.not-all-copied' });
      const forgotten = await store.forgetHistory(mark.seq);
      await client.invalidateQueries({ queryKey: [store.database.name, 'room'] });
      return ok(forgotten);
    },
    async empty() {
      // What others handed over counts too, though it is no change of this device's own.
      const stored = await store.preference<SafeCopyMark>(SAFE_COPY);
      if (stored?.seq !== (await store.lastSeq())) return fail({ code: 'copy.not-all-copied' });
      await store.empty();
      await recount();
      return ok(undefined);
    },
  };
}

async function askWhere(suggestedName: string): Promise<CopyFile> {
  try {
    return await (picker() as Picker)({ suggestedName });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw Object.assign(new Error('cancelled'), { name: 'Cancelled' });
    }
    throw error;
  }
}

export interface StorageRoom {
  /** Bytes. */
  used: number;
  quota: number;
}

/** Room that the browser says is used and allowed; undefined where it does not say. */
export function useStorageRoom(): StorageRoom | undefined {
  const store = useStore();
  const query = useQuery({
    queryKey: [store.database.name, 'room'],
    queryFn: async (): Promise<StorageRoom | null> => {
      const estimate = await navigator.storage?.estimate?.();
      if (estimate?.usage === undefined || estimate.quota === undefined) return null;
      return { used: estimate.usage, quota: estimate.quota };
    },
    staleTime: 0,
  });
  return query.data ?? undefined;
}
