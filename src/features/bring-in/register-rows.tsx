import { useState } from 'react';
import { OUTCOMES, type Outcome, type RowPlan, rowName, type TablePlan } from '#domain/registers/register-table.ts';
import { formatNumber } from '#i18n/format.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { Segmented } from '#ui/radio-field.tsx';
import { Tag, type Tone } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { issueAtCell } from './register-words.ts';

const TONES: Readonly<Record<Outcome, Tone>> = {
  new: 'good',
  changed: 'accent',
  same: 'plain',
  doubtful: 'warn',
  refused: 'bad',
  skipped: 'plain',
};

/** How many rows of each outcome. */
export function OutcomeTags({ rows }: { rows: readonly RowPlan[] }) {
  const { bringIn } = useText();
  return (
    <p className="line">
      {OUTCOMES.map((outcome) => {
        const count = rows.filter((row) => row.outcome === outcome).length;
        if (count === 0) return null;
        return (
          <Tag key={outcome} tone={TONES[outcome]}>
            {bringIn.count({ count: formatNumber(count, 0), what: bringIn.outcomes[outcome] })}
          </Tag>
        );
      })}
    </p>
  );
}

type Shown = 'issues' | 'all';

/** The rows with what comes of each; first those that somebody should look at. */
export function RegisterRows({ table, onSkip }: { table: TablePlan; onSkip: (row: string, skip: boolean) => void }) {
  const words = useText();
  const { bringIn } = words;
  const [shown, setShown] = useState<Shown>('issues');
  const looked = table.rows.filter(({ issues, outcome }) => issues.length > 0 || outcome === 'skipped');
  const rows = shown === 'all' ? table.rows : looked;
  const columns: Column<RowPlan>[] = [
    { id: 'row', head: bringIn.row, cell: ({ row }) => formatNumber(row, 0), sort: ({ row }) => row },
    { id: 'about', head: bringIn.about, cell: ({ about }) => about, sort: ({ about }) => about },
    {
      id: 'outcome',
      head: bringIn.outcome,
      cell: ({ outcome }) => <Tag tone={TONES[outcome]}>{bringIn.outcomes[outcome]}</Tag>,
      sort: ({ outcome }) => OUTCOMES.indexOf(outcome),
    },
    {
      id: 'problems',
      head: bringIn.problems,
      cell: ({ issues }) => issues.map((issue) => issueAtCell(words, issue)).join(' · '),
    },
    {
      id: 'take',
      head: bringIn.takeHead,
      cell: ({ row, outcome }) => (
        <input
          type="checkbox"
          aria-label={bringIn.take({ row: String(row) })}
          checked={outcome !== 'skipped' && outcome !== 'refused'}
          disabled={outcome === 'refused'}
          onChange={(event) => onSkip(rowName(table, row), !event.target.checked)}
        />
      ),
    },
  ];
  const name = bringIn.registers[table.register];
  return (
    <div className="stack tight">
      <Segmented
        legend={bringIn.rows}
        hideLegend
        value={shown}
        options={[
          { value: 'issues', label: bringIn.showRows.issues },
          { value: 'all', label: bringIn.showRows.all },
        ]}
        onChange={setShown}
      />
      <DataTable
        label={name}
        columns={columns}
        rows={rows}
        rowId={({ row }) => String(row)}
        {...(rows.length > 12 && { height: 480 })}
        empty={<p className="muted">{bringIn.noIssues}</p>}
      />
    </div>
  );
}
