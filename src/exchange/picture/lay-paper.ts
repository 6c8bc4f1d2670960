/** Where everything of a paper stands on one picture: lines, rules, photos. Pure: widths of texts come from the one who draws. */
import { paperCell } from '#i18n/paper-words.ts';
import { columnShares, type Paper, type PaperBlock, type PaperPhoto, type PaperTable } from '#kernel/paper.ts';
import { wrapLines } from './wrap-lines.ts';

export interface Type {
  /** Pixels. */
  size: number;
  bold?: boolean;
  faint?: boolean;
}

export type Mark =
  /** `y` is the line that the letters stand on. */
  | { kind: 'text'; text: string; x: number; y: number; type: Type }
  | { kind: 'rule'; x: number; y: number; width: number; height: number }
  | { kind: 'shade'; x: number; y: number; width: number; height: number }
  | { kind: 'picture'; id: string; x: number; y: number; width: number; height: number };

export interface LaidPaper {
  /** Pixels before they are doubled. */
  width: number;
  height: number;
  marks: Mark[];
}

export interface Laying {
  measure: (text: string, type: Type) => number;
  /** Stands in a cell without a value. */
  dash: string;
  /** Paragraphs begin two letters in, as Chinese ones do. */
  indented: boolean;
  /** Sizes of the photos and charts that are there, by their ids; the others are left out. */
  pictures: ReadonlyMap<string, { width: number; height: number }>;
}

const WIDTH = 720;
const EDGE = 48;
const INNER = WIDTH - 2 * EDGE;
const GAP = 16;
const TITLE: Type = { size: 32, bold: true };
const LEAD: Type = { size: 17, faint: true };
const HEADING: Type = { size: 21, bold: true };
const BODY: Type = { size: 20 };
const NOTE: Type = { size: 15, faint: true };
const CELL: Type = { size: 15 };
const CELL_EDGE = 7;
const LEADING = 1.6;
/** A tall photo is no higher than that. */
const TALLEST = 420;
/** The letters stand so far down in their line, of its height. */
const BASE = 0.7;

type Align = 'left' | 'centre' | 'right';

class Sheet {
  readonly marks: Mark[] = [];
  y = EDGE;
  readonly #laying: Laying;

  constructor(laying: Laying) {
    this.#laying = laying;
  }

  lines(text: string, width: number, type: Type, indent = 0): string[] {
    return wrapLines(text, width, (part) => this.#laying.measure(part, type), indent);
  }

  /** One line in a box that begins at `x` and `y`. */
  put(text: string, type: Type, box: { x: number; y: number; width: number }, align: Align): void {
    const room = box.width - this.#laying.measure(text, type);
    const x = box.x + (align === 'left' ? 0 : align === 'centre' ? room / 2 : room);
    this.marks.push({ kind: 'text', text, x: round(x), y: round(box.y + type.size * LEADING * BASE), type });
  }

  /** A paragraph over the whole width, and on with the next. */
  paragraph(text: string, type: Type, align: Align = 'left', indent = 0): void {
    this.lines(text, INNER, type, indent).forEach((line, at) => {
      const inset = at === 0 ? indent : 0;
      this.put(line, type, { x: EDGE + inset, y: this.y, width: INNER - inset }, align);
      this.y += type.size * LEADING;
    });
  }

  table(table: PaperTable): void {
    const { dash } = this.#laying;
    const widths = columnShares(table).map((share) => (INNER * share) / 100);
    const lefts = widths.map((_, at) => EDGE + widths.slice(0, at).reduce((sum, width) => sum + width, 0));
    if (!table.hideName) this.paragraph(table.name, { ...CELL, bold: true });
    const rule = (y: number) => this.marks.push({ kind: 'rule', x: EDGE, y: round(y), width: INNER, height: 1 });
    const top = this.y;
    const row = (texts: readonly string[], type: Type, alignOf: (at: number) => Align) => {
      const cells = texts.map((text, at) => this.lines(text, (widths[at] ?? 0) - 2 * CELL_EDGE, type));
      const height = Math.max(1, ...cells.map(({ length }) => length)) * type.size * LEADING + 2 * CELL_EDGE - 4;
      if (type.bold) this.marks.push({ kind: 'shade', x: EDGE, y: round(this.y), width: INNER, height: round(height) });
      cells.forEach((lines, at) => {
        lines.forEach((line, number) => {
          const box = {
            x: (lefts[at] ?? 0) + CELL_EDGE,
            y: this.y + CELL_EDGE - 2 + number * type.size * LEADING,
            width: (widths[at] ?? 0) - 2 * CELL_EDGE,
          };
          this.put(line, type, box, alignOf(at));
        });
      });
      rule(this.y);
      this.y += height;
    };
    row(
      table.columns.map(({ head }) => head),
      { ...CELL, bold: true },
      () => 'centre',
    );
    for (const values of table.rows) {
      row(
        table.columns.map(({ kind }, at) => paperCell(kind, values[at], dash)),
        CELL,
        (at) => (['text', 'date'].includes(table.columns[at]?.kind ?? 'text') ? 'left' : 'right'),
      );
    }
    rule(this.y);
    for (const x of [...lefts, EDGE + INNER]) {
      this.marks.push({ kind: 'rule', x: round(x), y: round(top), width: 1, height: round(this.y - top) + 1 });
    }
  }

  /** Pictures side by side, all as high as one another, each over what it shows. */
  pictures(row: readonly { id: string; caption: string }[]): void {
    const there = row.flatMap((each) => {
      const size = this.#laying.pictures.get(each.id);
      return size ? [{ ...each, shape: size.width / size.height }] : [];
    });
    const shapes = there.reduce((sum, { shape }) => sum + shape, 0);
    const height = Math.min(TALLEST, (INNER - GAP * (there.length - 1)) / shapes);
    let x = EDGE + (INNER - GAP * (there.length - 1) - height * shapes) / 2;
    let lowest = this.y;
    for (const { id, caption, shape } of there) {
      const width = height * shape;
      this.marks.push({
        kind: 'picture',
        id,
        x: round(x),
        y: round(this.y),
        width: round(width),
        height: round(height),
      });
      let y = this.y + height + 4;
      for (const line of this.lines(caption, width, NOTE)) {
        this.put(line, NOTE, { x, y, width }, 'centre');
        y += NOTE.size * LEADING;
      }
      lowest = Math.max(lowest, y);
      x += width + GAP;
    }
    this.y = lowest;
  }

  photos(photos: readonly PaperPhoto[]): void {
    const there = photos.filter(({ id }) => this.#laying.pictures.has(id));
    for (let at = 0; at < there.length; at += 2) this.pictures(there.slice(at, at + 2));
  }

  signatures(places: readonly string[]): void {
    const half = INNER / 2;
    this.y += GAP;
    for (let at = 0; at < places.length; at += 2) {
      const columns = places.slice(at, at + 2).map((place) => this.lines(place, half - GAP, BODY));
      // Who alone signs stands at the right edge, as under a letter.
      const alone = columns[0]?.length === 0;
      columns.forEach((lines, side) => {
        lines.forEach((line, number) => {
          const y = this.y + number * BODY.size * LEADING;
          this.put(line, BODY, { x: EDGE + side * half, y, width: half }, alone ? 'right' : 'left');
        });
      });
      this.y += Math.max(1, ...columns.map(({ length }) => length)) * BODY.size * LEADING + GAP;
    }
  }

  block(block: PaperBlock): void {
    switch (block.kind) {
      case 'heading':
        this.paragraph(block.text, HEADING);
        return;
      case 'text':
        for (const line of block.text.split('\n')) {
          this.paragraph(line.trim(), BODY, 'left', this.#laying.indented ? BODY.size * 2 : 0);
        }
        return;
      case 'note':
        this.paragraph(block.text, NOTE);
        return;
      case 'table':
        this.table(block);
        return;
      case 'chart':
        this.pictures([{ id: block.id, caption: block.title }]);
        return;
      case 'photos':
        this.photos(block.photos);
        return;
      case 'signatures':
        this.signatures(block.places);
    }
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A paper as one picture, as high as it needs. */
export function layPaper(paper: Paper, laying: Laying): LaidPaper {
  const sheet = new Sheet(laying);
  sheet.paragraph(paper.title, TITLE, 'centre');
  if (paper.lead !== '') sheet.paragraph(paper.lead, LEAD, 'centre');
  for (const block of paper.blocks) {
    sheet.y += GAP;
    sheet.block(block);
  }
  return { width: WIDTH, height: Math.ceil(sheet.y + EDGE), marks: sheet.marks };
}
