import { useId, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { checkMonth, returnMonth } from '#domain/closing/closing.commands.ts';
import type { ClosingPage, UnitMonth } from '#domain/closing/closing.views.ts';
import { formatFen, formatMonth, formatNumber } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { usePreference } from '#runtime/use-preference.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { STATE_TONES } from './month-states.ts';

/** How the units below stand in a month, each to be checked or returned. */
export function BelowCard({ page }: { page: ClosingPage }) {
  const messages = useText();
  const { reports } = messages;
  const words = reports.closing;
  const { search } = useLocation();
  const check = useCommand(checkMonth);
  const [by = ''] = usePreference<string>('filledBy');
  const [returning, setReturning] = useState<UnitMonth | undefined>();
  const month = formatMonth(page.month);
  const hrefOf = (unit: string) => {
    const params = new URLSearchParams(search);
    params.set('unit', unit);
    return `#/reports?${params}`;
  };
  return (
    <Card flush title={words.units} question={words.unitsQuestion({ month })}>
      {check.refusal && <Notice tone="bad">{refusalText(messages, check.refusal)}</Notice>}
      <DataTable
        label={words.units}
        rows={page.children}
        rowId={(row) => row.unit}
        rowHref={(row) => hrefOf(row.unit)}
        columns={[
          { id: 'unit', head: words.unit, cell: (row) => row.name, sort: (row) => row.name },
          {
            id: 'state',
            head: words.state,
            sort: (row) => words.states[row.state],
            cell: (row) => (
              <span className="line">
                <Tag tone={STATE_TONES[row.state]}>{words.states[row.state]}</Tag>
                {row.noActivity && <span className="small muted">{words.noActivity}</span>}
                {row.state === 'returned' && <span className="small muted">{row.reason}</span>}
              </span>
            ),
          },
          {
            id: 'sessions',
            head: reports.short.sessions,
            number: true,
            wideOnly: true,
            cell: (row) => formatNumber(row.figures.sessions),
            sort: (row) => row.figures.sessions,
          },
          {
            id: 'persons',
            head: reports.short.persons,
            number: true,
            wideOnly: true,
            cell: (row) => formatNumber(row.figures.persons),
            sort: (row) => row.figures.persons,
          },
          {
            id: 'times',
            head: reports.short.personTimes,
            number: true,
            cell: (row) => formatNumber(row.figures.personTimesAll),
            sort: (row) => row.figures.personTimesAll,
          },
          {
            id: 'spent',
            head: reports.short.spent,
            number: true,
            wideOnly: true,
            cell: (row) => formatFen(row.figures.spent, 'bare', true),
            sort: (row) => row.figures.spent,
          },
          {
            id: 'judge',
            head: words.check,
            hideHead: true,
            cell: (row) => (
              <span className="line">
                {row.state === 'confirmed' && (
                  <Button
                    icon="check"
                    aria-label={words.checkOf({ unit: row.name })}
                    onClick={() => void check.run({ unit: row.unit, month: page.month, by })}
                  >
                    {words.check}
                  </Button>
                )}
                {(row.state === 'confirmed' || row.state === 'checked' || row.state === 'reopened') && (
                  <Button
                    tone="quiet"
                    aria-label={words.returnOf({ unit: row.name })}
                    onClick={() => setReturning(row)}
                  >
                    {words.return}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {returning && <ReturnDialog row={returning} by={by} onClose={() => setReturning(undefined)} />}
    </Card>
  );
}

function ReturnDialog({ row, by, onClose }: { row: UnitMonth; by: string; onClose: () => void }) {
  const messages = useText();
  const { reports, frame } = messages;
  const words = reports.closing;
  const command = useCommand(returnMonth);
  const [reason, setReason] = useState('');
  const form = useId();
  return (
    <Dialog
      title={words.returnTitle({ unit: row.name, month: formatMonth(row.month) })}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={form} tone="primary" busy={command.isPending}>
            {words.return}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const input = { unit: row.unit, month: row.month, reason, by };
          void command.run(input).then((result) => result.ok && onClose());
        }}
      >
        <TextArea
          label={words.reason}
          value={reason}
          onChange={setReason}
          error={command.refusal ? refusalText(messages, command.refusal) : undefined}
        />
      </form>
    </Dialog>
  );
}
