import type { BookKind } from '#domain/books/book.record.ts';
import { titleField } from '#domain/books/book.ts';
import type { EntryRow } from '#domain/books/book.views.ts';
import { bookOf } from '#domain/books/books.ts';
import { formatFen, formatNumber } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import type { WrittenSheet } from '#runtime/use-export.ts';
import type { Column } from '#ui/data-table.tsx';
import { Tag } from '#ui/tag.tsx';
import { type Naming, rateOf, rateText, sortKey, valueText, wordsOf } from './value-words.ts';

/** Beyond so many columns a narrow window shows no more. */
const NARROW_COLUMNS = 2;

/** The columns of a register; `without` leaves out the entry that all rows belong to. */
export function columnsOf(
  messages: Messages,
  kind: BookKind,
  rows: readonly EntryRow[],
  naming: Naming,
  options: { without?: string; units?: boolean } = {},
): Column<EntryRow>[] {
  const book = bookOf(kind);
  const words = wordsOf(messages, kind);
  const first = titleField(book) === options.without ? undefined : titleField(book);
  const listed = Object.keys(book.fields).filter(
    (name) => name !== options.without && (name === first || book.fields[name]?.list),
  );
  const ordered = first === undefined ? listed : [first, ...listed.filter((name) => name !== first)];
  const columns = ordered.map((name, index): Column<EntryRow> => {
    const field = book.fields[name] as NonNullable<(typeof book.fields)[string]>;
    const shown = (row: EntryRow): string => valueText(messages, kind, name, row.values[name], naming);
    const isSummed = (field.type === 'whole' || field.type === 'money') && field.sum === true;
    const sum = rows.reduce((total, row) => total + (Number(row.values[name]) || 0), 0);
    return {
      id: name,
      head: words.fields[name] ?? name,
      number: field.type === 'whole' || field.type === 'money',
      wideOnly: index >= NARROW_COLUMNS,
      sort: (row) => sortKey(field, row.values[name], shown(row)),
      cell: (row) =>
        index === 0 ? <NameCell row={row} text={shown(row)} messages={messages} /> : shown(row) || messages.frame.dash,
      ...(isSummed && { total: field.type === 'money' ? formatFen(sum) : formatNumber(sum) }),
    };
  });
  const rates = Object.keys(book.rates ?? {}).map(
    (rate, index): Column<EntryRow> => ({
      id: `rate-${rate}`,
      head: words.rates[rate] ?? rate,
      number: true,
      wideOnly: index > 0,
      sort: (row) => rateOf(book, rate, row)?.percent,
      cell: (row) => rateText(messages, rateOf(book, rate, row)) || messages.frame.dash,
    }),
  );
  const unit: Column<EntryRow> = {
    id: 'unit',
    head: messages.registers.list.unit,
    wideOnly: true,
    sort: (row) => row.unitName,
    cell: (row) => row.unitName,
  };
  return [...columns, ...rates, ...(options.units ? [unit] : [])];
}

function NameCell({ row, text, messages }: { row: EntryRow; text: string; messages: Messages }) {
  const { due } = row;
  if (due === undefined) return text || messages.frame.dash;
  return (
    <>
      {text || messages.frame.dash}{' '}
      <Tag tone={due === 'overdue' ? 'bad' : 'warn'}>{messages.registers.dueStates[due]}</Tag>
    </>
  );
}

const PERCENT = 100;

/** Every field of every row, as a sheet of a workbook. */
export function sheetOf(messages: Messages, kind: BookKind, rows: readonly EntryRow[], naming: Naming): WrittenSheet {
  const book = bookOf(kind);
  const words = wordsOf(messages, kind);
  const fields = Object.entries(book.fields);
  const rates = Object.keys(book.rates ?? {});
  const kindOf = (type: string): 'number' | 'money' | 'date' | 'text' => {
    if (type === 'whole' || type === 'year') return 'number';
    return type === 'money' || type === 'date' ? type : 'text';
  };
  return {
    name: words.title,
    columns: [
      ...fields.map(([name, { type }]) => ({ heading: words.fields[name] ?? name, kind: kindOf(type) })),
      ...rates.map((rate) => ({ heading: words.rates[rate] ?? rate, kind: 'percent' as const })),
      { heading: messages.registers.list.unit, kind: 'text' },
    ],
    rows: rows.map((row) => [
      ...fields.map(([name, { type }]) => {
        const value = row.values[name];
        return kindOf(type) === 'text'
          ? valueText(messages, kind, name, value, naming)
          : (value as string | number | undefined);
      }),
      ...rates.map((rate) => {
        const found = rateOf(book, rate, row);
        return found && found.percent / PERCENT;
      }),
      row.unitName,
    ]),
  };
}
