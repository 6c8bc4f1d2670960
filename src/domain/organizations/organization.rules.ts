import type { Award } from './organization.record.ts';

export interface Validity {
  from: string;
  /** First day on which it no longer holds; none while open. */
  until?: string;
}

/** When an organization holds a valid award: the union of its awards, each until it is withdrawn or due again. */
export function validities(awards: readonly Award[]): Validity[] {
  const spans = awards
    .map((award): Validity => {
      const ends = [award.dueAgainOn, award.withdrawnOn].filter((end) => end !== undefined).sort();
      return ends[0] === undefined ? { from: award.namedOn } : { from: award.namedOn, until: ends[0] };
    })
    .filter((span) => span.until === undefined || span.until > span.from)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const joined: Validity[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last === undefined || (last.until !== undefined && last.until < span.from)) joined.push({ ...span });
    else if (last.until !== undefined && (span.until === undefined || span.until > last.until)) {
      if (span.until === undefined) delete last.until;
      else last.until = span.until;
    }
  }
  return joined;
}

export function isValidOn(awards: readonly Award[], date: string): boolean {
  return validities(awards).some((span) => span.from <= date && (span.until === undefined || date < span.until));
}
