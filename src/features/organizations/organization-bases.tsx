import { type FormEvent, useId, useState } from 'react';
import { type OrganizationBaseRow, organizationBasesView } from '#domain/organizations/organization.views.ts';
import { deleteOrganizationBase, setOrganizationBase } from '#domain/organizations/organization-base.commands.ts';
import { type KindShareRow, organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { formatDate, formatNumber, formatPercent } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';
import { asOfDay } from './as-of.ts';

/** The base of each share: how many of a kind there are, as of when, who says so. */
export function OrganizationBases() {
  const messages = useText();
  const words = messages.organizations.bases;
  const { unit, year, today } = useSession();
  const shares = useLive(organizationSharesView, { unit, year, asOf: today });
  const bases = useLive(organizationBasesView, { unit });
  const [editing, setEditing] = useState<{ kind: string } | undefined>();
  const nameOf = (row: KindShareRow): string =>
    listName(messages.lists.organizationKinds, { id: row.kind, name: row.name });
  const { dash } = messages.frame;
  const columns: Column<KindShareRow>[] = [
    { id: 'kind', head: messages.organizations.list.kind, cell: nameOf },
    {
      id: 'total',
      head: words.total,
      number: true,
      cell: (row) => (row.base ? formatNumber(row.base.total) : words.missing),
    },
    { id: 'date', head: words.date, cell: dateText },
    { id: 'source', head: words.source, wideOnly: true, cell: (row) => row.base?.source || dash },
    { id: 'valid', head: words.valid, number: true, cell: (row) => formatNumber(row.valid) },
    {
      id: 'share',
      head: words.share,
      number: true,
      wideOnly: true,
      cell: (row) => (row.percent === undefined ? dash : formatPercent(row.percent)),
    },
  ];

  function dateText({ base }: KindShareRow): string {
    if (base === undefined) return dash;
    const notes = [base.from === 'own' ? '' : words.sum, words.marks[base.mark]].filter(Boolean);
    return [formatDate(base.date), ...notes].join(' · ');
  }

  return (
    <Card
      flush
      title={words.title}
      question={words.question}
      actions={<Button onClick={() => setEditing({ kind: '' })}>{words.enter}</Button>}
    >
      <DataTable
        label={words.title}
        columns={columns}
        rows={shares.data?.kinds ?? []}
        rowId={(row) => row.kind}
        onRow={(row) => setEditing({ kind: row.kind })}
        loading={shares.data === undefined}
        error={(shares.error ?? bases.error)?.message}
        rowHeight={44}
      />
      {editing && (
        <BaseForm
          kind={editing.kind}
          kinds={(shares.data?.kinds ?? []).map((row) => ({ value: row.kind, label: nameOf(row) }))}
          known={bases.data?.rows ?? []}
          day={asOfDay(year, today)}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Card>
  );
}

function BaseForm({
  kind: first,
  kinds,
  known,
  day,
  onClose,
}: {
  kind: string;
  kinds: readonly { value: string; label: string }[];
  known: readonly OrganizationBaseRow[];
  day: string;
  onClose: () => void;
}) {
  const messages = useText();
  const words = messages.organizations.bases;
  const { unit } = useSession();
  const command = useCommand(setOrganizationBase);
  const remove = useCommand(deleteOrganizationBase);
  const focus = useFormFocus(command);
  const form = useId();
  const latest = known.find((base) => base.organizationKind === first);
  const [kind, setKind] = useState(first);
  const [date, setDate] = useState(latest?.date ?? day);
  const [total, setTotal] = useState(latest?.total);
  const [source, setSource] = useState(latest?.source ?? '');
  const same = known.find((base) => base.organizationKind === kind && base.date === date);
  const errorOf = (field: string) =>
    command.refusal?.field === field ? refusalText(messages, command.refusal) : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await focus.isReady())) return;
    const result = await command.run({ unit, organizationKind: kind, date, total, source });
    if (result.ok) onClose();
  }

  async function removeThis(base: string) {
    const result = await remove.run({ base });
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={words.formTitle}
      onClose={onClose}
      footer={
        <>
          {same && (
            <Button tone="quiet" style={{ marginInlineEnd: 'auto' }} onClick={() => void removeThis(same.id)}>
              {words.remove}
            </Button>
          )}
          <Button onClick={onClose}>{messages.frame.cancel}</Button>
          <Button type="submit" form={form} tone="primary" busy={command.isPending}>
            {words.save}
          </Button>
        </>
      }
    >
      <form ref={focus.form} id={form} className="stack" onSubmit={(event) => void submit(event)} noValidate>
        {command.refusal?.field === 'unit' && <Notice tone="bad">{refusalText(messages, command.refusal)}</Notice>}
        <SelectField
          label={messages.organizations.list.kind}
          hint={words.kindHint}
          value={kind}
          empty={messages.organizations.form.kindEmpty}
          options={kinds}
          onChange={setKind}
          error={errorOf('organizationKind')}
        />
        <div className="fields">
          <NumberField label={words.total} whole least={0} value={total} onChange={setTotal} error={errorOf('total')} />
          <DateField label={words.date} value={date} onChange={setDate} error={errorOf('date')} />
        </div>
        <TextField label={words.source} hint={words.sourceHint} optional value={source} onChange={setSource} />
      </form>
    </Dialog>
  );
}
