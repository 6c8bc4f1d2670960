import type { UnitChoice } from '#domain/inspections/inspections.views.ts';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { FieldGroup } from '#ui/field.tsx';
import { useText } from '#ui/use-text.ts';

/** Units to be visited: a batch of a tier at one click, or one by one. */
export function UnitsField({
  choices,
  value,
  onChange,
  error,
}: {
  choices: readonly UnitChoice[];
  value: readonly string[];
  onChange: (units: string[]) => void;
  error: string | undefined;
}) {
  const words = useText().inspections.roundForm;
  const codesOf = (tier: UnitChoice['tier']): string[] =>
    choices.filter((choice) => choice.tier === tier).map(({ code }) => code);
  const schools = codesOf('school');
  const points = codesOf('point');
  const add = (codes: readonly string[]) => onChange([...new Set([...value, ...codes])]);
  const toggle = (code: string, on: boolean) => onChange(on ? [...value, code] : value.filter((each) => each !== code));
  return (
    <FieldGroup legend={words.units} hint={words.chosen({ count: value.length })} error={error}>
      <div className="line">
        {schools.length > 1 && <Button onClick={() => add(schools)}>{words.allSchools}</Button>}
        {points.length > 1 && <Button onClick={() => add(points)}>{words.allPoints}</Button>}
        {value.length > 0 && (
          <Button tone="quiet" onClick={() => onChange([])}>
            {words.nobody}
          </Button>
        )}
      </div>
      <div className="ticks column unit-choices">
        {choices.map(({ code, name, depth }) => (
          <div key={code} className={`unit-choice-${Math.min(2, depth)}`}>
            <CheckField label={name} checked={value.includes(code)} onChange={(on) => toggle(code, on)} />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
