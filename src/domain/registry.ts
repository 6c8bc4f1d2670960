/** All kinds of records: tables, merge, exchange and history follow from them. What adds to totals: `clusters.ts`. */
import { bookRecords } from './books/book.record.ts';
import { FOUNDATIONS, type RecordKind } from './contracts.ts';
import * as records from './record-list.ts';

/**
 * The order of reading: what others are counted by comes first. Between the others none matters, so they stand by name,
 * the same in every build and wherever their line stands in the list.
 */
export function inReadingOrder(kinds: readonly RecordKind<unknown>[]): RecordKind<unknown>[] {
  const rank = ({ foundation }: RecordKind<unknown>): number =>
    foundation === undefined ? FOUNDATIONS.length : FOUNDATIONS.indexOf(foundation);
  return [...kinds].sort((one, other) => rank(one) - rank(other) || (one.kind < other.kind ? -1 : 1));
}

export const recordKinds: readonly RecordKind<unknown>[] = inReadingOrder([
  ...Object.values(records),
  ...bookRecords,
] as unknown as RecordKind<unknown>[]);

export function kindNamed(kind: string): RecordKind<unknown> | undefined {
  return recordKinds.find((known) => known.kind === kind);
}
