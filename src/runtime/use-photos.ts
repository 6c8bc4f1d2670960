import { useEffect, useMemo, useState } from 'react';
import { fileContentView } from '#domain/attachments/attachment.views.ts';
import type { PaperPhoto, PaperPicture } from '#kernel/paper.ts';
import type { Store } from '#store/store.ts';
import { useStore } from './store-context.ts';

export interface LargePhotos {
  /** Addresses of the photos that are here whole, by the ids of their attachments; to be shown, not kept. */
  addresses: ReadonlyMap<string, string>;
  /** Their contents. */
  blobs: ReadonlyMap<string, Blob>;
  /** All were looked for: those that are here are there. */
  ready: boolean;
}

const NONE: LargePhotos = { addresses: new Map(), blobs: new Map(), ready: true };

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
  const list = ids.join(' ');
  const [photos, setPhotos] = useState<LargePhotos & { list: string }>({ ...NONE, list: '' });
  useEffect(() => {
    let gone = false;
    const addresses = new Map<string, string>();
    if (list === '') return;
    readPhotos(store, list.split(' ')).then(
      (blobs) => {
        if (gone) return;
        for (const [id, blob] of blobs) addresses.set(id, URL.createObjectURL(blob));
        setPhotos({ addresses, blobs, ready: true, list });
      },
      // A paper without its photos is still a paper.
      () => gone || setPhotos({ ...NONE, list }),
    );
    return () => {
      gone = true;
      for (const address of addresses.values()) URL.revokeObjectURL(address);
    };
  }, [store, list]);
  return photos.list === list ? photos : { ...NONE, ready: list === '' };
}

/** Photos of a paper as what writes it takes them; those without content are left out. */
export async function photoPictures(
  photos: readonly PaperPhoto[],
  blobs: ReadonlyMap<string, Blob>,
): Promise<Map<string, PaperPicture>> {
  const pictures = new Map<string, PaperPicture>();
  for (const { id, width, height } of photos) {
    const blob = blobs.get(id);
    if (blob) pictures.set(id, { bytes: new Uint8Array(await blob.arrayBuffer()), type: 'jpg', width, height });
  }
  return pictures;
}

/** Reads photos when they are asked for: before something is written with them. */
export function useReadPhotos(): (ids: readonly string[]) => Promise<Map<string, Blob>> {
  const store = useStore();
  return useMemo(() => (ids) => readPhotos(store, ids), [store]);
}
