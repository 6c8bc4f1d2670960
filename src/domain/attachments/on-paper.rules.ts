/** What of kept files stands on a printed paper: a bounded number of photos, and the names of the documents. */
import type { PaperPhoto } from '#kernel/paper.ts';
import type { KeptFile } from './attachment.views.ts';

export interface FilesOnPaper {
  /** In the order in which they were added. */
  photos: PaperPhoto[];
  /** Photos that do not stand on it. */
  more: number;
  documents: string[];
}

/** The newest photos, at most so many. `captionOf` says what a photo shows; its own caption or name without. */
export function filesOnPaper(
  files: readonly KeptFile[],
  most: number,
  captionOf: (file: KeptFile) => string = ({ caption, name }) => caption || name,
): FilesOnPaper {
  const all = files.filter(({ photo }) => photo);
  const shown = all.slice(Math.max(0, all.length - most));
  return {
    photos: shown.map((file) => ({
      id: file.id,
      caption: captionOf(file),
      width: file.width ?? 4,
      height: file.height ?? 3,
      thumb: file.thumb,
    })),
    more: all.length - shown.length,
    documents: files.filter(({ photo }) => !photo).map(({ caption, name }) => caption || name),
  };
}
