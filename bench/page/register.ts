import { bulkSources } from '../../src/domain/bulk-sources.ts';
import { benchSource } from './changes.ts';

Object.assign(bulkSources, {
  bench: (parameters: unknown) => benchSource(parameters as Parameters<typeof benchSource>[0]),
});
