import { useExport } from '#runtime/use-export.ts';
import { useUnitAndYear } from '#runtime/use-unit-and-year.ts';
import type { ValueTable } from '#ui/charts/value-table.tsx';

/** Saving a chart: its picture, or its values as a workbook. */
export function useChartSaving(sheet: string) {
  const { saveFile, saveWorkbook } = useExport();
  const of = useUnitAndYear();
  return {
    of,
    onPicture: (picture: Blob, title: string) => saveFile(`${title}.png`, picture),
    onWorkbook: (table: ValueTable, title: string) =>
      void saveWorkbook(`${title}.xlsx`, [
        {
          name: sheet,
          columns: table.columns.map(({ head }, index) => ({ heading: head, kind: index === 0 ? 'text' : 'number' })),
          rows: table.rows,
        },
      ]),
  };
}
