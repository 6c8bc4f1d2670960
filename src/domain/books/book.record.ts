import { defineRecord, type RecordKind } from '#domain/contracts.ts';

/** Names of the registers, in the order of the screens: all that start-up needs of them. What stands in them: `book-list.ts`. */
export const BOOK_KINDS = [
  'venue',
  'venueYear',
  'siteEquipment',
  'teachingMaterial',
  'partnership',
  'educator',
  'educatorTraining',
  'incentive',
  'body',
  'bodyMember',
  'duty',
  'meeting',
  'decision',
  'publicity',
  'research',
  'document',
  'brandProject',
  'need',
  'survey',
  'trainingResult',
] as const;
export type BookKind = (typeof BOOK_KINDS)[number];

/** Text, number, yes or no, several choices. An emptied field holds the empty text or list. */
export type FieldValue = string | number | boolean | readonly string[];
export type EntryFields = Record<string, FieldValue | undefined>;

/** `of` is the entry that another belongs to, such as a member's committee. */
export const bookRecords: readonly RecordKind<EntryFields>[] = BOOK_KINDS.map((kind) =>
  defineRecord<EntryFields>({ kind, since: 1, lane: 'record', indexes: ['unit', 'f.of'] }),
);

export function bookRecord(kind: BookKind): RecordKind<EntryFields> {
  return bookRecords[BOOK_KINDS.indexOf(kind)] as RecordKind<EntryFields>;
}
