import { defineCluster } from '#domain/contracts.ts';
import { fundingRecord } from './funding.record.ts';

/** Where money stands in the totals. */
export interface FundingCell {
  state: 'arranged' | 'spent';
  source: string;
  nature: 'recurrent' | 'capital';
  purpose: string;
  transfer: 'out' | 'in' | undefined;
}

/** `funding/<arranged|spent>/<source>/<recurrent|capital>/<purpose>`, with `funding-out` or `funding-in` for money passed on. Fen. */
export function fundingMeasure(entry: {
  state: string;
  source: string;
  nature: string;
  purpose?: string | undefined;
  transfer?: string | undefined;
}): string {
  const first = entry.transfer ? `funding-${entry.transfer}` : 'funding';
  return `${first}/${entry.state}/${entry.source}/${entry.nature}/${entry.purpose || 'other'}`;
}

/** The same read back; undefined for a measure of another capability. */
export function fundingCell(measure: string): FundingCell | undefined {
  const [first, state, source, nature, ...purpose] = measure.split('/');
  if (first !== 'funding' && first !== 'funding-out' && first !== 'funding-in') return undefined;
  if ((state !== 'arranged' && state !== 'spent') || (nature !== 'recurrent' && nature !== 'capital')) return undefined;
  const transfer = first === 'funding' ? undefined : first === 'funding-out' ? 'out' : 'in';
  return { state, source: source ?? '', nature, purpose: purpose.join('/'), transfer };
}

export const fundingCluster = defineCluster({
  root: fundingRecord,
  facts: (entry) => {
    if (entry === undefined || entry.deleted) return [];
    return [{ measure: fundingMeasure(entry), unit: entry.unit, month: entry.date.slice(0, 7), value: entry.amount }];
  },
});
