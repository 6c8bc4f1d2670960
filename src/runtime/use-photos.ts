import { useEffect, useMemo, useState } from 'react';
import { fileContentView } from '#domain/attachments/attachment.views.ts';
import type { Store } from '#store/store.ts';
import { useStore } from './store-context.ts';

export interface LargePhotos {
  /** Addresses of the photos that are here whole, by the ids of their attachments; to be shown, not kept. */
  addresses: ReadonlyMap<string, string>;
  /** Their contents. */
  blobs: ReadonlyMap<string, Blob>;
  /** All were looked for. */
  ready: boolean;
}

const NONE: LargePhotos = { addresses: new Map(), blobs: new Map(), ready: false };

/** Contents of photos, each held against its hash; those that are not here or not what was kept are left out. */
export async function readPhotos(store: Store, ids: readonly string[]): Promise<Map<string, Blob>> {
  const blobs = new Map<string, Blob>();
  if (ids.length === 0) return blobs;
  const { keptContent } = await import('#exchange/attachments/kept-content.ts');
  for (const id of ids) {
    const content = keptContent(await store.read(fileContentView, { attachment: id }));
    if (content.ok) blobs.set(id, content.value);
  }
  return blobs;
}

/** Photos as large as they are kept, for papers: the few that stand on one. */
export function usePhotos(ids: readonly string[]): LargePhotos {
  const store = useStore();
  const [photos, setPhotos] = useState(NONE);
  const list = ids.join(' ');
  useEffect(() => {
    let gone = false;
    const addresses = new Map<string, string>();
    readPhotos(store, list === '' ? [] : list.split(' ')).then(
      (blobs) => {
        if (gone) return;
        for (const [id, blob] of blobs) addresses.set(id, URL.createObjectURL(blob));
        setPhotos({ addresses, blobs, ready: true });
      },
      // A paper without its photos is still a paper.
      () => gone || setPhotos({ ...NONE, ready: true }),
    );
    return () => {
      gone = true;
      for (const address of addresses.values()) URL.revokeObjectURL(address);
    };
  }, [store, list]);
  return photos;
}

/** Reads photos when they are asked for: before something is written with them. */
export function useReadPhotos(): (ids: readonly string[]) => Promise<Map<string, Blob>> {
  const store = useStore();
  return useMemo(() => (ids) => readPhotos(store, ids), [store]);
}
