import { useState } from 'react';
import { setBaseline } from '#domain/targets/target.commands.ts';
import { BASES, type Basis } from '#domain/targets/target.record.ts';
import { STANDARD_DEFINITION } from '#domain/targets/target.rules.ts';
import type { ClosedYearRow, UnitTargets } from '#domain/targets/target.views.ts';
import type { UnitNode } from '#domain/units/unit.rules.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { useRefusals } from './use-refusals.ts';

/** A year as it was signed or reported, entered by hand. */
export function BaselineForm({
  unit,
  targets,
  row,
  onClose,
}: {
  unit: UnitNode;
  targets: UnitTargets;
  row: ClosedYearRow | undefined;
  onClose: () => void;
}) {
  const { units, lists } = useText();
  const words = units.baselineForm;
  const session = useSession();
  const [year, setYear] = useState<number | undefined>(row?.year ?? session.year - 1);
  const [basis, setBasis] = useState<Basis>(row?.basis ?? targets.basis);
  const [persons, setPersons] = useState(row?.persons);
  // What the counts of residents say, until somebody types what the paper says.
  const [typed, setTyped] = useState<{ residents: number | undefined } | undefined>(row);
  const residents = typed === undefined ? targets.residents[year ?? 0] : typed.residents;
  const [source, setSource] = useState(row?.source ?? '');
  const [definition, setDefinition] = useState(
    row === undefined || row.definition === STANDARD_DEFINITION ? '' : row.definition,
  );
  const command = useCommand(setBaseline);
  const refusals = useRefusals(command);

  async function save() {
    const result = await command.run({
      unit: unit.code,
      year: year ?? 0,
      persons,
      residents,
      basis,
      definition,
      source,
    });
    if (result.ok) onClose();
  }

  return (
    <FormDialog
      title={words.title({ unit: unit.name })}
      text={words.text}
      problem={refusals.elsewhere('year', 'persons', 'residents', 'source')}
      command={command}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <div className="fields">
        <NumberField
          label={words.year}
          whole
          value={year}
          onChange={setYear}
          disabled={row !== undefined}
          error={refusals.at('year')}
        />
        <SelectField
          label={words.basis}
          value={basis}
          options={BASES.map((value) => ({ value, label: lists.bases[value] }))}
          onChange={setBasis}
        />
        <NumberField
          label={words.persons}
          whole
          least={0}
          value={persons}
          onChange={setPersons}
          error={refusals.at('persons')}
        />
        <NumberField
          label={words.residents}
          whole
          least={1}
          value={residents}
          onChange={(people) => setTyped({ residents: people })}
          error={refusals.at('residents')}
        />
      </div>
      <TextField
        label={words.source}
        hint={words.sourceHint}
        value={source}
        onChange={setSource}
        error={refusals.at('source')}
      />
      <TextField
        label={words.definition}
        hint={words.definitionHint}
        optional
        value={definition}
        onChange={setDefinition}
      />
    </FormDialog>
  );
}
