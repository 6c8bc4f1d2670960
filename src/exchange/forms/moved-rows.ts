/** Where rows come to lie when lists take more room than a template has, and what refers to rows follows them. */

/** A list of a sheet, by the rows of the template. */
export interface GrownList {
  first: number;
  /** Last row that the template has for it. */
  last: number;
  /** How many rows it fills. */
  filled: number;
}

export interface RowMap {
  row: (row: number) => number;
  /** Last row of an area that begins at `start`: over a list it reaches to the list's end. */
  end: (start: number, end: number) => number;
}

export function rowMap(lists: readonly GrownList[]): RowMap {
  const grownBy = ({ first, last, filled }: GrownList): number => Math.max(0, filled - (last - first + 1));
  const row = (asked: number): number =>
    lists.reduce((at, list) => (list.last < asked ? at + grownBy(list) : at), asked);
  return {
    row,
    end: (start, end) =>
      lists.reduce(
        (at, { first, last, filled }) =>
          start <= first && end >= first && end <= last ? Math.max(at, row(first) + filled - 1) : at,
        row(end),
      ),
  };
}

/** `A1` or `A1:C9`, as areas of merged cells are written. */
export function movedArea(area: string, map: RowMap): string {
  const found = /^(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?$/i.exec(area);
  if (found === null) return area;
  const [, from = '', start = '', to, end = ''] = found;
  const first = `${from}${map.row(Number(start))}`;
  return to === undefined ? first : `${first}:${to}${map.end(Number(start), Number(end))}`;
}

const REFERENCE =
  /((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(!])/gu;

/** A formula of `sheet`, its references moved as each sheet's rows are; what stands in quotes is text. */
export function movedFormula(formula: string, sheet: string, maps: ReadonlyMap<string, RowMap>): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(REFERENCE, (whole: string, of: string | undefined, area: string, at: number) => {
            // Of another file, or of a sheet whose name was not understood.
            if (piece[at - 1] === (of === undefined ? '!' : ']')) return whole;
            const name = of === undefined ? sheet : of.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
            const map = maps.get(name);
            return map === undefined ? whole : `${of ?? ''}${movedArea(area, map)}`;
          }),
    )
    .join('');
}
