/**
 * A printed paper as plain data. The sheet on the screen, the Word file and the workbook are all written from it, so the
 * same cell has the same number in all three.
 */

/**
 * `money` whole fen, shown in yuan · `per-head` fen per resident, shown in yuan · `percent` in percent (43.1) ·
 * `date` ISO day
 */
export type PaperKind = 'text' | 'number' | 'money' | 'per-head' | 'percent' | 'date';

export type PaperValue = string | number | undefined;

export interface PaperColumn {
  head: string;
  kind: PaperKind;
  /** Share of the width against the other columns; 1 without. */
  width?: number;
}

export interface PaperTable {
  kind: 'table';
  name: string;
  columns: readonly PaperColumn[];
  rows: readonly (readonly PaperValue[])[];
  /** Whether the name is written above the table. */
  hideName?: boolean;
  /** Says that not all rows are here. On the paper it stands in a note of its own; a sheet of a workbook travels without it. */
  leftOut?: string;
}

export type PaperBlock =
  | { kind: 'heading'; text: string }
  /** One paragraph per line. */
  | { kind: 'text'; text: string }
  | { kind: 'note'; text: string }
  | PaperTable
  /** A place for a chart's picture, by its id. */
  | { kind: 'chart'; id: string; title: string }
  /** Photos, each with what it shows. */
  | { kind: 'photos'; photos: readonly PaperPhoto[] }
  /** Places for seal and signatures. */
  | { kind: 'signatures'; places: readonly string[] };

export interface Paper {
  title: string;
  /** Under the title: unit, period. */
  lead: string;
  blocks: readonly PaperBlock[];
  /** A form of one page: small type, narrow margins. */
  form?: boolean;
}

export interface PaperPhoto {
  id: string;
  caption: string;
  /** Pixels. */
  width: number;
  height: number;
  /** A small JPEG in base64, until the large one is there. */
  thumb: string;
}

/** A chart or photo as a picture, for the place that its id names. */
export interface PaperPicture {
  bytes: Uint8Array;
  type: 'png' | 'jpg';
  width: number;
  height: number;
}

export const paperPhotos = (paper: Paper): PaperPhoto[] =>
  paper.blocks.flatMap((block) => (block.kind === 'photos' ? block.photos : []));

export const paperTables = (paper: Paper): PaperTable[] => paper.blocks.filter((block) => block.kind === 'table');

/** The width of each column in percent of the table; text takes more room where none was given. */
export function columnShares({ columns }: PaperTable): number[] {
  const shares = columns.map(({ width, kind }) => width ?? (kind === 'text' ? 1.6 : 1));
  const sum = shares.reduce((one, other) => one + other, 0);
  return shares.map((share) => (100 * share) / sum);
}
