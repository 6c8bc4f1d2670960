import { useMemo } from 'react';
import { useExport } from './use-export.ts';
import { useUnitAndYear } from './use-unit-and-year.ts';

interface Values {
  columns: readonly { head: string }[];
  rows: readonly (readonly (string | number | undefined)[])[];
}

/** Titles may set words off by asterisks, and disks refuse some signs. */
function fileName(title: string): string {
  return title
    .replaceAll('*', '')
    .replace(/[\\/:?"<>|]+/g, ' ')
    .slice(0, 80)
    .trim();
}

/** Saving a chart's picture and its values as a workbook, named with unit and year: what every chart card offers. */
export function useChartSaving() {
  const { saveFile, saveWorkbook } = useExport();
  const of = useUnitAndYear();
  return useMemo(
    () => ({
      of,
      onPicture: (picture: Blob, title: string) => saveFile(`${fileName(title)}.png`, picture),
      onWorkbook: ({ columns, rows }: Values, title: string) =>
        void saveWorkbook(`${fileName(title)}.xlsx`, [
          {
            name: fileName(title).slice(0, 31),
            columns: columns.map(({ head }, index) => ({
              heading: head,
              // The first names the row, be it by a year.
              kind: index > 0 && rows.some((row) => typeof row[index] === 'number') ? 'number' : 'text',
            })),
            rows,
          },
        ]),
    }),
    [of, saveFile, saveWorkbook],
  );
}
