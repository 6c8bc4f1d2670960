import { useLocation } from 'react-router-dom';
import type { Inspections } from '#domain/inspections/inspections.views.ts';
import { formatDate } from '#i18n/format.ts';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';

type Row = Inspections['findings'][number];

/** What is still to be put right in the unit and below it; nothing where all is done. */
export function OpenFindingsCard({ page }: { page: Inspections }) {
  const { inspections } = useText();
  const words = inspections.openFindings;
  const { search } = useLocation();
  const { findings } = page;
  if (findings.length === 0) return null;
  const columns: Column<Row>[] = [
    { id: 'text', head: words.finding, cell: ({ finding }) => finding.text },
    { id: 'unit', head: words.unit, cell: (row) => row.unitName, sort: (row) => row.unitName },
    {
      id: 'due',
      head: words.due,
      cell: ({ finding, overdue }) => (
        <span className="line">
          {formatDate(finding.remedyBy)}
          {overdue && <Tag tone="bad">{inspections.findings.state.overdue}</Tag>}
        </span>
      ),
      sort: ({ finding }) => finding.remedyBy,
    },
  ];
  const overdue = findings.filter((row) => row.overdue).length;
  const title = words.title({ count: findings.length, overdue });
  return (
    <Card flush title={title}>
      <DataTable
        label={title}
        columns={columns}
        rows={findings}
        rowId={({ finding }) => finding.id}
        rowHref={(row) => `#/inspections/record/${row.evaluation}${search}`}
      />
    </Card>
  );
}
