/** Whether a paper has the same cells on the sheet, in Word and in the workbook. */
import { render, screen } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { isReadProblem } from '#exchange/spreadsheet/cell-types.ts';
import { readSpreadsheet } from '#exchange/spreadsheet/read-file.ts';
import { writeWorkbook } from '#exchange/spreadsheet/write-workbook.ts';
import { paperSheets } from '#exchange/word/paper-sheets.ts';
import { writeWord } from '#exchange/word/write-word.ts';
import { paperCell } from '#i18n/paper-words.ts';
import { type Paper, type PaperTable, paperTables } from '#kernel/paper.ts';
import { PaperSheet } from '#ui/paper-sheet.tsx';

const cellsOf = (row: string): string[] =>
  [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) =>
    [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
  );

/** Tables of a Word file as rows of texts. */
export async function wordTables(file: Blob): Promise<string[][][]> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) =>
    [...table.matchAll(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g)].map(([row]) => cellsOf(row)),
  );
}

/** Draws the sheet, writes both files, and holds every cell of every table against one another. */
export async function expectSameEverywhere(paper: Paper): Promise<void> {
  const tables = paperTables(paper);
  const word = await wordTables(await writeWord(paper, { dash: '–' }));
  const file = await writeWorkbook(paperSheets(paper));
  const book = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), 'paper.xlsx');
  if (isReadProblem(book)) throw new Error(book.code);
  render(<PaperSheet paper={paper} />);
  tables.forEach((table: PaperTable, index) => {
    const onScreen = [...screen.getByRole('table', { name: table.name }).querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(word[index]).toEqual(onScreen);
    const fromBook = (book.sheets[index]?.rows ?? []).slice(1).map((row) =>
      table.columns.map(({ kind }, column) => {
        const value = row[column]?.value ?? undefined;
        if (typeof value !== 'number') return paperCell(kind, value?.toString(), '–');
        // A workbook has money in yuan and a rate as a share.
        const scale = kind === 'number' ? 1 : 100;
        return paperCell(kind, Math.round(value * scale * 10_000) / 10_000, '–');
      }),
    );
    expect(fromBook).toEqual(onScreen.slice(1));
  });
}
