import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { classNames } from './class-names.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { Icon } from './icon.tsx';
import { LoadingState } from './loading-state.tsx';
import { type SortKey, type SortState, sortRows, useRowWindow } from './table-rows.ts';
import { useText } from './use-text.ts';

export type Column<R> = {
  id: string;
  head: string;
  /** The head is spoken but not drawn: for columns of buttons. */
  hideHead?: boolean;
  cell: (row: R) => ReactNode;
  /** Makes the column sortable: a number or a text per row; undefined sorts last. */
  sort?: (row: R) => SortKey;
  /** Figures stand at the end of their cell. */
  number?: boolean;
  /** Left out below 768 px. */
  wideOnly?: boolean;
  total?: ReactNode;
};

/** Rows that lie elsewhere, too many to be held here: sorted there, and asked for as they come into sight. */
export interface DistantRows {
  /** How many there are in all. */
  count: number;
  /** Place of the first of those that are held here. */
  first: number;
  /** What was asked for, but for the order: another question starts at the top. */
  question: string;
  sort: SortState | undefined;
  onSort: (sort: SortState) => void;
  /** Places of the first row in sight and of the first below. */
  onSight: (first: number, last: number) => void;
}

/** Above this many rows only those in sight are drawn. */
const windowFrom = 200;

/**
 * A table of records. The first column names the row; with `rowHref` or `onRow` it is a link or button, a click
 * anywhere in the row does the same, and arrow keys move from row to row.
 */
export function DataTable<R>({
  label,
  columns,
  rows,
  distant,
  rowId,
  rowHref,
  onRow,
  initialSort,
  totalLabel,
  loading,
  error,
  onRetry,
  empty,
  inWorkbook,
  rowHeight = 40,
  height,
}: {
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  /** Where `rows` are but a part; one part is not sorted here. */
  distant?: DistantRows | undefined;
  rowId: (row: R) => string;
  rowHref?: (row: R) => string;
  onRow?: (row: R) => void;
  initialSort?: SortState;
  /** Head of the totals row, drawn when given; its cells come from `Column.total`. */
  totalLabel?: string;
  loading?: boolean;
  error?: string | undefined;
  onRetry?: () => void;
  empty?: ReactNode;
  /** The whole list can be saved as a workbook, which paper says where it holds but a part. */
  inWorkbook?: boolean;
  /** Pixels; every row of a long table has this height. */
  rowHeight?: number;
  /** Pixels, makes the table scroll in a box of its own; long tables always do. */
  height?: number;
}) {
  const { frame } = useText();
  const [ownSort, setSort] = useState(initialSort);
  const isDistant = distant !== undefined;
  const sort = isDistant ? distant.sort : ownSort;
  const sorted = useMemo(() => {
    const key = columns.find((column) => column.id === sort?.column)?.sort;
    return sort && key && !isDistant ? sortRows(rows, key, sort.direction) : rows;
  }, [rows, columns, sort, isDistant]);
  const count = distant?.count ?? sorted.length;
  const held = distant?.first ?? 0;
  const long = count > windowFrom;
  const seen = useRowWindow(count, rowHeight, long, distant?.question);
  const onSight = distant?.onSight;
  useEffect(() => onSight?.(seen.first, seen.last), [onSight, seen.first, seen.last]);

  if (error !== undefined) return <ErrorState {...(onRetry ? { onRetry } : {})}>{error}</ErrorState>;
  if (loading) return <LoadingState height={height ?? rowHeight * 6} lines={6} />;
  if (count === 0) return empty ?? <EmptyState title={frame.nothingHere} />;

  // Of those in sight the ones that are held here; the others keep their room until they have come.
  const first = Math.min(Math.max(seen.first, held), seen.last);
  const drawn = { first, last: Math.max(first, Math.min(seen.last, held + sorted.length)) };
  const onTheirWay = drawn.first > seen.first || drawn.last < seen.last;
  const boxHeight = height ?? (long ? 640 : undefined);
  // A box that scrolls and holds nothing to step into is stepped into itself, so that the keyboard scrolls it.
  const bare = boxHeight !== undefined && !rowHref && !onRow && columns.every((column) => !column.sort);
  return (
    <div
      ref={seen.box}
      {...(onTheirWay && { 'aria-busy': true })}
      {...(bare && { tabIndex: 0, role: 'group', 'aria-label': label })}
      className={classNames('table-box', boxHeight !== undefined && 'scrolls')}
      style={boxHeight === undefined ? undefined : ({ '--box-height': `${boxHeight}px` } as CSSProperties)}
    >
      <table className={classNames('table', long && 'long')} aria-label={label} aria-rowcount={count + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={distant?.onSort ?? setSort} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenRows}>
          <Spacer height={drawn.first * rowHeight} columns={columns.length} />
          {sorted.slice(drawn.first - held, drawn.last - held).map((row, offset) => (
            <tr
              key={rowId(row)}
              aria-rowindex={drawn.first + offset + 2}
              className={rowHref || onRow ? 'row-link' : undefined}
              style={long ? { height: rowHeight } : undefined}
              onClick={(event) => {
                // the link or button of the row answers for the whole row, unless another control was meant
                if (event.target instanceof Element && event.target.closest('a, button, input, label, select')) return;
                event.currentTarget.querySelector<HTMLElement>('.row-name')?.click();
              }}
            >
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row">
                    <RowName href={rowHref?.(row)} onClick={onRow && (() => onRow(row))}>
                      {column.cell(row)}
                    </RowName>
                  </th>
                ) : (
                  <td key={column.id} className={cellClass(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          <Spacer height={(count - drawn.last) * rowHeight} columns={columns.length} />
        </tbody>
        {totalLabel !== undefined && (
          <tfoot>
            <tr>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row">
                    {totalLabel}
                  </th>
                ) : (
                  <td key={column.id} className={cellClass(column)}>
                    {column.total}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
      {drawn.last - drawn.first < count && (
        <p className="left-out">
          {frame.rowsOnPaper({ drawn: drawn.last - drawn.first, count, inWorkbook: inWorkbook === true })}
        </p>
      )}
    </div>
  );
}

function cellClass<R>(column: Column<R>): string | undefined {
  return classNames(column.number && 'number', column.wideOnly && 'only-wide') || undefined;
}

function Head<R>({
  column,
  sort,
  onSort,
}: {
  column: Column<R>;
  sort: SortState | undefined;
  onSort: (sort: SortState) => void;
}) {
  const direction = sort?.column === column.id ? sort.direction : undefined;
  // figures are usually wanted from the largest down, names from the first up
  const first = column.number ? 'descending' : 'ascending';
  const second = column.number ? 'ascending' : 'descending';
  return (
    <th scope="col" className={cellClass(column)} aria-sort={column.sort ? (direction ?? 'none') : undefined}>
      {column.sort ? (
        <button
          type="button"
          className="sort"
          onClick={() => onSort({ column: column.id, direction: direction === first ? second : first })}
        >
          {column.head}
          <span className="sort-sign">{direction && <Icon name={direction === 'ascending' ? 'up' : 'down'} />}</span>
        </button>
      ) : column.hideHead ? (
        <span className="sr">{column.head}</span>
      ) : (
        column.head
      )}
    </th>
  );
}

function RowName({
  href,
  onClick,
  children,
}: {
  href: string | undefined;
  onClick: (() => void) | undefined;
  children: ReactNode;
}) {
  if (href !== undefined) {
    return (
      <a href={href} className="row-name" onClick={onClick}>
        {children}
      </a>
    );
  }
  if (onClick) {
    return (
      <button type="button" className="row-name" onClick={onClick}>
        {children}
      </button>
    );
  }
  return children;
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="spacer">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLElement) || !event.target.classList.contains('row-name')) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('.row-name')];
  const next = names[names.indexOf(event.target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
