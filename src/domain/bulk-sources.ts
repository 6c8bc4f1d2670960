/** Generators of changes that are too many to be sent from the page: the worker makes them where it writes them. */
import type { BulkSource, Context } from './contracts.ts';
import { sampleDistrict } from './sample/sample-district.ts';

export const bulkSources: Readonly<Record<string, (parameters: unknown, context: Context) => BulkSource>> = {
  sample: sampleDistrict,
};
