import { useLocation } from 'react-router-dom';
import type { Inspections } from '#domain/inspections/inspections.views.ts';
import { useSession } from '#runtime/session.ts';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { resultText } from './point-words.ts';
import { StartButton } from './start-button.tsx';
import { GradeTag, StateTag } from './state-tags.tsx';
import { useOpenBegun } from './use-open-begun.ts';

type Row = Inspections['yearEnd'][number];

/** The year-end assessments of the unit and of those below it. */
export function YearEndCard({ page }: { page: Inspections }) {
  const messages = useText();
  const { inspections, frame } = messages;
  const words = inspections.yearEnd;
  const { year } = useSession();
  const { search } = useLocation();
  const open = useOpenBegun((begun) => page.yearEnd.find(({ unit }) => unit === begun)?.evaluation?.id);
  const columns: Column<Row>[] = [
    {
      id: 'unit',
      head: words.unit,
      cell: (row) =>
        row.evaluation ? (
          <a href={`#/inspections/record/${row.evaluation.id}${search}`} className="row-name">
            {row.name}
          </a>
        ) : (
          row.name
        ),
      sort: (row) => row.name,
    },
    {
      id: 'score',
      head: inspections.round.score,
      number: true,
      cell: (row) => (row.evaluation && resultText(messages, row.evaluation)) || frame.dash,
      sort: (row) => row.evaluation?.total,
    },
    {
      id: 'grade',
      head: inspections.round.grade,
      cell: (row) => <GradeTag grade={row.evaluation?.grade} />,
    },
    {
      id: 'state',
      head: inspections.round.state,
      cell: (row) =>
        row.evaluation ? (
          <StateTag {...row.evaluation} />
        ) : (
          <span className="line">
            <Tag>{words.none}</Tag>
            <StartButton
              form="year-end"
              unit={row.unit}
              sheets={page.sheets}
              label={words.begin}
              name={words.beginOf({ unit: row.name })}
              onBegun={open}
            />
          </span>
        ),
    },
  ];
  return (
    <Card flush title={words.title({ year })} question={words.question}>
      <DataTable label={words.title({ year })} columns={columns} rows={page.yearEnd} rowId={(row) => row.unit} />
    </Card>
  );
}
