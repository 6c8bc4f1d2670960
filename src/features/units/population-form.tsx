import { useState } from 'react';
import { setPopulation } from '#domain/population/population.commands.ts';
import type { PopulationCount, PopulationOfUnit } from '#domain/population/population.views.ts';
import type { UnitNode } from '#domain/units/unit.rules.ts';
import { listName } from '#i18n/list-name.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { DateField } from '#ui/date-field.tsx';
import { FieldGroup } from '#ui/field.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { useRefusals } from './use-refusals.ts';

const FIELDS = ['permanent', 'registered', 'floating', 'older'] as const;
type Numbers = Partial<Record<(typeof FIELDS)[number], number | undefined>>;
/** Groups that have a field of their own. */
const APART = ['older', 'floating'];

/** One count of the people of a unit, with its date and source; corrects a known one where given. */
export function PopulationForm({
  unit,
  count,
  groups,
  onClose,
}: {
  unit: UnitNode;
  count?: PopulationCount | undefined;
  groups: PopulationOfUnit['groups'];
  onClose: () => void;
}) {
  const { units, lists } = useText();
  const words = units.populationForm;
  const { year } = useSession();
  const [date, setDate] = useState(count?.date ?? `${year - 1}-12-31`);
  const [source, setSource] = useState(count?.source ?? '');
  const [numbers, setNumbers] = useState<Numbers>(() =>
    Object.fromEntries(FIELDS.map((field) => [field, count?.[field]])),
  );
  const [ofGroups, setOfGroups] = useState<Record<string, number | undefined>>(count?.groups ?? {});
  const command = useCommand(setPopulation);
  const refusals = useRefusals(command);

  async function save() {
    const known = Object.entries(ofGroups).filter((entry): entry is [string, number] => entry[1] !== undefined);
    const result = await command.run({
      unit: unit.code,
      ...(count && { id: count.id }),
      date,
      source,
      ...numbers,
      groups: Object.fromEntries(known),
    });
    if (result.ok) onClose();
  }

  return (
    <FormDialog
      title={words.addTitle({ unit: unit.name })}
      problem={refusals.elsewhere('date', 'source', ...FIELDS)}
      command={command}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <DateField
        label={words.date}
        hint={words.dateHint({ year })}
        value={date}
        onChange={setDate}
        error={refusals.at('date')}
      />
      <div className="fields">
        {FIELDS.map((field) => (
          <NumberField
            key={field}
            label={words[field]}
            unit={words.unit}
            whole
            least={0}
            optional={field !== 'permanent'}
            value={numbers[field]}
            onChange={(value) => setNumbers({ ...numbers, [field]: value })}
            error={refusals.at(field)}
          />
        ))}
      </div>
      <TextField
        label={words.source}
        hint={words.sourceHint}
        value={source}
        onChange={setSource}
        error={refusals.at('source')}
      />
      <FieldGroup legend={words.groups} hint={words.groupsHint}>
        <div className="fields">
          {groups
            .filter((group) => !APART.includes(group.id))
            .map((group) => (
              <NumberField
                key={group.id}
                label={listName(lists.groups, group)}
                unit={words.unit}
                whole
                least={0}
                optional
                value={ofGroups[group.id]}
                onChange={(value) => setOfGroups({ ...ofGroups, [group.id]: value })}
              />
            ))}
        </div>
      </FieldGroup>
    </FormDialog>
  );
}
