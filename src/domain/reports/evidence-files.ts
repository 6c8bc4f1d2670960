/** Photos and documents kept with the records behind a figure. */
import type { Attachment } from '#domain/attachments/attachment.record.ts';
import { ownerOf } from '#domain/attachments/attachment.rules.ts';
import { type KeptFile, keptFiles } from '#domain/attachments/attachment.views.ts';
import type { Stored } from '#domain/contracts.ts';
import { compare } from '#kernel/calendar.ts';

/** A photo or document of a record behind the figure, and which record that is. */
export interface EvidenceFile extends KeptFile {
  date: string;
  record: string;
}

export interface FileOwner {
  kind: string;
  id: string;
  date: string;
  name: string;
}

/** A small picture is some kilobytes: of the records listed no more than so many files are looked through. */
const MOST_FILES = 400;

/** The newest of what is kept with these records, in the order in which it was added. */
export function filesOfOwners(
  owners: readonly FileOwner[],
  attachments: readonly Stored<Attachment>[],
): EvidenceFile[] {
  const byOwner = new Map(owners.map((owner) => [ownerOf(owner.kind, owner.id), owner]));
  return keptFiles(newestOf(attachments)).flatMap((file) => {
    const owner = byOwner.get(file.of);
    return owner ? [{ ...file, date: owner.date, record: owner.name }] : [];
  });
}

export const newestOf = (attachments: readonly Stored<Attachment>[]): Stored<Attachment>[] =>
  [...attachments].sort((one, other) => compare(one.id, other.id)).slice(-MOST_FILES);
