import { defineCluster } from '#domain/contracts.ts';
import { fundingRecord } from './funding.record.ts';

/** `funding/<arranged|spent>/<source>/<recurrent|capital>/<purpose>`, and `funding-transfer/...` for money passed on. Fen. */
export function fundingMeasure(entry: {
  state: string;
  source: string;
  nature: string;
  purpose?: string | undefined;
  transfer?: boolean | undefined;
}): string {
  const first = entry.transfer ? 'funding-transfer' : 'funding';
  return `${first}/${entry.state}/${entry.source}/${entry.nature}/${entry.purpose ?? 'other'}`;
}

export const fundingCluster = defineCluster({
  root: fundingRecord,
  facts: (entry) => {
    if (entry === undefined || entry.deleted) return [];
    return [{ measure: fundingMeasure(entry), unit: entry.unit, month: entry.date.slice(0, 7), value: entry.amount }];
  },
});
