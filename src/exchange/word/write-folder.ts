import { zipSync } from 'fflate';
import { writeWorkbook } from '#exchange/spreadsheet/write-workbook.ts';
import { type Paper, type PaperPicture, paperTables } from '#kernel/paper.ts';
import { paperSheets } from './paper-sheets.ts';
import { writeWord } from './write-word.ts';

export interface PaperInFolder {
  paper: Paper;
  pictures?: ReadonlyMap<string, PaperPicture>;
}

const LONGEST_NAME = 60;

/** File names take no signs that a disk refuses. */
const fileName = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .slice(0, LONGEST_NAME)
    .trim();

/** Papers as one folder to hand in: each as Word, and its tables as a workbook, in their order. */
export async function writeFolder(papers: readonly PaperInFolder[], dash: string): Promise<Blob> {
  const files: Record<string, Uint8Array> = {};
  for (const [index, { paper, pictures }] of papers.entries()) {
    const name = `${String(index + 1).padStart(2, '0')} ${fileName(paper.title)}`;
    const word = await writeWord(paper, { dash, ...(pictures && { pictures }) });
    files[`${name}.docx`] = new Uint8Array(await word.arrayBuffer());
    if (paperTables(paper).length > 0) {
      const book = await writeWorkbook(paperSheets(paper));
      files[`${name}.xlsx`] = new Uint8Array(await book.arrayBuffer());
    }
  }
  // The parts are compressed already.
  const zipped = zipSync(files, { level: 0 });
  return new Blob([new Uint8Array(zipped)], { type: 'application/zip' });
}
