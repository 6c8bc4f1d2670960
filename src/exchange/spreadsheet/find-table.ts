import { type Cell, EMPTY_CELL, type Merge, type Sheet } from './cell-types.ts';
import { dateOfHeading } from './match-columns.ts';
import { plainText } from './plain-text.ts';

export type Fact = { readonly value: Cell; readonly row: number; readonly column: number };

export type SkipReason = 'blank' | 'subtotal' | 'heading-again' | 'title';

export type FoundTable = {
  /** Lines above the headings that are no label with a value. */
  readonly titleLines: readonly string[];
  /** Labels with values above the headings, such as 活动名称, by the label without its colon. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** Row of the (first line of the) headings, and its last line where they take several. */
  readonly headingRow: number;
  readonly headingEnd: number;
  /** Two-line headings are joined with a space. Columns with content but no heading have the heading ''. */
  readonly columns: readonly { readonly index: number; readonly heading: string }[];
  /** `cells[column.index]`; always as long as the widest column. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
  /** Every row that is not in `rows`, with the reason. */
  readonly skipped: readonly { readonly row: number; readonly reason: SkipReason }[];
};

/** Headings are looked for in this many rows from the top. */
const SEARCHED_ROWS = 60;

const label = (cell: Cell | undefined): string => plainText(cell?.text ?? '').replace(/\s+/g, ' ');
const squeezed = (cell: Cell | undefined): string => label(cell).replace(/\s/g, '');

type Row = readonly Cell[];

/** A letter or a figure is enough to see that a cell is not blank; the rest is looked at closely. */
const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell.kind === 'empty' || (!/[\p{L}\p{N}]/u.test(cell.text) && squeezed(cell) === '');

const filled = (row: Row | undefined): number[] => (row ?? []).flatMap((cell, index) => (isBlank(cell) ? [] : [index]));

/** How much a row looks like headings: known words, dates beside them, nothing else. */
function headingScore(row: Row, isKnownHeading: (text: string) => number): number {
  let known = 0;
  let words = 0;
  let dates = 0;
  let count = 0;
  for (const cell of row) {
    const text = squeezed(cell);
    if (text === '') continue;
    count += 1;
    if (cell.kind === 'text' && dateOfHeading(text) === undefined) {
      const score = isKnownHeading(label(cell));
      known += score;
      if (score > 0) words += 1;
    } else if (cell.kind === 'date' || cell.kind === 'text') {
      dates += 1;
    }
  }
  if (words === 0) return 0;
  if (words === 1 && dates === 0 && count > 2 && known * 2 < count) return 0;
  // Dates help only beside a known word, and a label with its value beside it is half a row of headings.
  const total = known + dates * 0.5;
  return (total * total) / count;
}

const widthOf = (sheet: Sheet): number => sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);

const isFigure = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.kind !== 'text' && cell.kind !== 'date') || /^[\d.,]+$/.test(squeezed(cell));

/** The lines that the headings take: the best line, the line that its merged areas begin in, and the line below. */
function headingLines(sheet: Sheet, best: number, isPart: (text: string) => boolean): { first: number; last: number } {
  const widest = widthOf(sheet);
  const narrow = sheet.merges.filter((merge) => merge.columns < Math.max(2, widest * 0.8) && merge.rows <= 4);
  let first = best;
  for (const merge of narrow) {
    if (merge.row < best && merge.row + merge.rows - 1 >= best && best - merge.row <= 2)
      first = Math.min(first, merge.row);
  }
  let last = best;
  for (const merge of narrow) {
    if (merge.row === first && merge.rows > 1) last = Math.max(last, merge.row + merge.rows - 1);
  }
  if (last === first && hasSecondLine(sheet, first, isPart)) last = first + 1;
  return { first, last };
}

/** A line of parts below a line with gaps: every part stands below a gap or begins one, and none of it is a figure. */
function hasSecondLine(sheet: Sheet, first: number, isPart: (text: string) => boolean): boolean {
  const top = sheet.rows[first - 1] ?? [];
  const below = sheet.rows[first] ?? [];
  const parts = filled(below);
  if (parts.length === 0 || parts.some((index) => isFigure(below[index]))) return false;
  const isEmpty = (index: number): boolean => squeezed(top[index]) === '';
  const spans = sheet.merges.filter((merge) => merge.row === first && merge.rows === 1 && merge.columns > 1);
  const underSpan = (index: number): boolean =>
    spans.some((merge) => index >= merge.column && index < merge.column + merge.columns);
  if (spans.length > 0) return parts.every((index) => underSpan(index) || isEmpty(index)) && parts.some(underSpan);
  const lastTop = Math.max(...filled(top), 0);
  return (
    parts.some((index) => isEmpty(index) && index <= lastTop + 1) &&
    parts.every((index) => isEmpty(index) || isEmpty(index + 1)) &&
    parts.length >= 2 &&
    parts.some((index) => isPart(label(below[index])))
  );
}

function mergeAt(merges: readonly Merge[], row: number, column: number): Merge | undefined {
  return merges.find(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns,
  );
}

function joinHeadings(sheet: Sheet, first: number, last: number, width: number): string[] {
  const merges = sheet.merges.filter((merge) => merge.row >= first && merge.row <= last);
  return Array.from({ length: width }, (_, column) => {
    const pieces: string[] = [];
    for (let row = first; row <= last; row += 1) {
      const merge = mergeAt(merges, row, column);
      const from = merge ?? { row, column };
      let text = label(sheet.rows[from.row - 1]?.[from.column]);
      if (text === '' && row < last && merge === undefined) text = groupLeftOf(sheet, row, last, column);
      if (text !== '' && pieces.at(-1) !== text) pieces.push(text);
    }
    return pieces.join(' ');
  });
}

/** Without merged areas (as in CSV) a group's name stands over its first part only. */
function groupLeftOf(sheet: Sheet, row: number, last: number, column: number): string {
  if (squeezed(sheet.rows[last - 1]?.[column]) === '') return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    if (squeezed(sheet.rows[last - 1]?.[left]) === '') return '';
    const text = label(sheet.rows[row - 1]?.[left]);
    if (text !== '') return text;
  }
  return '';
}

const INLINE_FACT = /^([^:\uff1a\d]{1,15})[:\uff1a]\s*(\S.*)$/s;
const ENDS_IN_COLON = /^(.{1,15}?)\s*[:\uff1a]$/;

/** Labels with values, and what is left as titles. */
function readAbove(sheet: Sheet, until: number): { titleLines: string[]; facts: Record<string, Fact> } {
  const titleLines: string[] = [];
  const facts: Record<string, Fact> = Object.create(null);
  for (let row = 1; row < until; row += 1) {
    const cells = sheet.rows[row - 1] ?? [];
    const places = filled(cells);
    for (let at = 0; at < places.length; at += 1) {
      const column = places[at] as number;
      const cell = cells[column] as Cell;
      const text = label(cell);
      const next = places[at + 1];
      const keyed = ENDS_IN_COLON.exec(text);
      if (keyed) {
        const nextCell = next === undefined ? undefined : cells[next];
        if (
          next !== undefined &&
          nextCell &&
          !ENDS_IN_COLON.test(label(nextCell)) &&
          !INLINE_FACT.test(label(nextCell))
        ) {
          facts[(keyed[1] as string).trim()] ??= { value: nextCell, row, column: next };
          at += 1;
        }
        continue;
      }
      const pieces = cell.kind === 'text' ? plainText(cell.text).split(/\s{2,}|\n|\t/) : [];
      const inline = pieces.map((piece) => INLINE_FACT.exec(piece.trim()));
      if (inline.length > 0 && inline.every((found) => found !== null)) {
        for (const found of inline) {
          const value = (found?.[2] ?? '').trim();
          facts[(found?.[1] ?? '').trim()] ??= { value: { kind: 'text', value, text: value }, row, column };
        }
        continue;
      }
      // A label and its value side by side; a line of one cell is a title.
      const isLabel = cell.kind === 'text' && text.length <= 15 && !/\d/.test(text);
      if (isLabel && next !== undefined && places.length > 1) {
        facts[text] ??= { value: cells[next] as Cell, row, column: next };
        at += 1;
      } else {
        titleLines.push(text);
      }
    }
  }
  return { titleLines, facts };
}

const SUBTOTAL = /^(?:.{0,12}(?:合计|小计|总计|共计|累计)|总数|(?:grand|sub)?-?totals?)[:\uff1a]?$/i;
const FOOTNOTE = /^(?:填表|制表|审核|复核|负责人|单位负责|统计|经办|盖章|填报|注|说明|备注)[^:\uff1a]{0,8}[:\uff1a]/;

/** Is this a sum? Told by the words of the row's first label only (a serial number may stand before it). */
function isSubtotal(row: Row): boolean {
  for (const cell of row) {
    const text = squeezed(cell);
    if (text === '' || cell.kind === 'number' || /^\d+$/.test(text)) continue;
    return cell.kind === 'text' && SUBTOTAL.test(text);
  }
  return false;
}

function isHeadingAgain(row: Row, headings: readonly string[], firstLine: Row): boolean {
  const places = filled(row);
  if (places.length < 2) return false;
  let others = 0;
  for (const index of places) {
    const text = squeezed(row[index]);
    const heading = (headings[index] ?? '').replace(/\s/g, '');
    const same = text === heading || text === squeezed(firstLine[index]) || (text.length > 1 && heading.endsWith(text));
    if (!same) others += 1;
    if (others * 5 > places.length) return false;
  }
  return true;
}

/** Names that stand once over merged rows hold for all of them; figures do not, or sums would count them again. */
function fillMerged(rows: Cell[][], merges: readonly Merge[], firstRow: number): void {
  let steps = rows.length * 50;
  for (const merge of merges) {
    if (merge.rows < 2 || merge.row < firstRow) continue;
    const cell = rows[merge.row - 1]?.[merge.column];
    if (!cell || cell.kind === 'empty' || cell.kind === 'number') continue;
    const end = Math.min(merge.row + merge.rows - 1, rows.length);
    // Areas that lie over one another occur in broken files only.
    steps -= end - merge.row;
    if (steps < 0) return;
    for (let row = merge.row + 1; row <= end; row += 1) {
      const cells = rows[row - 1] as Cell[];
      if (filled(cells).length === 0) continue;
      while (cells.length <= merge.column) cells.push(EMPTY_CELL);
      if (cells[merge.column]?.kind === 'empty') cells[merge.column] = cell;
    }
  }
}

/**
 * Finds the table of a sheet among titles, labels, sums and repeated headings. `isKnownHeading` gives 0 for a text that is no
 * heading of the subject, up to 1 for one that certainly is. null when no row looks like headings. Pure.
 */
export function findTable(sheet: Sheet, isKnownHeading: (text: string) => number): FoundTable | null {
  let best = 0;
  let bestScore = 0;
  for (let row = 1; row <= Math.min(sheet.rows.length, SEARCHED_ROWS); row += 1) {
    const score = headingScore(sheet.rows[row - 1] ?? [], isKnownHeading);
    if (score > bestScore) {
      best = row;
      bestScore = score;
    }
  }
  return best === 0 ? null : tableAt(sheet, best, isKnownHeading);
}

/**
 * For a sheet in which nothing is a known heading: the first row of several cells that are no figures is taken for
 * headings, so that a person can say which column is which. null where there is no such row.
 */
export function tableByHand(sheet: Sheet): FoundTable | null {
  for (let row = 1; row <= Math.min(sheet.rows.length, SEARCHED_ROWS); row += 1) {
    const cells = sheet.rows[row - 1] ?? [];
    const places = filled(cells);
    if (places.length >= 2 && places.every((index) => !isFigure(cells[index]))) return tableAt(sheet, row, () => 0);
  }
  return null;
}

function tableAt(sheet: Sheet, best: number, isKnownHeading: (text: string) => number): FoundTable {
  const isPart = (text: string): boolean =>
    isKnownHeading(text) > 0 ||
    dateOfHeading(text) !== undefined ||
    /^(男|女|合计|小计|总数|人数|人次|其中.*)$/.test(text);
  const { first, last } = headingLines(sheet, best, isPart);
  const width = widthOf(sheet);
  const headings = joinHeadings(sheet, first, last, width);
  const body = sheet.rows.map((row, index) => (index >= last ? [...row] : []));
  fillMerged(body, sheet.merges, last + 1);

  const rows: { row: number; cells: Cell[] }[] = [];
  const skipped: { row: number; reason: SkipReason }[] = [];
  const used = new Set(headings.flatMap((heading, index) => (heading === '' ? [] : [index])));
  const tableWidth = Math.max(used.size, 1);
  const broad = new Set(
    sheet.merges.filter((merge) => merge.columns >= Math.max(2, tableWidth * 0.8)).map((merge) => merge.row),
  );
  for (let row = 1; row < first; row += 1) {
    skipped.push({ row, reason: filled(sheet.rows[row - 1]).length === 0 ? 'blank' : 'title' });
  }
  for (let row = last + 1; row <= body.length; row += 1) {
    const cells = body[row - 1] as Cell[];
    const places = filled(cells);
    const only = places.length === 1 ? label(cells[places[0] as number]) : '';
    if (places.length === 0) skipped.push({ row, reason: 'blank' });
    else if (isSubtotal(cells)) skipped.push({ row, reason: 'subtotal' });
    else if (isHeadingAgain(cells, headings, sheet.rows[first - 1] ?? []))
      skipped.push({ row, reason: 'heading-again' });
    else if ((only !== '' && broad.has(row)) || FOOTNOTE.test(label(cells[places[0] as number]))) {
      skipped.push({ row, reason: 'title' });
    } else {
      while (cells.length < width) cells.push(EMPTY_CELL);
      for (const index of places) used.add(index);
      rows.push({ row, cells });
    }
  }
  const columns = [...used].sort((a, b) => a - b).map((index) => ({ index, heading: headings[index] ?? '' }));
  return { ...readAbove(sheet, first), headingRow: first, headingEnd: last, columns, rows, skipped };
}
