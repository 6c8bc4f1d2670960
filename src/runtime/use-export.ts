import { useMemo } from 'react';
import type { WrittenSheet } from '#exchange/spreadsheet/write-workbook.ts';
import type { PaperInFolder } from '#exchange/word/write-folder.ts';
import type { Paper, PaperPicture } from '#kernel/paper.ts';
import { announceFile } from './announce.ts';

export type { WrittenSheet } from '#exchange/spreadsheet/write-workbook.ts';

/** Hands a file to the browser for saving. */
export function offer(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address over by the next turn; keeping it would keep the bytes.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** Saving to the person's disk: workbooks, Word files and any other file. */
export function useExport(): {
  saveWorkbook: (fileName: string, sheets: readonly WrittenSheet[]) => Promise<void>;
  /** A paper as Word; what writes it is loaded by the first click. */
  saveWord: (
    fileName: string,
    paper: Paper,
    written: { dash: string; pictures?: ReadonlyMap<string, PaperPicture> },
  ) => Promise<void>;
  /** A paper as one picture (PNG), photos by the ids of their places. */
  savePicture: (
    fileName: string,
    paper: Paper,
    drawn: { dash: string; photos?: ReadonlyMap<string, Blob> },
  ) => Promise<void>;
  /** The tables of a paper as a workbook. */
  savePaperTables: (fileName: string, paper: Paper) => Promise<void>;
  /** Papers, each as Word and as a workbook, in one compressed folder. */
  saveFolder: (fileName: string, papers: readonly PaperInFolder[], dash: string) => Promise<void>;
  saveFile: (fileName: string, blob: Blob) => void;
} {
  return useMemo(
    () => ({
      async saveWorkbook(fileName, sheets) {
        const { checkedWorkbook } = await import('#exchange/spreadsheet/checked-workbook.ts');
        const { blob, rows } = checkedWorkbook(sheets);
        offer(fileName, blob);
        announceFile({ file: fileName, rows });
      },
      async saveWord(fileName, paper, written) {
        const { writeWord } = await import('#exchange/word/write-word.ts');
        offer(fileName, await writeWord(paper, written));
      },
      async savePicture(fileName, paper, drawn) {
        const { drawPaper } = await import('#exchange/picture/draw-paper.ts');
        offer(fileName, await drawPaper(paper, drawn));
      },
      async savePaperTables(fileName, paper) {
        const [{ checkedWorkbook }, { paperSheets }] = await Promise.all([
          import('#exchange/spreadsheet/checked-workbook.ts'),
          import('#exchange/word/paper-sheets.ts'),
        ]);
        const { blob, rows } = checkedWorkbook(paperSheets(paper));
        offer(fileName, blob);
        announceFile({ file: fileName, rows });
      },
      async saveFolder(fileName, papers, dash) {
        const { writeFolder } = await import('#exchange/word/write-folder.ts');
        offer(fileName, await writeFolder(papers, dash));
      },
      saveFile: offer,
    }),
    [],
  );
}
