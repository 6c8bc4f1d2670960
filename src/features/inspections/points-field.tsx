import { NO_SCORE } from '#domain/inspections/score.rules.ts';
import { NumberField } from '#ui/number-field.tsx';
import { useDraft } from './use-draft.ts';

/** Tenths of a number as it is typed; what is finer than tenths is left for the rules to refuse. */
export function tenthsOf(points: number | undefined): number | undefined {
  if (points === undefined) return undefined;
  const tenths = Math.round(points * 10);
  return Math.abs(tenths - points * 10) < 1e-9 ? tenths : points * 10;
}

/** Points of an item, saved when the field is left. An emptied field takes the points back; one not understood saves nothing. */
export function PointsField({
  label,
  value,
  most,
  unit,
  error,
  onSave,
}: {
  label: string;
  /** Tenths. */
  value: number | undefined;
  most: number;
  unit: string;
  error: string | undefined;
  onSave: (tenths: number) => void;
}) {
  const [draft, setDraft] = useDraft(value);
  return (
    <div
      role="group"
      aria-label={label}
      onBlur={(event) => {
        const typed = event.target instanceof HTMLInputElement ? event.target.value.trim() : '';
        if (draft === value || (draft === undefined && typed !== '')) return;
        onSave(draft ?? NO_SCORE);
      }}
    >
      <NumberField
        label={label}
        hideLabel
        value={draft === undefined ? undefined : draft / 10}
        least={0}
        most={most / 10}
        unit={unit}
        error={error}
        onChange={(points) => setDraft(tenthsOf(points))}
      />
    </div>
  );
}
