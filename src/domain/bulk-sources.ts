/** Generators of changes that are too many to be sent from the page: the worker makes them where it writes them. */
import type { Change, Context } from './contracts.ts';

export interface BulkSource {
  /** Number of portions. */
  total: number;
  /** Portions of a few thousand changes each, made one by one. */
  portions: Iterable<Change[]>;
}

export const bulkSources: Readonly<Record<string, (parameters: unknown, context: Context) => BulkSource>> = {};
