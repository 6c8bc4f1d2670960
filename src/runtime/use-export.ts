import { useMemo } from 'react';
import type { WrittenSheet } from '#exchange/spreadsheet/write-workbook.ts';

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

/** Saving to the person's disk: workbooks and any other file. */
export function useExport(): {
  saveWorkbook: (fileName: string, sheets: readonly WrittenSheet[]) => Promise<void>;
  saveFile: (fileName: string, blob: Blob) => void;
} {
  return useMemo(
    () => ({
      async saveWorkbook(fileName, sheets) {
        const { writeWorkbook } = await import('#exchange/spreadsheet/write-workbook.ts');
        offer(fileName, await writeWorkbook(sheets));
      },
      saveFile: offer,
    }),
    [],
  );
}
