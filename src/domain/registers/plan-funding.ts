/** Funding ledger: money spent and money received, line by line. */
import type { Stored } from '#domain/contracts.ts';
import { type FundingEntry, fundingRecord } from '#domain/funding/funding.record.ts';
import { Claims, ownedByRows } from './draft.ts';
import type { TableRow } from './register-table.ts';
import { normal } from './register-words.ts';
import type { TablePlanner } from './table-planner.ts';

interface Line {
  row: TableRow;
  id: string;
  fields: Omit<FundingEntry, 'transfer'>;
}

function readLines(planner: TablePlanner, row: TableRow): Line[] {
  const summary = planner.text(row, 'summary');
  planner.about(row, summary);
  if (summary === '') planner.refuse(row, 'funding.summary-missing', 'summary');
  planner.value(row, 'when');
  const date = planner.dateOf(row.cells.when);
  if (date === undefined && row.cells.when?.problem === undefined) planner.refuse(row, 'funding.date-missing', 'when');
  const spent = planner.value<number>(row, 'spent') ?? 0;
  const received = planner.value<number>(row, 'received') ?? 0;
  if (spent === 0 && received === 0 && !row.cells.spent?.problem && !row.cells.received?.problem) {
    planner.refuse(row, 'funding.amount-missing', 'spent');
  }
  const sourceText = planner.text(row, 'source');
  const source = planner.word('fundingSources', sourceText);
  if (sourceText === '') planner.refuse(row, 'funding.source-missing', 'source');
  else if (source === undefined) planner.refuse(row, 'funding.source-unknown', 'source', { text: sourceText });
  const purposeText = planner.text(row, 'purpose');
  const purpose = planner.word('fundingPurposes', purposeText);
  // Whether money counts per resident hangs on it: building is capital.
  if (purposeText !== '' && purpose === undefined)
    planner.refuse(row, 'funding.purpose-unknown', 'purpose', { text: purposeText });
  if (planner.isRefused(row)) return [];
  if (spent < 0 || received < 0) planner.warn(row, 'funding.paid-back', spent < 0 ? 'spent' : 'received');
  if (received !== 0) planner.note('funding.received');
  const voucher = planner.text(row, 'voucher');
  const handledBy = planner.text(row, 'handledBy');
  const common = {
    date: date as string,
    source: source as string,
    nature: purpose === 'building' ? ('capital' as const) : ('recurrent' as const),
    summary,
    ...(purpose !== undefined && { purpose }),
    ...(voucher !== '' && { voucher }),
    ...(handledBy !== '' && { handledBy }),
  };
  const lines: Line[] = [];
  if (spent !== 0) lines.push({ row, id: row.id, fields: { ...common, state: 'spent', amount: spent } });
  if (received !== 0) lines.push({ row, id: row.secondId, fields: { ...common, state: 'arranged', amount: received } });
  return lines;
}

const keyOf = ({ date, state, amount, summary, voucher }: Line['fields']): string =>
  [date, state, amount, normal(summary), normal(voucher ?? '')].join('/');

export function planFunding(planner: TablePlanner): void {
  const { draft, table } = planner;
  const unit = planner.tableUnit('top');
  if (unit === undefined) return;
  const stands = draft.standsForUnit(unit);
  const own = new Set(ownedByRows(draft, fundingRecord, table.rows));
  const claims = new Claims(own);
  const here = draft.all(fundingRecord).filter((entry) => draft.standsForUnit(entry.unit) === stands);
  const equal = new Map<string, Stored<FundingEntry>[]>();
  for (const entry of here) equal.set(keyOf(entry), [...(equal.get(keyOf(entry)) ?? []), entry]);
  const lines = planner.openRows().map((row) => ({ row, lines: readLines(planner, row) }));
  const met = new Map<Line, Stored<FundingEntry>>();
  // Equal lines first, so that a corrected line cannot take the place of one that stands unchanged.
  for (const line of lines.flatMap((each) => each.lines)) {
    const found = own.has(line.id) ? undefined : claims.take(equal.get(keyOf(line.fields)) ?? []);
    if (found !== undefined) met.set(line, found);
  }
  for (const { row, lines: ofRow } of lines) {
    let outcome: 'new' | 'changed' | 'same' = 'same';
    for (const line of ofRow) {
      if (own.has(line.id) || met.has(line)) continue;
      const corrected = sameVoucher(line, here, claims);
      if (corrected === undefined) {
        draft.put(fundingRecord, { id: line.id, unit }, line.fields);
        outcome = 'new';
        continue;
      }
      planner.warn(row, 'funding.corrected', line.fields.state === 'spent' ? 'spent' : 'received', {
        before: corrected.amount,
      });
      claims.add(corrected.id);
      if (draft.put(fundingRecord, corrected, line.fields) && outcome === 'same') outcome = 'changed';
    }
    if (ofRow.length > 0) planner.done(row, outcome);
  }
}

/** A line that carries the voucher number of a known line of that year, about the same thing, is its correction. */
function sameVoucher(
  line: Line,
  here: readonly Stored<FundingEntry>[],
  claims: Claims,
): Stored<FundingEntry> | undefined {
  const { voucher, date, state, summary } = line.fields;
  if (!voucher) return undefined;
  return here.find(
    (entry) =>
      !claims.has(entry.id) &&
      entry.state === state &&
      normal(entry.voucher ?? '') === normal(voucher) &&
      entry.date.slice(0, 4) === date.slice(0, 4) &&
      normal(entry.summary) === normal(summary),
  );
}
