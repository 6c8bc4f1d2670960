import { bulkSources } from '../../src/domain/bulk-sources.ts';
import { benchSource } from './changes.ts';
import { type LargeDistrict, largeDistrict, tenThousandChanges } from './large-district.ts';

Object.assign(bulkSources, {
  bench: (parameters: unknown) => benchSource(parameters as Parameters<typeof benchSource>[0]),
  largeDistrict: (parameters: unknown) => largeDistrict(parameters as LargeDistrict),
  tenThousandChanges: (parameters: unknown) => tenThousandChanges(parameters as LargeDistrict),
});
