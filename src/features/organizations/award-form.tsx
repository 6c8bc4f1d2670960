import { useState } from 'react';
import { AWARD_LEVELS, awardOrganization, changeAward } from '#domain/organizations/award.commands.ts';
import type { AwardRow, OrganizationPage } from '#domain/organizations/organization.views.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { DateField } from '#ui/date-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { asOfDay } from './as-of.ts';
import { AwardDialog, useFieldError } from './award-dialog.tsx';

/** Enters an award, or puts `award` right. */
export function AwardForm({
  organization,
  award,
  onClose,
}: {
  organization: OrganizationPage;
  award?: AwardRow;
  onClose: () => void;
}) {
  const { organizations } = useText();
  const words = organizations.award;
  const { year, today } = useSession();
  const enter = useCommand(awardOrganization);
  const correct = useCommand(changeAward);
  const command = award === undefined ? enter : correct;
  const errorOf = useFieldError(command.refusal);
  const [namedOn, setNamedOn] = useState(award?.namedOn ?? asOfDay(year, today));
  const [level, setLevel] = useState(award === undefined ? 'district' : (award.level ?? ''));
  const [number, setNumber] = useState(award?.documentNumber ?? '');
  const [due, setDue] = useState(award?.dueAgainOn ?? '');
  const known = level === '' || AWARD_LEVELS.some((each) => each === level);
  const levels = [...AWARD_LEVELS, ...(known ? [] : [level])];

  function save() {
    const details = { namedOn, level, documentNumber: number, dueAgainOn: due };
    return award === undefined
      ? enter.run({ organization: organization.id, ...details })
      : correct.run({ award: award.id, ...details });
  }

  return (
    <AwardDialog
      title={award === undefined ? words.title({ name: organization.name }) : words.correctTitle}
      action={words.save}
      command={command}
      fields={['namedOn', 'dueAgainOn']}
      onSubmit={save}
      onClose={onClose}
    >
      <div className="fields">
        <DateField
          label={words.namedOn}
          value={namedOn}
          most={today}
          onChange={setNamedOn}
          error={errorOf('namedOn')}
        />
        <SelectField
          label={words.level}
          value={level}
          empty={words.levelEmpty}
          options={levels.map((each) => ({ value: each, label: organizations.levels[each] ?? each }))}
          onChange={setLevel}
        />
      </div>
      <TextField data-autofocus="true" label={words.number} optional value={number} onChange={setNumber} />
      <DateField
        label={words.due}
        hint={words.dueHint}
        optional
        value={due}
        onChange={setDue}
        error={errorOf('dueAgainOn')}
      />
    </AwardDialog>
  );
}
