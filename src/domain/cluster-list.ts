/** What adds to the kept totals, one line each. */
export { fundingCluster } from './funding/funding.facts.ts';
export { organizationCluster } from './organizations/organization.facts.ts';
export { declaredPersonsCluster, sessionCluster } from './sessions/session.facts.ts';
