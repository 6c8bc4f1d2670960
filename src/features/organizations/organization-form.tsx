import { type FormEvent, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { addOrganization, changeOrganization } from '#domain/organizations/organization.commands.ts';
import { type OrganizationPage, organizationListView } from '#domain/organizations/organization.views.ts';
import { listName } from '#i18n/list-name.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';
import { asOfDay } from './as-of.ts';
import { useRegisterFilter } from './use-register-filter.ts';

/** Enters a candidate, or changes the details of `organization`. */
export function OrganizationForm({ organization, onClose }: { organization?: OrganizationPage; onClose: () => void }) {
  const messages = useText();
  const words = messages.organizations.form;
  const { unit, year, today } = useSession();
  const { search } = useLocation();
  const filter = useRegisterFilter();
  const { data } = useLive(organizationListView, { unit, asOf: asOfDay(year, today) });
  const add = useCommand(addOrganization);
  const change = useCommand(changeOrganization);
  const command = organization === undefined ? add : change;
  const focus = useFormFocus(command);
  const form = useId();
  const nameInput = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState(organization?.kind ?? filter.kind ?? '');
  const [name, setName] = useState(organization?.name ?? '');
  const [contact, setContact] = useState(organization?.contact ?? '');
  const [notes, setNotes] = useState(organization?.notes ?? '');
  const [leader, setLeader] = useState(organization?.leader ?? '');
  const [members, setMembers] = useState(organization?.members || undefined);
  const kinds = organization?.kinds ?? data?.kinds ?? [];
  const known = kinds.some((each) => each.id === kind) || kind === '';
  const options = [...kinds, ...(known ? [] : [{ id: kind, name: undefined }])];
  const errorOf = (field: string) =>
    command.refusal?.field === field ? refusalText(messages, command.refusal) : undefined;
  const isCircle = kind === 'circle' || leader !== '' || members !== undefined;
  const other = command.refusal && !['organizationKind', 'name', 'members'].includes(command.refusal.field ?? '');

  async function save(another: boolean) {
    if (!(await focus.isReady())) return;
    const details = { organizationKind: kind, name, contact, notes, leader, members };
    const result = organization
      ? await change.run({ organization: organization.id, ...details })
      : await add.run({ unit, ...details });
    if (!result.ok) return;
    if (!another) return onClose();
    setName('');
    setContact('');
    setNotes('');
    setLeader('');
    setMembers(undefined);
    nameInput.current?.focus();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void save(false);
  }

  return (
    <Dialog
      title={organization ? words.editTitle : words.addTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{messages.frame.cancel}</Button>
          {organization === undefined && (
            <Button busy={command.isPending} onClick={() => void save(true)}>
              {words.addAnother}
            </Button>
          )}
          <Button type="submit" form={form} tone="primary" busy={command.isPending}>
            {organization ? messages.frame.save : messages.frame.add}
          </Button>
        </>
      }
    >
      <form ref={focus.form} id={form} className="stack" onSubmit={submit} noValidate>
        {other && command.refusal && <Notice tone="bad">{refusalText(messages, command.refusal)}</Notice>}
        {command.error && <Notice tone="bad">{messages.frame.errorNothingLost}</Notice>}
        <TextField
          ref={nameInput}
          data-autofocus="true"
          label={messages.organizations.list.name}
          value={name}
          onChange={setName}
          error={errorOf('name')}
        />
        <SelectField
          label={messages.organizations.list.kind}
          value={kind}
          empty={words.kindEmpty}
          options={options.map((each) => ({
            value: each.id,
            label: listName(messages.lists.organizationKinds, each),
          }))}
          onChange={setKind}
          error={errorOf('organizationKind')}
        />
        {isCircle && (
          <div className="fields">
            <TextField label={words.leader} optional value={leader} onChange={setLeader} />
            <NumberField
              label={words.members}
              whole
              least={0}
              optional
              value={members}
              onChange={setMembers}
              error={errorOf('members')}
            />
          </div>
        )}
        <TextField label={words.contact} hint={words.contactHint} optional value={contact} onChange={setContact} />
        <TextArea label={words.notes} optional rows={2} value={notes} onChange={setNotes} />
        {organization === undefined && (
          <p className="hint">
            {data && words.belongs({ unit: data.unitName })} {messages.ways.criteria.moreKinds}{' '}
            <Link to={`/settings${kindsOf(search)}`}>{messages.ways.criteria.moreKindsLink}</Link>
          </p>
        )}
      </form>
    </Dialog>
  );
}

/** The list of kinds among the settings, unit and year kept. */
function kindsOf(search: string): string {
  const next = new URLSearchParams(search);
  next.set('part', 'lists');
  next.set('list', 'organizationKinds');
  return `?${next}`;
}
