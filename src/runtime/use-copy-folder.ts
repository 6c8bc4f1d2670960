/** Safe copies that make themselves, in a folder that a person chose once. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Refusal } from '#domain/contracts.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { type CopyFolder, type FolderPermission, folderPicker, putFile } from './copy-folder.ts';
import { useSession } from './session.ts';
import { useStore } from './store-context.ts';
import { usePreference } from './use-preference.ts';
import type { SavedCopy } from './use-safe-copy.ts';
import { SAFE_COPY, type SafeCopyMark, useSafety } from './use-safety.ts';

/** Name of the preference that holds the folder. */
export const COPY_FOLDER = 'copy-folder';

const WRITING = { mode: 'readwrite' } as const;

type Report = (done: number, total: number) => void;

export interface FolderCopies {
  /** Whether this browser gives folders at all. */
  possible: boolean;
  /** Name of the folder; undefined where none was chosen. */
  folder: string | undefined;
  /** Browsers forget their leave, and a person has to give it again. */
  permission: FolderPermission | undefined;
  /** Something was changed since the last copy, and that is of an earlier day. */
  due: boolean;
  choose: () => Promise<void>;
  allowAgain: () => Promise<void>;
  stop: () => Promise<void>;
  /** Writes a copy into the folder and reads it back from there. */
  copy: (report: Report, signal: AbortSignal) => Promise<Result<SavedCopy, Refusal>>;
}

export function useCopyFolder(): FolderCopies {
  const store = useStore();
  const client = useQueryClient();
  const { today } = useSession();
  const { anything, copy: last, since } = useSafety();
  const [, setMark] = usePreference<SafeCopyMark>(SAFE_COPY);
  const [folder, setFolder] = usePreference<CopyFolder | null>(COPY_FOLDER);
  const key = [store.database.name, 'copy-folder-permission', folder?.name ?? ''];
  const asked = useQuery({
    queryKey: key,
    queryFn: async () => (await folder?.queryPermission(WRITING)) ?? null,
    staleTime: 0,
  });

  return {
    possible: folderPicker() !== undefined,
    folder: folder?.name,
    permission: asked.data ?? undefined,
    due: anything && since > 0 && (last === undefined || dayOf(last.at) < today),
    async choose() {
      const chosen = await pick();
      if (chosen !== undefined) await setFolder(chosen);
      await client.invalidateQueries({ queryKey: [store.database.name, 'copy-folder-permission'] });
    },
    async allowAgain() {
      client.setQueryData(key, await folder?.requestPermission(WRITING));
    },
    stop: () => setFolder(null),
    async copy(report, signal) {
      if (!folder || (await folder.queryPermission(WRITING)) !== 'granted') {
        return fail({ code: 'copy.folder-closed' });
      }
      const { copyFileName } = await import('#exchange/safe-copy/copy-format.ts');
      const { inCopyWorker } = await import('#exchange/safe-copy/copy-client.ts');
      const { blob, manifest, seq, sealed } = await inCopyWorker(
        store,
        { type: 'write', passphrase: '' },
        report,
        signal,
      );
      const same = async (written: File) => {
        const job = { type: 'read' as const, content: written, passphrase: '' };
        const read = await inCopyWorker(store, job, () => undefined, signal);
        return read.ok && written.size === blob.size && read.value.madeAt === manifest.madeAt;
      };
      const file = await putFile(folder, copyFileName(manifest, today), blob, same);
      if (file === undefined) return fail({ code: 'copy.not-written' });
      await setMark({ at: manifest.madeAt, seq });
      return ok({ file, size: blob.size, sealed, readBack: true });
    },
  };
}

/** Undefined where the person changed their mind. */
async function pick(): Promise<CopyFolder | undefined> {
  try {
    return await folderPicker()?.({ id: 'fivepoint', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

function dayOf(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
