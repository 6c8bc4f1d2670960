import type { ColumnKind, WrittenSheet, WrittenValue } from '#exchange/spreadsheet/write-workbook.ts';
import { type Paper, type PaperKind, type PaperTable, type PaperValue, paperTables } from '#kernel/paper.ts';

const KINDS: Readonly<Record<PaperKind, ColumnKind>> = {
  text: 'text',
  number: 'number',
  money: 'money',
  'per-head': 'number',
  percent: 'percent',
  date: 'date',
};

const LONGEST_NAME = 31;

function written(kind: PaperKind, value: PaperValue): WrittenValue {
  if (typeof value !== 'number') return value;
  if (kind === 'percent') return Math.round(value * 10_000) / 1_000_000;
  return kind === 'per-head' ? Math.round(value * 100) / 10_000 : value;
}

/** A last row of words, under the first column that holds words. */
function noteRow({ columns }: PaperTable, note: string): WrittenValue[] {
  const place = columns.findIndex(({ kind }) => kind === 'text');
  return columns.map((_, index) => (index === place ? note : undefined));
}

/** The tables of a paper as sheets of a workbook, numbers as numbers; what was left out is said under the rows. */
export function paperSheets(paper: Paper): WrittenSheet[] {
  const taken = new Set<string>();
  return paperTables(paper).map((table) => {
    const base = table.name.replace(/[\\/?*[\]:]/g, ' ').trim();
    let name = base.slice(0, LONGEST_NAME);
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${base.slice(0, LONGEST_NAME - 3)} ${copy}`;
    taken.add(name.toLowerCase());
    const rows = table.rows.map((row) => table.columns.map(({ kind }, index) => written(kind, row[index])));
    if (table.leftOut) rows.push(noteRow(table, table.leftOut));
    return {
      name,
      columns: table.columns.map(({ head, kind }) => ({ heading: head, kind: KINDS[kind] })),
      rows,
    };
  });
}
