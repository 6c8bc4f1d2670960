import { useMemo } from 'react';
import { useExport } from '#runtime/use-export.ts';
import { useUnitAndYear } from '#runtime/use-unit-and-year.ts';
import type { ValueTable } from '#ui/charts/value-table.tsx';

/** File names take no signs that a disk refuses. */
function fileName(title: string): string {
  return title
    .replaceAll('*', '')
    .replace(/[\\/:?"<>|]+/g, ' ')
    .slice(0, 80)
    .trim();
}

/** Saving a chart's picture and its values, as every chart card offers it. */
export function useSaving() {
  const { saveFile, saveWorkbook } = useExport();
  const of = useUnitAndYear();
  return useMemo(
    () => ({
      of,
      onPicture: (picture: Blob, title: string) => saveFile(`${fileName(title)}.png`, picture),
      onWorkbook: (table: ValueTable, title: string) =>
        void saveWorkbook(`${fileName(title)}.xlsx`, [
          {
            name: fileName(title).slice(0, 31),
            columns: table.columns.map((column, index) => ({
              heading: column.head,
              kind: table.rows.some((row) => typeof row[index] === 'number') ? 'number' : 'text',
            })),
            rows: table.rows,
          },
        ]),
    }),
    [of, saveFile, saveWorkbook],
  );
}
