import { useState } from 'react';
import { moveUnit } from '#domain/units/unit.commands.ts';
import type { UnitNode } from '#domain/units/unit.rules.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { useRefusals } from './use-refusals.ts';

/** Moves a unit under another of the tier above. */
export function MoveForm({
  unit,
  nodes,
  onClose,
}: {
  unit: UnitNode;
  nodes: readonly UnitNode[];
  onClose: () => void;
}) {
  const words = useText().units.moveForm;
  const { setUnit } = useSession();
  const [parent, setParent] = useState('');
  const command = useCommand(moveUnit);
  const refusals = useRefusals(command);
  const above = nodes.find((node) => node.code === unit.parent);
  const places = nodes.filter((node) => node.tier === above?.tier && node.code !== unit.parent);

  async function move() {
    const result = await command.run({ unit: unit.code, parent });
    if (!result.ok) return;
    // The unit stands under a new code now; its new parent is the place where it is found.
    setUnit(parent);
    onClose();
  }

  return (
    <FormDialog
      title={words.title({ unit: unit.name })}
      text={words.text}
      action={words.move}
      problem={refusals.elsewhere('parent')}
      command={command}
      onSubmit={() => void move()}
      onClose={onClose}
    >
      <SelectField
        label={words.parent}
        value={parent}
        empty={words.choose}
        options={places.map((node) => ({ value: node.code, label: node.name }))}
        onChange={setParent}
        error={refusals.at('parent')}
      />
    </FormDialog>
  );
}
