/**
 * Makes a photo small enough to be kept by the thousand. It is drawn anew, so what the camera wrote beside it (place,
 * time, device) does not travel with it.
 */
import { PHOTO_SIDE, PHOTO_TYPE, THUMB_SIDE } from '#domain/attachments/attachment.rules.ts';

export interface SmallPhoto {
  bytes: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
  thumb: Uint8Array;
}

const WANTED_BYTES = 300 * 1024;
const QUALITIES = [0.82, 0.7, 0.58];
const THUMB_QUALITY = 0.6;

/** Undefined where the browser cannot read the photo. */
export async function shrinkPhoto(photo: Blob): Promise<SmallPhoto | undefined> {
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(photo);
  } catch {
    return undefined;
  }
  try {
    const { width, height } = fitted(image, PHOTO_SIDE);
    let bytes = new Uint8Array();
    for (const quality of QUALITIES) {
      bytes = await drawn(image, { width, height }, quality);
      if (bytes.length <= WANTED_BYTES) break;
    }
    return { bytes, width, height, thumb: await drawn(image, fitted(image, THUMB_SIDE), THUMB_QUALITY) };
  } finally {
    image.close();
  }
}

/** The same shape with no side longer than `longest`; never larger than it was. */
export function fitted(of: { width: number; height: number }, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(of.width, of.height));
  return { width: Math.max(1, Math.round(of.width * scale)), height: Math.max(1, Math.round(of.height * scale)) };
}

async function drawn(
  image: ImageBitmap,
  { width, height }: { width: number; height: number },
  quality: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('photo: no canvas');
  // What is see-through in a drawing would be black in a JPEG.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: PHOTO_TYPE, quality });
  return new Uint8Array(await blob.arrayBuffer());
}
