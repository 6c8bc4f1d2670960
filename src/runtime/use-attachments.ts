import { useState } from 'react';
import { captionFile, keepFiles, removeFile } from '#domain/attachments/attachment.commands.ts';
import { ACCEPTED, type NewFile } from '#domain/attachments/attachment.rules.ts';
import { fileContentView, filesOfView, type KeptFile } from '#domain/attachments/attachment.views.ts';
import type { Refusal } from '#domain/contracts.ts';
import type { Store } from '#store/store.ts';
import { useStore } from './store-context.ts';
import { useCommand } from './use-command.ts';
import { offer } from './use-export.ts';
import { useLive } from './use-live.ts';

export interface Attachments {
  /** Undefined until they are read. */
  files: KeptFile[] | undefined;
  /** Keeps what can be kept; the rest stands in `refusals`. */
  add: (files: readonly File[]) => Promise<void>;
  /** Whether it was taken. */
  caption: (id: string, caption: string) => Promise<boolean>;
  remove: (id: string) => Promise<boolean>;
  /** The content, looked at whether it is what was kept; undefined where it is not here whole. */
  open: (id: string) => Promise<Blob | undefined>;
  /** Hands it to the browser for saving. */
  save: (id: string) => Promise<void>;
  busy: boolean;
  /** What a file chooser is to offer. */
  accept: string;
  /** Why something was not done; cleared by the next deed. */
  refusals: readonly Refusal[];
  error: Error | null;
}

async function contentOf(store: Store, attachment: string) {
  const { keptContent } = await import('#exchange/attachments/kept-content.ts');
  return keptContent(await store.read(fileContentView, { attachment }));
}

/** Photos and documents of one record. */
export function useAttachments(kind: string, record: string): Attachments {
  const store = useStore();
  const live = useLive(filesOfView, { kind, record });
  const keep = useCommand(keepFiles);
  const captioning = useCommand(captionFile);
  const removing = useCommand(removeFile);
  const [preparing, setPreparing] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [failed, setFailed] = useState<Error | null>(null);

  /** Refusals of what is about to be done take the place of earlier ones. */
  async function told<T>(deed: (refuse: (refusal: Refusal) => void) => Promise<T>): Promise<T | undefined> {
    const found: Refusal[] = [];
    setRefusals([]);
    setFailed(null);
    try {
      return await deed((refusal) => found.push(refusal));
    } catch (error) {
      setFailed(error instanceof Error ? error : new Error(String(error)));
      return undefined;
    } finally {
      setRefusals(found);
    }
  }

  return {
    files: live.data,
    async add(files) {
      setPreparing(true);
      await told(async (refuse) => {
        const { prepareFile } = await import('#exchange/attachments/prepare-file.ts');
        const prepared: NewFile[] = [];
        for (const file of files) {
          const made = await prepareFile(file);
          if (made.ok) prepared.push(made.value);
          else refuse(made.error);
        }
        if (prepared.length === 0) return;
        const result = await keep.run({ kind, record, files: prepared });
        if (!result.ok) refuse(result.error);
      });
      setPreparing(false);
    },
    async caption(attachment, caption) {
      const done = await told(async (refuse) => {
        const result = await captioning.run({ attachment, caption });
        if (!result.ok) refuse(result.error);
        return result.ok;
      });
      return done ?? false;
    },
    async remove(attachment) {
      const done = await told(async (refuse) => {
        const result = await removing.run({ attachment });
        if (!result.ok) refuse(result.error);
        return result.ok;
      });
      return done ?? false;
    },
    open: (attachment) =>
      told(async (refuse) => {
        const content = await contentOf(store, attachment);
        if (!content.ok) refuse(content.error);
        return content.ok ? content.value : undefined;
      }),
    async save(attachment) {
      await told(async (refuse) => {
        const [content, kept] = await Promise.all([
          contentOf(store, attachment),
          store.read(fileContentView, { attachment }),
        ]);
        if (!content.ok) return refuse(content.error);
        offer(kept?.name ?? attachment, content.value);
      });
    },
    accept: ACCEPTED.join(','),
    busy: preparing || keep.isPending,
    refusals,
    error: failed ?? live.error,
  };
}
