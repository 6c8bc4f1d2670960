import { defineRecord } from '#domain/contracts.ts';

/** A photo or document kept with another record. Its content lies apart, so that lists never load it. */
export interface Attachment {
  /** `<kind>/<id>` of the record that it belongs to. */
  of: string;
  name: string;
  caption?: string;
  /** Media type; only those of `attachment.rules.ts`. */
  type: string;
  /** Bytes. */
  size: number;
  /** SHA-256 of the content in hex: names the content. */
  hash: string;
  addedOn: string;
  /** Pixels, photos only. */
  width?: number;
  height?: number;
  /** A small JPEG in base64, photos only. */
  thumb?: string;
}

export const attachmentRecord = defineRecord<Attachment>({
  kind: 'attachment',
  since: 1,
  lane: 'record',
  indexes: ['f.of', 'unit'],
  personal: ['name', 'caption', 'thumb'],
});

/** A portion of a content, named by unit, hash and place: the same file is kept once, whatever names it. Never changed. */
export interface FilePart {
  hash: string;
  part: number;
  /** Base64. */
  content: string;
}

export const filePartRecord = defineRecord<FilePart>({
  kind: 'filePart',
  since: 1,
  lane: 'record',
  indexes: [],
  personal: ['content'],
  atOnce: 64,
});
