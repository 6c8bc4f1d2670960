import type { KeyboardEvent, ReactNode } from 'react';
import { ChartKey, type KeyItem, keyLayout } from './chart-key.tsx';
import { ChartPatterns, usePatternId } from './chart-patterns.tsx';
import { DrawingBox } from './drawing-box.tsx';
import { shorten, textWidth } from './text-size.ts';

export type RowCell = { text: string; tone?: 'short' | 'good'; strong?: boolean };

export type BarRow = {
  id: string;
  name: string;
  /** A small word of warning under the name. */
  note?: string;
  /** The whole row as a sentence, for screen readers. */
  label: string;
  href?: string;
  /** The row of the whole, set off by a line. */
  sum?: boolean;
  cells: readonly RowCell[];
};

export type BarRowsProps<R extends BarRow> = {
  /** The chart in a sentence. */
  summary: string;
  rows: readonly R[];
  /** Heads: of the names, of the bars, of each cell. */
  head: { name: string; bars: string; cells: readonly string[] };
  /** Cells (by index) left out when there is little room, the bar shows them anyway. */
  spareCells?: readonly number[];
  keyItems?: readonly KeyItem[];
  /** Value at the right end of the bars. */
  top: number;
  /** A value named above the bars, such as a floor; a narrow chart leaves it to the key. */
  named?: { value: number; label: string };
  onPick?: (id: string) => void;
  /** Draws a bar from x = 0 around y = 0 in a strip of 22 px; `at` gives the x of a value. */
  bar: (row: R, at: (value: number) => number, patternId: string) => ReactNode;
};

const size = 13;
const headHeight = 26;
const columnGap = 14;

/**
 * Rows of name, bar and figures: one SVG, so that screen, paper and picture are the same. Below 400 px a row
 * takes two lines, name and figures above, the bar beneath over the whole width.
 */
export function BarRows<R extends BarRow>(props: BarRowsProps<R>) {
  return <DrawingBox>{(width) => <Drawing {...props} width={width} />}</DrawingBox>;
}

function Drawing<R extends BarRow>(props: BarRowsProps<R> & { width: number }) {
  const { summary, rows, head, spareCells = [], keyItems = [], top, named, onPick, bar, width } = props;
  const id = usePatternId();
  const narrow = width < 400;
  const shownCells = head.cells.map((_, index) => index).filter((index) => !(narrow && spareCells.includes(index)));
  const cellWidths = shownCells.map((index) => {
    const inRows = rows.map((row) => textWidth(row.cells[index]?.text ?? '', size, true));
    return Math.max(textWidth(head.cells[index] ?? '', 12), ...inRows);
  });
  const ends = shownCells.map((_, index) => {
    const after = cellWidths.slice(index + 1);
    return width - after.reduce((sum, cell) => sum + cell + columnGap, 0);
  });
  const cellsStart = width - cellWidths.reduce((sum, cell) => sum + cell + columnGap, 0);
  const longest = Math.max(
    textWidth(head.name, 12),
    ...rows.map((row) => Math.max(textWidth(row.name, size, row.sum), textWidth(row.note ?? '', 11))),
  );
  const nameWidth = narrow ? cellsStart - 4 : Math.min(longest + 4, width * 0.34);
  const barStart = narrow ? 0 : nameWidth + columnGap;
  const barWidth = Math.max(40, (narrow ? width : cellsStart) - barStart);
  const at = (value: number) => (Math.max(0, Math.min(value, top * 1.02)) / top) * barWidth;
  const rowHeight = narrow ? 58 : 37;
  const keyHeight = keyLayout(keyItems, width).height;
  const rowsStart = keyHeight + headHeight;
  const height = rowsStart + rows.length * rowHeight + 2;

  return (
    <svg className="drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...namedGroup(summary)}>
      <title>{summary}</title>
      <ChartPatterns id={id} />
      <ChartKey items={keyItems} width={width} patternId={id} />
      <g className="drawing-head" transform={`translate(0 ${keyHeight})`}>
        <text y={17}>{shorten(head.name, nameWidth)}</text>
        {!narrow && !named && (
          <text x={barStart} y={17}>
            {head.bars}
          </text>
        )}
        {named && !narrow && (
          <NamedValue x={barStart + at(named.value)} label={named.label} from={barStart} to={cellsStart} />
        )}
        {shownCells.map((cell, index) => (
          <text key={head.cells[cell]} x={ends[index]} y={17} textAnchor="end">
            {head.cells[cell]}
          </text>
        ))}
      </g>
      {rows.map((row, index) => (
        <RowLink
          key={row.id}
          row={row}
          {...(onPick ? { onPick } : {})}
          y={rowsStart + index * rowHeight}
          label={
            <>
              <rect className="hit" x={-4} y={0.5} width={width + 8} height={rowHeight - 1} rx={4} />
              <text y={narrow ? 20 : row.note ? 17 : 24} className={row.sum ? 'row-label strong' : 'row-label'}>
                {shorten(row.name, nameWidth, size)}
              </text>
            </>
          }
        >
          <path className={row.sum ? 'rule strong' : 'rule'} d={`M0 .5H${width}`} />
          {row.note && (
            <text
              className="row-note"
              x={narrow ? Math.min(textWidth(row.name, size) + 8, nameWidth) : 0}
              y={narrow ? 20 : 31}
            >
              {shorten(row.note, narrow ? Math.max(0, nameWidth - textWidth(row.name, size) - 12) : nameWidth, 11)}
            </text>
          )}
          <g transform={`translate(${barStart} ${narrow ? 40 : 18.5})`}>{bar(row, at, id)}</g>
          {shownCells.map((cell, place) => (
            <text
              key={head.cells[cell]}
              x={ends[place]}
              y={narrow ? 20 : 24}
              textAnchor="end"
              className={cellClass(row.cells[cell], row.sum)}
            >
              {row.cells[cell]?.text}
            </text>
          ))}
        </RowLink>
      ))}
    </svg>
  );
}

function cellClass(cell: RowCell | undefined, sum: boolean | undefined): string {
  return ['row-label', (cell?.strong || sum) && 'strong', cell?.tone].filter(Boolean).join(' ');
}

function NamedValue({ x, label, from, to }: { x: number; label: string; from: number; to: number }) {
  const half = textWidth(label) / 2;
  return (
    <text className="named" x={Math.max(from + half, Math.min(x, to - half))} y={17} textAnchor="middle">
      {label}
    </text>
  );
}

/** A row that leads somewhere is named by its whole sentence, which holds what is written in it as its label: the name. */
function RowLink({
  row,
  y,
  onPick,
  label,
  children,
}: {
  row: BarRow;
  y: number;
  onPick?: (id: string) => void;
  label: ReactNode;
  children: ReactNode;
}) {
  const place = `translate(0 ${y})`;
  const values = <RowValues>{children}</RowValues>;
  // The hint stands around the link, not in it, where it would be taken for a second label.
  const hint = <title>{row.label}</title>;
  if (row.href !== undefined) {
    return (
      <g transform={place} role="presentation">
        {hint}
        <a href={row.href} className="bar-row" aria-label={row.label} onClick={onPick && (() => onPick(row.id))}>
          {label}
        </a>
        {values}
      </g>
    );
  }
  if (onPick) {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onPick(row.id);
    };
    const acts = { role: 'button', tabIndex: 0, onClick: () => onPick(row.id), onKeyDown };
    return (
      <g transform={place} role="presentation">
        {hint}
        <g className="bar-row" {...acts} aria-label={row.label}>
          {label}
        </g>
        {values}
      </g>
    );
  }
  return (
    <g transform={place} className="bar-row still" {...namedPicture(row.label)}>
      {hint}
      {label}
      {children}
    </g>
  );
}

/** What a named link shows beside its label; clicks go through it, and the name of the link says it in words. */
export function RowValues({ children }: { children: ReactNode }) {
  return (
    <g className="row-values" aria-hidden="true">
      {children}
    </g>
  );
}

/** SVG has no elements of these meanings, so the roles are given by hand. */
export function namedGroup(label: string) {
  return { role: 'group', 'aria-label': label };
}

export function namedPicture(label: string) {
  return { role: 'img', 'aria-label': label };
}
