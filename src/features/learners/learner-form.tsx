import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { possibleDuplicates } from '#domain/learners/duplicates.rules.ts';
import { addLearner, changeLearner } from '#domain/learners/learner.commands.ts';
import { RESIDENCES, type Residence } from '#domain/learners/learner.record.ts';
import type { Sex } from '#domain/learners/learner.rules.ts';
import { type LearnerPage, neighboursView } from '#domain/learners/learner.views.ts';
import { listName } from '#i18n/list-name.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { usePeopleNamed } from '#runtime/use-people.ts';
import { Button } from '#ui/button.tsx';
import { CheckField, CheckGroup } from '#ui/check-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { focusInvalid } from '#ui/invalid-field.ts';
import { Notice } from '#ui/notice.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { Segmented } from '#ui/radio-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useSettled } from '#ui/use-settled.ts';
import { useText } from '#ui/use-text.ts';
import { DuplicateList } from './duplicate-list.tsx';
import { HomeField } from './home-field.tsx';

const OWN_FIELDS = ['name', 'birthYear', 'telephone', 'groups', 'home'];

/** Enters a learner, or changes `known`. A new one is compared with the register while it is typed. */
export function LearnerForm({
  known,
  firstName = '',
  onClose,
}: {
  known?: LearnerPage;
  firstName?: string;
  onClose: () => void;
}) {
  const messages = useText();
  const words = messages.learners.form;
  const { lists, frame } = messages;
  const { unit, today, year: shown } = useSession();
  const { search } = useLocation();
  const navigate = useNavigate();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const enter = useCommand(addLearner);
  const change = useCommand(changeLearner);
  const command = known === undefined ? enter : change;
  const year = Number(today.slice(0, 4));
  const person = known?.person;
  const [name, setName] = useState(person?.name ?? firstName);
  const [sex, setSex] = useState<Sex | 'unknown'>(person?.sex ?? 'unknown');
  const [birthYear, setBirthYear] = useState(person?.birthYear);
  const [telephone, setTelephone] = useState(person?.telephone ?? '');
  const [address, setAddress] = useState(known?.address ?? '');
  const [notes, setNotes] = useState(known?.notes ?? '');
  const [groups, setGroups] = useState<string[]>(known?.ownGroups ?? []);
  const [residence, setResidence] = useState<Residence>(person?.residence ?? 'unknown');
  const [home, setHome] = useState(person?.home ?? unit);
  const [correction, setCorrection] = useState(false);

  const neighbours = useLive(neighboursView, { unit: home || unit, year });
  const searched = useSettled(known === undefined && name.trim().length > 1 ? name.trim() : '');
  // As of the year in view: those people are at hand already.
  const found = usePeopleNamed(searched, shown, 20);
  const details = { name, sex: sex === 'unknown' ? undefined : sex, birthYear, telephone };
  const candidates = new Map([...(neighbours.data?.people ?? []), ...(found ?? [])].map((each) => [each.id, each]));
  const duplicates =
    known === undefined ? possibleDuplicates({ ...details, home }, [...candidates.values()]).slice(0, 3) : [];
  const { refusal } = command;
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  const choices = known?.groups ?? neighbours.data?.groups ?? [];
  const standing = groups.filter((group) => !choices.some((choice) => choice.id === group));

  async function submit(event: FormEvent) {
    event.preventDefault();
    command.reset();
    if (await focusInvalid(form.current)) return;
    const input = { ...details, address, notes, groups, residence, home };
    const result =
      person === undefined
        ? await enter.run({ unit, ...input })
        : await change.run({ learner: person.id, ...input, correction });
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={known === undefined ? words.addTitle : words.editTitle}
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onClick={onClose}>{frame.cancel}</Button>
          <Button type="submit" form={id} tone="primary" busy={command.isPending}>
            {frame.save}
          </Button>
        </>
      }
    >
      <form ref={form} id={id} className="stack" noValidate onSubmit={(event) => void submit(event)}>
        {refusal && !OWN_FIELDS.includes(refusal.field ?? '') && (
          <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
        )}
        {command.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
        <div className="fields">
          <TextField label={words.name} value={name} onChange={setName} error={errorOf('name')} data-autofocus="true" />
          <Segmented
            legend={words.sex}
            value={sex}
            options={[
              { value: 'female', label: lists.sexes.female },
              { value: 'male', label: lists.sexes.male },
              { value: 'unknown', label: words.sexUnknown },
            ]}
            onChange={setSex}
          />
          <NumberField
            label={words.birthYear}
            hint={words.birthYearHint}
            optional
            whole
            value={birthYear}
            onChange={setBirthYear}
            error={errorOf('birthYear')}
          />
          <TextField
            label={words.telephone}
            optional
            inputMode="tel"
            value={telephone}
            onChange={setTelephone}
            error={errorOf('telephone')}
          />
        </div>
        {duplicates.length > 0 && (
          <Notice title={words.duplicates} live>
            <DuplicateList
              duplicates={duplicates}
              actions={(each) => (
                <Button onClick={() => navigate(`/learners/${each.id}${search}`)}>{words.open}</Button>
              )}
            />
          </Notice>
        )}
        <div className="fields">
          <HomeField value={home} onChange={setHome} error={errorOf('home')} />
          <SelectField
            label={words.residence}
            value={residence}
            options={RESIDENCES.map((each) => ({ value: each, label: lists.residences[each] }))}
            onChange={setResidence}
          />
        </div>
        <CheckGroup
          legend={words.groups}
          hint={words.groupsHint}
          options={[...choices, ...standing.map((each) => ({ id: each, name: undefined }))].map((group) => ({
            value: group.id,
            label: listName(lists.groups, group),
          }))}
          value={groups}
          onChange={setGroups}
          error={errorOf('groups')}
        />
        <div className="fields">
          <TextField label={words.address} optional value={address} onChange={setAddress} />
          <TextArea label={words.notes} optional rows={2} value={notes} onChange={setNotes} />
        </div>
        {known && (
          <CheckField
            label={words.correction}
            hint={words.correctionHint({ year })}
            checked={correction}
            onChange={setCorrection}
          />
        )}
        <p className="small muted">{words.privacy}</p>
      </form>
    </Dialog>
  );
}
