import { useState } from 'react';
import { renewAward } from '#domain/organizations/award.commands.ts';
import type { AwardRow } from '#domain/organizations/organization.views.ts';
import { formatDate } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { DateField } from '#ui/date-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { AwardDialog, useFieldError } from './award-dialog.tsx';

export function RenewForm({ name, award, onClose }: { name: string; award: AwardRow; onClose: () => void }) {
  const { organizations } = useText();
  const words = organizations.award;
  const { today } = useSession();
  const command = useCommand(renewAward);
  const errorOf = useFieldError(command.refusal);
  const [renewedOn, setRenewedOn] = useState(today);
  const [due, setDue] = useState('');
  const [number, setNumber] = useState('');
  return (
    <AwardDialog
      title={words.renewTitle({ name })}
      action={words.renew}
      command={command}
      fields={['renewedOn', 'dueAgainOn']}
      onSubmit={() => command.run({ award: award.id, renewedOn, dueAgainOn: due, documentNumber: number })}
      onClose={onClose}
    >
      <DateField
        label={words.renewedOn}
        hint={award.dueAgainOn ? words.renewHint({ date: formatDate(award.dueAgainOn) }) : undefined}
        value={renewedOn}
        most={today}
        onChange={setRenewedOn}
        error={errorOf('renewedOn')}
      />
      <DateField
        label={words.due}
        hint={words.dueHint}
        optional
        value={due}
        onChange={setDue}
        error={errorOf('dueAgainOn')}
      />
      <TextField label={words.number} optional value={number} onChange={setNumber} />
    </AwardDialog>
  );
}
