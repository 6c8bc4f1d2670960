import { type FormEvent, useState } from 'react';
import { frameView } from '#domain/frame/frame.views.ts';
import { type DeviceRole, type Duty, ROLES } from '#domain/roles/duty.ts';
import { EVERYTHING, isBound } from '#domain/roles/role.rules.ts';
import { useDuty } from '#runtime/use-duty.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';

/** Who works with this device: what it offers, and what it may change. */
export function DutySettings() {
  const { settings } = useText();
  const { role: words } = settings;
  const [stored, setStored] = useDuty();
  const frame = useLive(frameView, null);
  const [chosen, setChosen] = useState<Duty>();
  const [missing, setMissing] = useState(false);
  const [saved, setSaved] = useState(false);
  const duty = chosen ?? stored ?? EVERYTHING;
  const units = (frame.data?.units ?? []).filter(({ tier }) => tier === duty.role);

  function choose(next: Duty) {
    setChosen(next);
    setMissing(false);
    setSaved(false);
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    const incomplete = isBound(duty) && !units.some(({ unit }) => unit === duty.unit);
    setMissing(incomplete);
    if (incomplete) return;
    await setStored(duty);
    setChosen(undefined);
    setSaved(true);
  }

  return (
    <Card title={words.title} question={words.text} className="span-12">
      <form className="stack" onSubmit={(event) => void save(event)}>
        <RadioField<DeviceRole>
          legend={words.legend}
          value={duty.role}
          onChange={(role) => choose({ role, unit: '' })}
          options={ROLES.map((value) => ({ value, label: words.names[value], hint: words.hints[value] }))}
        />
        {isBound(duty) && (
          <div className="narrow-column">
            <SelectField
              label={words.unit}
              error={missing ? words.unitMissing : undefined}
              hint={units.length === 0 ? words.noUnits : undefined}
              value={duty.unit}
              options={[
                { value: '', label: words.chooseUnit },
                ...units.map(({ unit, name }) => ({ value: unit, label: name })),
              ]}
              onChange={(unit) => choose({ ...duty, unit })}
            />
          </div>
        )}
        <FormActions note={<span role="status">{saved ? words.saved : ''}</span>}>
          <Button type="submit" touch>
            {words.save}
          </Button>
        </FormActions>
      </form>
    </Card>
  );
}
