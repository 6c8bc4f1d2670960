/** The list of what adds to the kept totals. */
import type { Cluster } from './contracts.ts';
import { fundingCluster } from './funding/funding.facts.ts';
import { organizationCluster } from './organizations/organization.facts.ts';
import { declaredPersonsCluster, sessionCluster } from './sessions/session.facts.ts';

export const clusters: readonly Cluster[] = [
  sessionCluster,
  declaredPersonsCluster,
  organizationCluster,
  fundingCluster,
];
