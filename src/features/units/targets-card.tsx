import { useState } from 'react';
import { reopenYear } from '#domain/targets/target.commands.ts';
import { type ClosedYearRow, targetsView } from '#domain/targets/target.views.ts';
import type { UnitNode } from '#domain/units/unit.rules.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { useText } from '#ui/use-text.ts';
import { BaselineForm } from './baseline-form.tsx';
import { TargetForm } from './target-form.tsx';

/** What the unit aims at, and the signed years from which it follows. */
export function TargetsCard({ unit, className }: { unit: UnitNode; className: string }) {
  const { units, lists, frame } = useText();
  const words = units.targets;
  const { year } = useSession();
  const [editing, setEditing] = useState<ClosedYearRow | 'new' | 'target' | undefined>();
  const [reopening, setReopening] = useState<number | undefined>();
  const reopen = useCommand(reopenYear);
  const { data, error } = useLive(targetsView, { unit: unit.code, year });
  const common = data?.commonPercent === undefined ? '' : formatPercent(data.commonPercent);
  const title =
    data?.ownRate !== undefined
      ? words.titleOwn({ year, target: formatPercent(data.ownRate / 100) })
      : common === ''
        ? words.titleNone({ year })
        : words.title({ year, target: common });
  const columns: Column<ClosedYearRow>[] = [
    { id: 'year', head: words.year, cell: (row) => String(row.year) },
    {
      id: 'rate',
      head: words.rate,
      number: true,
      cell: (row) => (row.ratePercent === undefined ? frame.dash : formatPercent(row.ratePercent)),
    },
    { id: 'persons', head: words.persons, number: true, cell: (row) => formatNumber(row.persons) },
    {
      id: 'residents',
      head: words.residents,
      number: true,
      wideOnly: true,
      cell: (row) => formatNumber(row.residents),
    },
    { id: 'basis', head: words.basis, wideOnly: true, cell: (row) => lists.bases[row.basis] },
    {
      id: 'reopen',
      head: words.reopen,
      hideHead: true,
      cell: (row) => <IconButton icon="remove" label={words.reopen} onClick={() => setReopening(row.year)} />,
    },
  ];
  const close = () => setEditing(undefined);
  return (
    <Card
      className={className}
      title={title}
      question={words.question}
      actions={
        <>
          <Button icon="add" onClick={() => setEditing('new')}>
            {words.enter}
          </Button>
          <Button tone="text" onClick={() => setEditing('target')}>
            {words.own}
          </Button>
        </>
      }
    >
      <DataTable
        label={title}
        columns={columns}
        rows={data?.closed ?? []}
        rowId={(row) => String(row.year)}
        onRow={setEditing}
        loading={data === undefined}
        error={error?.message}
        empty={<p className="muted">{words.none}</p>}
      />
      {editing === 'target' && data && <TargetForm unit={unit} targets={data} onClose={close} />}
      {editing !== undefined && editing !== 'target' && data && (
        <BaselineForm unit={unit} targets={data} row={editing === 'new' ? undefined : editing} onClose={close} />
      )}
      {reopening !== undefined && (
        <ConfirmDialog
          danger
          title={words.reopenTitle({ year: reopening })}
          action={words.reopen}
          busy={reopen.isPending}
          onConfirm={() => void reopen.run({ unit: unit.code, year: reopening }).then(() => setReopening(undefined))}
          onClose={() => setReopening(undefined)}
        >
          {words.reopenText}
        </ConfirmDialog>
      )}
    </Card>
  );
}
