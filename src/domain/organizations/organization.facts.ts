import { defineCluster, type Fact, type Stored } from '#domain/contracts.ts';
import { type Award, awardRecord, organizationRecord } from './organization.record.ts';
import { validities } from './organization.rules.ts';

/** Running sums of `began` minus `ended` give the organizations valid at the end of a month. */
export const organizationMeasures = {
  candidates: (kind: string) => `organization/candidates/${kind}`,
  began: (kind: string) => `organization/began/${kind}`,
  ended: (kind: string) => `organization/ended/${kind}`,
};

/** Running sums start in January of this year. */
export const FIRST_YEAR = 2000;

/** Candidates have no month of their own: they are counted in the first month of this year, which nobody shows by month. */
const CANDIDATE_MONTH = `${FIRST_YEAR}-01`;

/** What is older than the first year of the totals stands in its first month, so that running sums stay true. */
function monthFrom(date: string): string {
  const month = date.slice(0, 7);
  return month < CANDIDATE_MONTH ? CANDIDATE_MONTH : month;
}

export const organizationCluster = defineCluster({
  root: organizationRecord,
  children: [{ kind: awardRecord as never, field: 'organization' }],
  facts: (organization, children) => {
    if (organization === undefined || organization.deleted) return [];
    const { unit, organizationKind: kind } = organization;
    const awards = children.filter((award) => !award.deleted) as unknown as Stored<Award>[];
    const facts: Fact[] = [{ measure: organizationMeasures.candidates(kind), unit, month: CANDIDATE_MONTH, value: 1 }];
    for (const span of validities(awards)) {
      facts.push({ measure: organizationMeasures.began(kind), unit, month: monthFrom(span.from), value: 1 });
      if (span.until !== undefined) {
        facts.push({ measure: organizationMeasures.ended(kind), unit, month: monthFrom(span.until), value: 1 });
      }
    }
    return facts;
  },
});
