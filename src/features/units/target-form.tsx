import { useState } from 'react';
import { setTarget } from '#domain/targets/target.commands.ts';
import { BASES, type Basis } from '#domain/targets/target.record.ts';
import { STANDARD_DEFINITION } from '#domain/targets/target.rules.ts';
import type { UnitTargets } from '#domain/targets/target.views.ts';
import type { UnitNode } from '#domain/units/unit.rules.ts';
import { formatPercent } from '#i18n/format.ts';
import { useCommand } from '#runtime/use-command.ts';
import { NumberField } from '#ui/number-field.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { useRefusals } from './use-refusals.ts';

/** On what the year is counted, and an own target above the common one. */
export function TargetForm({ unit, targets, onClose }: { unit: UnitNode; targets: UnitTargets; onClose: () => void }) {
  const { units, lists } = useText();
  const words = units.targetForm;
  const [basis, setBasis] = useState<Basis>(targets.basis);
  const [own, setOwn] = useState(targets.ownRate === undefined ? undefined : targets.ownRate / 100);
  const [definition, setDefinition] = useState(targets.definition === STANDARD_DEFINITION ? '' : targets.definition);
  const command = useCommand(setTarget);
  const refusals = useRefusals(command);
  const common = targets.commonPercent === undefined ? '' : formatPercent(targets.commonPercent);

  async function save() {
    const ownRate = own === undefined ? 0 : Math.round(own * 100);
    const result = await command.run({ unit: unit.code, year: targets.year, basis, ownRate, definition });
    if (result.ok) onClose();
  }

  return (
    <FormDialog
      title={words.title({ unit: unit.name, year: targets.year })}
      problem={refusals.elsewhere('ownRate')}
      command={command}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <RadioField
        legend={words.basis}
        hint={words.basisHint}
        value={basis}
        options={BASES.map((value) => ({ value, label: lists.bases[value] }))}
        onChange={setBasis}
      />
      <NumberField
        label={words.own}
        hint={words.ownHint({ common })}
        unit="%"
        optional
        least={0}
        value={own}
        onChange={setOwn}
        error={refusals.at('ownRate')}
      />
      <TextField
        label={units.baselineForm.definition}
        hint={units.baselineForm.definitionHint}
        optional
        value={definition}
        onChange={setDefinition}
      />
    </FormDialog>
  );
}
