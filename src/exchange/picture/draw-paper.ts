/** A paper as a picture that can be sent where files are not read: drawn on this device, from the same plain data as the sheet. */
import { currentLanguage } from '#i18n/language.ts';
import type { Paper } from '#kernel/paper.ts';
import { type LaidPaper, layPaper, type Mark, type Type } from './lay-paper.ts';

const FONTS = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";
const INK = '#182024';
const FAINT = '#475257';
const RULE = '#85857b';
const SHADE = '#f0efe8';
const ACCENT = '#0a6069';
const BAND = 8;
/** Twice as fine as the screen, and never higher than browsers draw. */
const SCALE = 2;
const HIGHEST = 16_000;

const fontOf = ({ size, bold }: Type): string => `${bold ? '600 ' : ''}${size}px ${FONTS}`;

/** `photos` fill the places that carry their ids; those that cannot be read are left out. */
export async function drawPaper(
  paper: Paper,
  { dash, photos = new Map() }: { dash: string; photos?: ReadonlyMap<string, Blob> },
): Promise<Blob> {
  const pictures = new Map<string, ImageBitmap>();
  try {
    for (const [id, blob] of photos) {
      const picture = await createImageBitmap(blob).catch(() => undefined);
      if (picture) pictures.set(id, picture);
    }
    const brush = brushOf(new OffscreenCanvas(1, 1));
    const measure = (text: string, type: Type): number => {
      brush.font = fontOf(type);
      return brush.measureText(text).width;
    };
    const laid = layPaper(paper, { measure, dash, indented: currentLanguage() === 'zh-CN', pictures });
    return await drawn(laid, pictures);
  } finally {
    for (const picture of pictures.values()) picture.close();
  }
}

async function drawn({ width, height, marks }: LaidPaper, pictures: ReadonlyMap<string, ImageBitmap>): Promise<Blob> {
  const scale = Math.min(SCALE, HIGHEST / height);
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const brush = brushOf(canvas);
  brush.scale(scale, scale);
  brush.fillStyle = 'white';
  brush.fillRect(0, 0, width, height);
  brush.fillStyle = ACCENT;
  brush.fillRect(0, 0, width, BAND);
  brush.imageSmoothingQuality = 'high';
  // What is written stands on what is shaded.
  for (const mark of [...marks].sort((one, other) => place(one) - place(other))) draw(brush, mark, pictures);
  return canvas.convertToBlob({ type: 'image/png' });
}

const place = ({ kind }: Mark): number => (kind === 'shade' ? 0 : 1);

function draw(brush: OffscreenCanvasRenderingContext2D, mark: Mark, pictures: ReadonlyMap<string, ImageBitmap>): void {
  switch (mark.kind) {
    case 'text':
      brush.font = fontOf(mark.type);
      brush.fillStyle = mark.type.faint ? FAINT : INK;
      brush.fillText(mark.text, mark.x, mark.y);
      return;
    case 'picture': {
      const picture = pictures.get(mark.id);
      if (picture) brush.drawImage(picture, mark.x, mark.y, mark.width, mark.height);
      return;
    }
    case 'rule':
    case 'shade':
      brush.fillStyle = mark.kind === 'rule' ? RULE : SHADE;
      brush.fillRect(mark.x, mark.y, mark.width, mark.height);
  }
}

function brushOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('paper: no canvas');
  return brush;
}
