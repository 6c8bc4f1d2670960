import { useState } from 'react';
import { withdrawAward } from '#domain/organizations/award.commands.ts';
import type { AwardRow } from '#domain/organizations/organization.views.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { DateField } from '#ui/date-field.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { AwardDialog, useFieldError } from './award-dialog.tsx';

export function WithdrawForm({ name, award, onClose }: { name: string; award: AwardRow; onClose: () => void }) {
  const { organizations } = useText();
  const words = organizations.award;
  const { today } = useSession();
  const command = useCommand(withdrawAward);
  const errorOf = useFieldError(command.refusal);
  const [withdrawnOn, setWithdrawnOn] = useState(today);
  const [why, setWhy] = useState('');
  return (
    <AwardDialog
      title={words.withdrawTitle({ name })}
      action={words.withdraw}
      danger
      command={command}
      fields={['withdrawnOn', 'why']}
      onSubmit={() => command.run({ award: award.id, withdrawnOn, why })}
      onClose={onClose}
    >
      <DateField
        label={words.withdrawnOn}
        hint={words.withdrawnHint}
        value={withdrawnOn}
        most={today}
        onChange={setWithdrawnOn}
        error={errorOf('withdrawnOn')}
      />
      <TextArea data-autofocus="true" label={words.why} rows={2} value={why} onChange={setWhy} error={errorOf('why')} />
    </AwardDialog>
  );
}
