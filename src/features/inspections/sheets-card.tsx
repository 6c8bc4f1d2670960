import { useLocation } from 'react-router-dom';
import type { Inspections, SheetRow } from '#domain/inspections/inspections.views.ts';
import { takeDefaultSheet } from '#domain/inspections/sheet.commands.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';
import { pointsText } from './point-words.ts';

/** The score sheets in use, and the proposed ones to begin with. */
export function SheetsCard({ page }: { page: Inspections }) {
  const { inspections, inspectionSheets, frame } = useText();
  const words = inspections.sheets;
  const { search } = useLocation();
  const take = useCommand(takeDefaultSheet);
  const { sheets, unit } = page;
  const has = (purpose: SheetRow['purpose']) => sheets.some((sheet) => sheet.purpose === purpose);
  const takeOver = (purpose: SheetRow['purpose']) => void take.run({ unit, purpose, words: inspectionSheets[purpose] });
  const actions = (
    <>
      {!has('visit') && (
        <Button icon="add" busy={take.isPending} onClick={() => takeOver('visit')}>
          {words.takeVisit}
        </Button>
      )}
      {!has('year-end') && (
        <Button icon="add" busy={take.isPending} onClick={() => takeOver('year-end')}>
          {words.takeYearEnd}
        </Button>
      )}
    </>
  );
  const columns: Column<SheetRow>[] = [
    { id: 'name', head: words.name, cell: (row) => row.title, sort: (row) => row.title },
    { id: 'purpose', head: words.purpose, cell: (row) => words.purposes[row.purpose] },
    { id: 'version', head: words.version, number: true, cell: (row) => row.version },
    { id: 'items', head: words.items, number: true, wideOnly: true, cell: (row) => row.items },
    { id: 'sum', head: words.sum, number: true, wideOnly: true, cell: (row) => pointsText(row.sum) },
  ];
  return (
    <Card flush title={words.title} question={words.question} actions={sheets.length > 0 && actions}>
      {take.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
      <DataTable
        label={words.title}
        columns={columns}
        rows={sheets}
        rowId={(row) => row.id}
        rowHref={(row) => `#/inspections/sheet/${row.id}${search}`}
        empty={<EmptyState title={words.none} actions={actions} />}
      />
    </Card>
  );
}
