import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import type { BookKind } from '#domain/books/book.record.ts';
import { type BookList, bookListView, type EntryRow, isOfYear } from '#domain/books/book.views.ts';
import { bookOf } from '#domain/books/books.ts';
import { DUE_SOON_DAYS } from '#domain/books/entry.rules.ts';
import { compareText, formatNumber } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { useSession } from '#runtime/session.ts';
import { useExport } from '#runtime/use-export.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmphasisText } from '#ui/emphasis-text.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { columnsOf, sheetOf } from './columns.tsx';
import { RegisterNav } from './register-nav.tsx';
import { filterFields, type ListFilter, useListFilter } from './use-list-filter.ts';
import { entryTitle, figureText, valueText, wordsOf } from './value-words.ts';
import { useAddresses } from './where.ts';

/** One register: what it says as a whole, and its entries. */
export function RegisterList({ kind }: { kind: BookKind }) {
  const messages = useText();
  const { frame, registers } = messages;
  const words = wordsOf(messages, kind);
  const { unit, year, today } = useSession();
  const addresses = useAddresses();
  const navigate = useNavigate();
  const filter = useListFilter(kind);
  const { saveWorkbook } = useExport();
  const { data, error } = useLive(bookListView, { kind, unit, year, today });
  const naming = { names: data?.names ?? {}, groups: data?.groups ?? [] };
  const rows = useShownRows(messages, kind, data, filter, year);
  const units = data?.rows.some((row) => row.unit !== unit) ?? false;
  const columns = columnsOf(messages, kind, rows, naming, { units });
  const add = () => navigate(addresses.create(kind));
  return (
    <div className="stack">
      <RegisterNav kind={kind} />
      <PageHeader
        title={words.title}
        actions={
          <>
            <Button tone="primary" icon="add" onClick={add}>
              {words.add}
            </Button>
            <Button
              icon="save"
              disabled={rows.length === 0}
              onClick={() => void saveWorkbook(`${words.title}.xlsx`, [sheetOf(messages, kind, rows, naming)])}
            >
              {frame.saveWorkbook}
            </Button>
          </>
        }
      >
        {words.lead}
      </PageHeader>
      {data && <Figures kind={kind} data={data} />}
      <Card flush>
        {data !== undefined && data.rows.length > 0 && <Tools kind={kind} filter={filter} shown={rows.length} />}
        <DataTable
          label={words.title}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          rowHref={(row) => `#${addresses.entry(kind, row.id)}`}
          rowHeight={44}
          inWorkbook
          loading={data === undefined}
          error={error?.message}
          {...(columns.some(({ total }) => total !== undefined) && rows.length > 1
            ? { totalLabel: registers.list.total }
            : {})}
          empty={<Nothing kind={kind} filter={filter} of={data?.rows.length ?? 0} year={year} onAdd={add} />}
        />
      </Card>
    </div>
  );
}

/** The rows that the filter leaves, the newest or by name. */
function useShownRows(
  messages: Messages,
  kind: BookKind,
  data: BookList | undefined,
  filter: ListFilter,
  year: number,
): EntryRow[] {
  const { text, chosen, allYears, dueOnly } = filter;
  const wanted = JSON.stringify([text, chosen, allYears, dueOnly]);
  return useMemo(() => {
    if (data === undefined) return [];
    const book = bookOf(kind);
    const [asked, by, every, due] = JSON.parse(wanted) as [string, Record<string, string>, boolean, boolean];
    const parts = asked.trim().toLowerCase().split(/\s+/);
    const says = (row: EntryRow): string =>
      [...Object.keys(book.fields).map((name) => valueText(messages, kind, name, row.values[name], data)), row.unitName]
        .join('\n')
        .toLowerCase();
    const fits = data.rows.filter(
      (row) =>
        (every || isOfYear(book, row.values, year)) &&
        (!due || row.due !== undefined) &&
        Object.entries(by).every(([name, value]) => row.values[name] === value) &&
        (asked.trim() === '' || parts.every((part) => says(row).includes(part))),
    );
    const { period } = book;
    const named = (row: EntryRow) => entryTitle(messages, kind, row, data);
    const newest = (row: EntryRow) => String((period && row.values[period]) ?? '');
    return fits.sort((one, other) => compareText(newest(other), newest(one)) || compareText(named(one), named(other)));
  }, [messages, kind, data, wanted, year]);
}

/** What the register says as a whole, in sentences. */
function Figures({ kind, data }: { kind: BookKind; data: BookList }) {
  const messages = useText();
  const { due } = bookOf(kind);
  const sentences = data.figures.map((figure) => figureText(messages, kind, figure));
  const overdue = data.rows.filter((row) => row.due === 'overdue').length;
  const soon = data.rows.filter((row) => row.due === 'soon').length;
  if (due && overdue + soon > 0) {
    sentences.push(
      messages.registers.dueFigure({
        field: wordsOf(messages, kind).fields[due.field] ?? '',
        overdue: formatNumber(overdue),
        soon: formatNumber(soon),
        days: DUE_SOON_DAYS,
      }),
    );
  }
  if (sentences.length === 0) return null;
  return (
    <ul className="register-figures">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <EmphasisText text={sentence} as="b" />
        </li>
      ))}
    </ul>
  );
}

function Tools({ kind, filter, shown }: { kind: BookKind; filter: ListFilter; shown: number }) {
  const messages = useText();
  const { frame, registers } = messages;
  const { year } = useSession();
  const words = wordsOf(messages, kind);
  const book = bookOf(kind);
  return (
    <div className="table-tools register-tools">
      <TextField
        label={frame.search}
        hideLabel
        placeholder={frame.search}
        type="search"
        value={filter.text}
        onChange={(value) => filter.set('text', value)}
      />
      {book.period !== undefined && (
        <SelectField
          label={registers.list.allYears}
          hideLabel
          value={filter.allYears ? 'all' : 'year'}
          options={[
            { value: 'year', label: registers.list.ofYear({ year: String(year) }) },
            { value: 'all', label: registers.list.allYears },
          ]}
          onChange={(value) => filter.set('years', value === 'all' ? 'all' : '')}
        />
      )}
      {filterFields(kind).map((name) => (
        <SelectField
          key={name}
          label={words.fields[name]}
          hideLabel
          value={filter.chosen[name] ?? ''}
          empty={registers.list.all({ field: words.fields[name] ?? '' })}
          options={Object.entries(words.choices[name] ?? {}).map(([value, label]) => ({ value, label }))}
          onChange={(value) => filter.set(name, value)}
        />
      ))}
      {book.due && (
        <CheckField
          label={registers.list.dueOnly}
          checked={filter.dueOnly}
          onChange={(on) => filter.set('due', on ? 'only' : '')}
        />
      )}
      <span className="small muted push" role="status">
        {registers.list.shown({ count: shown })}
      </span>
    </div>
  );
}

function Nothing({
  kind,
  filter,
  of,
  year,
  onAdd,
}: {
  kind: BookKind;
  filter: ListFilter;
  /** Entries of all years. */
  of: number;
  year: number;
  onAdd: () => void;
}) {
  const messages = useText();
  const { list } = messages.registers;
  const words = wordsOf(messages, kind);
  const showAll = <Button onClick={filter.clear}>{list.showAll}</Button>;
  const add = (
    <Button tone="primary" icon="add" onClick={onAdd}>
      {words.add}
    </Button>
  );
  if (of === 0) {
    return (
      <EmptyState title={list.none} actions={add}>
        {words.empty}
      </EmptyState>
    );
  }
  if (filter.isSet) return <EmptyState title={list.noMatch} actions={showAll} />;
  return (
    <EmptyState
      title={list.noneOfYear({ year: String(year), count: of })}
      actions={
        <>
          {add}
          {showAll}
        </>
      }
    />
  );
}
