import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { compare } from '#kernel/calendar.ts';
import { type Attachment, attachmentRecord, type FilePart, filePartRecord } from './attachment.record.ts';
import { isPhoto, ownerOf, partIds } from './attachment.rules.ts';

export interface KeptFile {
  id: string;
  /** `<kind>/<id>` of the record that it belongs to. */
  of: string;
  name: string;
  caption: string;
  type: string;
  /** Bytes. */
  size: number;
  photo: boolean;
  width?: number;
  height?: number;
  /** A small JPEG in base64; empty for documents. */
  thumb: string;
  /** Signed with its record: neither its caption is changed nor is it taken away. */
  fixed?: boolean;
}

function toKept({ id, of, name, caption = '', type, size, width, height, thumb = '' }: Stored<Attachment>): KeptFile {
  return { id, of, name, caption, type, size, width, height, thumb, photo: isPhoto({ type }) };
}

/** In the order in which they were added. */
export function keptFiles(attachments: readonly Stored<Attachment>[]): KeptFile[] {
  return attachments.map(toKept).sort((one, other) => compare(one.id, other.id));
}

/** What is kept with a record, without the contents. */
export const filesOfView = defineView({
  name: 'filesOf',
  load: (reader: Reader, { kind, record }: { kind: string; record: string }) =>
    reader.where(attachmentRecord, 'f.of', [ownerOf(kind, record)]),
  select: keptFiles,
});

export interface FileContent {
  name: string;
  type: string;
  size: number;
  hash: string;
  /** Base64 in its order; nothing where a part has not arrived yet. */
  parts: string[] | undefined;
}

export const fileContentView = defineView({
  name: 'fileContent',
  async load(reader: Reader, { attachment }: { attachment: string }) {
    const known = await reader.get(attachmentRecord, attachment);
    if (known === undefined) return undefined;
    // By their state: a part whose first naming was taken back may still be named by another record.
    const states = await Promise.all(partIds(known).map((id) => reader.state(filePartRecord, id)));
    return { known, parts: states.map((state) => (state?.f as Partial<FilePart> | undefined)?.content) };
  },
  select(loaded): FileContent | undefined {
    if (loaded === undefined) return undefined;
    const { name, type, size, hash } = loaded.known;
    const parts = loaded.parts.filter((part) => part !== undefined);
    return { name, type, size, hash, parts: parts.length === loaded.parts.length ? parts : undefined };
  },
});
