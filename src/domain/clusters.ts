/** All that adds to the kept totals. They are sums, so any order does; this one is the same in every build. */
import * as list from './cluster-list.ts';
import type { Cluster } from './contracts.ts';

export const clusters: readonly Cluster[] = Object.values(list).sort((one, other) =>
  one.root.kind < other.root.kind ? -1 : 1,
);
