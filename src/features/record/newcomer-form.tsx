import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { possibleDuplicates } from '#domain/learners/duplicates.rules.ts';
import type { PersonInput } from '#domain/learners/learner.commands.ts';
import { RESIDENCES, type Residence } from '#domain/learners/learner.record.ts';
import { detailsProblem, type Person, type Sex } from '#domain/learners/learner.rules.ts';
import type { Choice } from '#domain/sessions/session-form.views.ts';
import { listName } from '#i18n/list-name.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { usePeopleNamed } from '#runtime/use-people.ts';
import { Button } from '#ui/button.tsx';
import { CheckGroup } from '#ui/check-field.tsx';
import { FieldGroup } from '#ui/field.tsx';
import { focusInvalid } from '#ui/invalid-field.ts';
import { NumberField } from '#ui/number-field.tsx';
import { Segmented } from '#ui/radio-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useSettled } from '#ui/use-settled.ts';
import { useText } from '#ui/use-text.ts';

const MOST_KNOWN = 5;

/** Enters somebody new in place. Who may be the same person is shown before there are two records of them. */
export function NewcomerForm({
  name: first,
  unit,
  year,
  groups,
  people,
  attempts,
  onAdd,
  onKnown,
  onClose,
}: {
  name: string;
  unit: string;
  year: number;
  groups: readonly Choice[];
  people: readonly Person[];
  /** How often saving the session was tried: it would go without whoever still stands here. */
  attempts: number;
  onAdd: (input: PersonInput) => void;
  onKnown: (person: Person) => void;
  onClose: () => void;
}) {
  const messages = useText();
  const { sessions, learners, lists, frame } = messages;
  const words = sessions.form;
  const { today } = useSession();
  const box = useRef<HTMLFieldSetElement>(null);
  const nameInput = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(first);
  const [sex, setSex] = useState<Sex | 'unknown'>('unknown');
  const [birthYear, setBirthYear] = useState<number>();
  const [telephone, setTelephone] = useState('');
  const [residence, setResidence] = useState<Residence>('unknown');
  const [ticked, setTicked] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const [answered, setAnswered] = useState(attempts);
  useEffect(() => nameInput.current?.focus(), []);

  const details = { name, sex: sex === 'unknown' ? undefined : sex, birthYear, telephone };
  // People who live elsewhere in the district are found by the whole name only.
  const searched = useSettled(name.trim().length > 1 ? name.trim() : '');
  const elsewhere = usePeopleNamed(searched, year, 20);
  const known = new Set(people.map(({ id }) => id));
  const candidates = [...people, ...(elsewhere ?? []).filter(({ id }) => !known.has(id))];
  const duplicates = possibleDuplicates({ ...details, home: unit }, candidates).slice(0, MOST_KNOWN);
  const problem = detailsProblem(details, Number(today.slice(0, 4)));
  const errorOf = (field: string) => (tried && problem?.field === field ? refusalText(messages, problem) : undefined);
  const notAdded = attempts > answered && name.trim() !== '' ? words.notAdded : undefined;

  async function add() {
    setTried(true);
    setAnswered(attempts);
    if (await focusInvalid(box.current)) return;
    if (problem === undefined) onAdd({ ...details, residence, groups: ticked });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      void add();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  }

  return (
    <fieldset ref={box} className="inset stack" onKeyDown={onKeyDown}>
      <legend>{words.newcomerTitle}</legend>
      <div className="fields">
        <TextField
          ref={nameInput}
          label={learners.form.name}
          value={name}
          onChange={setName}
          error={errorOf('name') ?? notAdded}
        />
        <Segmented
          legend={learners.form.sex}
          value={sex}
          options={[
            { value: 'female', label: lists.sexes.female },
            { value: 'male', label: lists.sexes.male },
            { value: 'unknown', label: learners.form.sexUnknown },
          ]}
          onChange={setSex}
        />
        <NumberField
          label={learners.form.birthYear}
          optional
          whole
          value={birthYear}
          onChange={setBirthYear}
          error={errorOf('birthYear')}
        />
        <TextField
          label={learners.form.telephone}
          optional
          inputMode="tel"
          value={telephone}
          onChange={setTelephone}
          error={errorOf('telephone')}
        />
      </div>
      {duplicates.length > 0 && (
        <FieldGroup legend={words.duplicatesTitle}>
          <ul className="stack tight">
            {duplicates.map(({ person, reasons }) => (
              <li key={person.id} className="line spread">
                <span>
                  {person.name}
                  <small className="muted">
                    {' '}
                    {[person.birthYear, person.homeName, ...reasons.map((reason) => learners.reasons[reason])]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
                <Button onClick={() => onKnown(person)}>{words.tickThis}</Button>
              </li>
            ))}
          </ul>
        </FieldGroup>
      )}
      <SelectField
        label={learners.form.residence}
        value={residence}
        options={RESIDENCES.map((each) => ({ value: each, label: lists.residences[each] }))}
        onChange={setResidence}
      />
      <CheckGroup
        legend={learners.form.groups}
        options={groups.map((group) => ({ value: group.id, label: listName(lists.groups, group) }))}
        value={ticked}
        onChange={setTicked}
      />
      <div className="line">
        <Button tone="primary" onClick={() => void add()}>
          {words.addAndTick}
        </Button>
        <Button onClick={onClose}>{frame.cancel}</Button>
      </div>
    </fieldset>
  );
}
