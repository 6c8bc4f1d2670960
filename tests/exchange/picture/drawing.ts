/** A canvas that only remembers what is written and drawn on it: there is none in the tests. */
import { vi } from 'vitest';

export interface Drawn {
  texts: string[];
  pictures: number;
  /** Pixels. */
  size: { width: number; height: number };
}

export function rememberDrawings(): Drawn {
  const drawn: Drawn = { texts: [], pictures: 0, size: { width: 0, height: 0 } };
  class Remembering {
    constructor(width: number, height: number) {
      drawn.size = { width, height };
    }

    getContext() {
      return {
        font: '',
        scale: () => undefined,
        fillRect: () => undefined,
        measureText: (text: string) => ({ width: [...text].length * 10 }),
        fillText: (text: string) => drawn.texts.push(text),
        drawImage: () => {
          drawn.pictures += 1;
        },
      };
    }

    convertToBlob = async ({ type }: { type: string }) => new Blob(['picture'], { type });
  }
  vi.stubGlobal('OffscreenCanvas', Remembering);
  vi.stubGlobal('createImageBitmap', async () => ({ width: 1600, height: 1200, close: () => undefined }));
  return drawn;
}
