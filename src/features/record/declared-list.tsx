import { type FormEvent, useId, useRef, useState } from 'react';
import { declarePersons, deleteDeclaredPersons } from '#domain/sessions/declared-persons.commands.ts';
import { type DeclaredRow, declaredListView } from '#domain/sessions/session-list.views.ts';
import { formatMonth, formatNumber } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { focusInvalid } from '#ui/invalid-field.ts';
import { Notice } from '#ui/notice.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';

/** Heads stated from paper rosters: a list of their own, so that nobody adds them to named persons. */
export function DeclaredList() {
  const { sessions, frame } = useText();
  const words = sessions.declared;
  const { unit, year } = useSession();
  const { data, error } = useLive(declaredListView, { unit, year });
  const [editing, setEditing] = useState<{ row?: DeclaredRow } | undefined>();
  const columns: Column<DeclaredRow>[] = [
    { id: 'month', head: words.month, cell: ({ month }) => formatMonth(month) },
    { id: 'unit', head: words.unit, wideOnly: true, cell: ({ unitName }) => unitName },
    { id: 'source', head: words.source, cell: ({ source }) => source },
    {
      id: 'persons',
      head: words.persons,
      number: true,
      cell: ({ persons }) => formatNumber(persons),
      total: formatNumber(data?.total ?? 0),
    },
  ];
  const add = (
    <Button tone="primary" icon="add" onClick={() => setEditing({})}>
      {words.add}
    </Button>
  );
  return (
    <Card flush title={words.title} question={words.question} actions={data && data.rows.length > 0 ? add : undefined}>
      <DataTable
        label={words.title}
        columns={columns}
        rows={data?.rows ?? []}
        rowId={({ id }) => id}
        onRow={(row) => setEditing({ row })}
        totalLabel={frame.total}
        loading={data === undefined}
        error={error?.message}
        rowHeight={44}
        empty={
          <EmptyState title={words.empty} actions={add}>
            {words.emptyText}
          </EmptyState>
        }
      />
      {editing && <DeclaredForm row={editing.row} onClose={() => setEditing(undefined)} />}
    </Card>
  );
}

function DeclaredForm({ row, onClose }: { row: DeclaredRow | undefined; onClose: () => void }) {
  const messages = useText();
  const words = messages.sessions.declared;
  const { unit, today, year } = useSession();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const command = useCommand(declarePersons);
  const remove = useCommand(deleteDeclaredPersons);
  const thisMonth = today.slice(0, 7);
  const [month, setMonth] = useState(row?.month ?? (thisMonth.startsWith(`${year}-`) ? thisMonth : `${year}-12`));
  const [persons, setPersons] = useState(row?.persons);
  const [source, setSource] = useState(row?.source ?? '');
  const refusal = command.refusal ?? remove.refusal;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);

  async function submit(event: FormEvent) {
    event.preventDefault();
    command.reset();
    if (await focusInvalid(form.current)) return;
    const result = await command.run({ declaration: row?.id, unit: row?.unit ?? unit, month, persons, source });
    if (result.ok) onClose();
  }

  async function drop(declaration: string) {
    const result = await remove.run({ declaration });
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={row === undefined ? words.add : words.change}
      onClose={onClose}
      footer={
        <>
          {row && (
            <Button tone="quiet" icon="remove" className="push-end" onClick={() => void drop(row.id)}>
              {messages.frame.delete}
            </Button>
          )}
          <Button onClick={onClose}>{messages.frame.cancel}</Button>
          <Button type="submit" form={id} tone="primary" busy={command.isPending}>
            {messages.frame.save}
          </Button>
        </>
      }
    >
      <form ref={form} id={id} className="stack" noValidate onSubmit={(event) => void submit(event)}>
        {refusal && !['month', 'persons', 'source'].includes(refusal.field ?? '') && (
          <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
        )}
        <div className="fields">
          <DateField
            kind="month"
            label={words.month}
            value={month}
            most={thisMonth}
            onChange={setMonth}
            error={errorOf('month')}
          />
          <NumberField
            label={words.persons}
            whole
            least={1}
            value={persons}
            onChange={setPersons}
            error={errorOf('persons')}
          />
        </div>
        <TextField
          label={words.source}
          hint={words.sourceHint}
          value={source}
          onChange={setSource}
          error={errorOf('source')}
        />
      </form>
    </Dialog>
  );
}
