import { type Change, change, type Reader, type Refusal, type Stored } from '#domain/contracts.ts';
import { kindNamed } from '#domain/registry.ts';
import { digestOf } from '#kernel/digest.ts';
import { idOfHash } from '#kernel/identifier.ts';
import { type Attachment, attachmentRecord } from './attachment.record.ts';

/** Bytes of one part: with its name and signature it fits into a batch of a hand-over file. */
export const PART_BYTES = 128 * 1024;
/** Bytes of a document, and of a photo after it was made smaller. */
export const MOST_BYTES = 5 * 1024 * 1024;
/** Pixels of a photo's longer side, and of its small picture's. */
export const PHOTO_SIDE = 1600;
export const THUMB_SIDE = 200;
/** Letters of base64. */
const MOST_THUMB = 24_000;
const MOST_AT_ONCE = 20;
const MOST_TEXT = 200;

/** Photos are kept as JPEG whatever they came as. */
export const PHOTO_TYPE = 'image/jpeg';
export const PHOTO_ENDINGS = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'bmp', 'avif'] as const;

/** Ending of a document's name -> media type. Nothing that a browser would run: files are only ever saved, never opened here. */
export const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  wps: 'application/vnd.ms-works',
  et: 'application/vnd.wps-et',
  ofd: 'application/ofd',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  rtf: 'application/rtf',
  txt: 'text/plain',
  csv: 'text/csv',
};

/** What a file chooser is to offer. */
export const ACCEPTED = [
  'image/*',
  ...[...PHOTO_ENDINGS, ...Object.keys(DOCUMENT_TYPES)].map((ending) => `.${ending}`),
];

const TYPES: ReadonlySet<string> = new Set([PHOTO_TYPE, ...Object.values(DOCUMENT_TYPES)]);

export const isPhoto = ({ type }: { type: string }): boolean => type === PHOTO_TYPE;

/** Letters behind the last point, small. */
export function endingOf(name: string): string {
  const at = name.lastIndexOf('.');
  return at < 0 ? '' : name.slice(at + 1).toLowerCase();
}

export const ownerOf = (kind: string, id: string): string => `${kind}/${id}`;

export function readOwner(of: string): { kind: string; id: string } {
  const at = of.indexOf('/');
  return { kind: of.slice(0, at), id: of.slice(at + 1) };
}

export const partCount = (size: number): number => Math.ceil(size / PART_BYTES);

/** Ids of the parts of a content, in their order: the same file of the same unit gets the same on every device. */
export function partIds({ unit, hash, size }: { unit: string; hash: string; size: number }): string[] {
  return Array.from({ length: partCount(size) }, (_, part) => idOfHash(digestOf(`file/${unit}/${hash}/${part}`)));
}

export interface NewFile {
  name: string;
  type: string;
  size: number;
  hash: string;
  width?: number;
  height?: number;
  thumb?: string;
  /** Base64, each of `PART_BYTES` but the last. */
  parts: string[];
}

const HASH = /^[0-9a-f]{64}$/;

/** What stands against keeping these files; the words name the file. */
export function filesProblem(files: readonly NewFile[]): Refusal | undefined {
  if (files.length === 0) return { code: 'attachment.none' };
  if (files.length > MOST_AT_ONCE) return { code: 'attachment.too-many', values: { most: MOST_AT_ONCE } };
  for (const { name, type, size, hash, thumb = '', parts } of files) {
    const values = { name };
    if (name.trim() === '' || name.length > MOST_TEXT) return { code: 'attachment.name', values };
    if (!TYPES.has(type)) return { code: 'attachment.wrong-kind', values };
    if (size > MOST_BYTES) return { code: 'attachment.too-big', values };
    if (size <= 0) return { code: 'attachment.empty', values };
    const whole = HASH.test(hash) && parts.length === partCount(size) && bytesOf(parts) === size;
    if (!whole || thumb.length > MOST_THUMB) return { code: 'attachment.unreadable', values };
  }
  return undefined;
}

/** Bytes that base64 stands for. */
function bytesOf(parts: readonly string[]): number {
  return parts.reduce(
    (sum, part) => sum + (part.length / 4) * 3 - (part.endsWith('==') ? 2 : part.endsWith('=') ? 1 : 0),
    0,
  );
}

export function captionProblem(caption: string): Refusal | undefined {
  return caption.length > MOST_TEXT ? { code: 'attachment.caption-long', field: 'caption' } : undefined;
}

/** Whether files may be kept with records of a kind: not with those of people, of whom no more is kept than is needed. */
export function mayHold(kind: string): boolean {
  const known = kindNamed(kind);
  return (
    known !== undefined && known.storage !== 'learners' && known.atOnce === undefined && kind !== attachmentRecord.kind
  );
}

/** What is kept with records that are about to be deleted. */
export function attachmentsOf(
  reader: Reader,
  owners: readonly { kind: string; id: string }[],
): Promise<Stored<Attachment>[]> {
  if (owners.length === 0) return Promise.resolve([]);
  return reader.where(
    attachmentRecord,
    'f.of',
    owners.map(({ kind, id }) => ownerOf(kind, id)),
  );
}

export const dropAll = (attachments: readonly Stored<Attachment>[]): Change[] =>
  attachments.map((attachment) => change(attachmentRecord, attachment, { deleted: true }));
