import { useState } from 'react';
import { addUnit, changeUnit } from '#domain/units/unit.commands.ts';
import { PLACES_OF_TIER, type Place, TIER_BELOW, type UnitNode, usualPlace } from '#domain/units/unit.rules.ts';
import { listName } from '#i18n/list-name.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { useRefusals } from './use-refusals.ts';

type Props = { onClose: () => void } & (
  | { parent: UnitNode; unit?: undefined }
  | { unit: UnitNode; parent?: undefined }
);

/** Adds a unit below another, or changes one; adding goes on with the next where there are many. */
export function UnitForm({ parent, unit, onClose }: Props) {
  const { units, lists } = useText();
  const words = units.unitForm;
  const tier = unit?.tier ?? TIER_BELOW[parent?.tier ?? 'district'] ?? 'point';
  const [name, setName] = useState(unit?.name ?? '');
  const [place, setPlace] = useState<Place>(unit?.place ?? usualPlace(tier));
  const [contact, setContact] = useState(unit?.contact ?? '');
  const [working, setWorking] = useState(unit?.working ?? true);
  // A new key draws the emptied form anew, with the focus in the name.
  const [round, setRound] = useState(0);
  const add = useCommand(addUnit);
  const edit = useCommand(changeUnit);
  const command = unit ? edit : add;
  const refusals = useRefusals(command);
  const places = PLACES_OF_TIER[tier];

  async function save(another: boolean) {
    const details = { name, place, contact, working };
    const result =
      parent === undefined
        ? await edit.run({ ...details, unit: unit.code })
        : await add.run({ ...details, parent: parent.code, tier });
    if (!result.ok) return;
    if (!another) return onClose();
    setName('');
    setContact('');
    setRound(round + 1);
  }

  return (
    <FormDialog
      key={round}
      title={parent === undefined ? words.editTitle({ unit: unit.name }) : words.addTitle({ parent: parent.name })}
      problem={refusals.elsewhere('name', 'place')}
      command={command}
      onSubmit={() => void save(false)}
      onClose={onClose}
      extra={parent && <Button onClick={() => void save(true)}>{words.addAnother}</Button>}
    >
      <p className="muted">
        {words.tier} {listName(lists.tiers, tier)}
      </p>
      <TextField label={words.name} value={name} onChange={setName} error={refusals.at('name')} />
      {places.length > 1 && (
        <RadioField
          legend={words.place}
          value={place}
          options={places.map((value) => ({ value, label: lists.places[value] }))}
          onChange={setPlace}
          error={refusals.at('place')}
        />
      )}
      <TextField label={words.contact} optional value={contact} onChange={setContact} />
      <CheckField label={words.working} hint={words.workingHint} checked={working} onChange={setWorking} />
    </FormDialog>
  );
}
