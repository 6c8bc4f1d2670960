import { useState } from 'react';
import { joinUnits } from '#domain/units/unit.commands.ts';
import type { UnitNode } from '#domain/units/unit.rules.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { useRefusals } from './use-refusals.ts';

/** Makes an entry of a unit one with another entry of the same unit. */
export function JoinForm({
  unit,
  nodes,
  onClose,
}: {
  unit: UnitNode;
  nodes: readonly UnitNode[];
  onClose: () => void;
}) {
  const words = useText().units.joinForm;
  const { setUnit } = useSession();
  const [into, setInto] = useState('');
  const command = useCommand(joinUnits);
  const refusals = useRefusals(command);
  const nameOf = (code: string | undefined) => nodes.find((node) => node.code === code)?.name ?? '';
  const others = nodes.filter((node) => node.parent !== undefined && node.code !== unit.code);

  async function join() {
    const result = await command.run({ unit: unit.code, into });
    if (!result.ok) return;
    // A new code stands for both now; the unit above is the place where it is found.
    setUnit(nodes.find((node) => node.code === into)?.parent ?? into);
    onClose();
  }

  return (
    <FormDialog
      title={words.title({ unit: unit.name })}
      text={words.text({ unit: unit.name })}
      action={words.join}
      problem={refusals.elsewhere('into')}
      command={command}
      onSubmit={() => void join()}
      onClose={onClose}
    >
      <SelectField
        label={words.into}
        value={into}
        empty={words.choose}
        options={others.map(({ code, name, parent }) => ({ value: code, label: `${name} · ${nameOf(parent)}` }))}
        onChange={setInto}
        error={refusals.at('into')}
      />
    </FormDialog>
  );
}
