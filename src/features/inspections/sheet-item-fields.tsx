import { FIGURE_NAMES } from '#domain/inspections/figure-names.ts';
import { ITEM_KINDS, type SheetItem } from '#domain/inspections/sheet.rules.ts';
import { IconButton } from '#ui/button.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { tenthsOf } from './points-field.tsx';

/** One item of a sheet: what is judged, by what, for how much. */
export function SheetItemFields({
  item,
  number,
  error,
  onChange,
  onRemove,
}: {
  item: SheetItem;
  /** Within its area, from 1. */
  number: number;
  error: string | undefined;
  onChange: (fields: Partial<SheetItem>) => void;
  onRemove: () => void;
}) {
  const { inspections } = useText();
  const words = inspections.sheet;
  return (
    <li className="sheet-item">
      <div className="sheet-item-name">
        <TextField
          label={words.itemName({ number })}
          value={item.name}
          onChange={(name) => onChange({ name })}
          error={error}
        />
        <IconButton
          icon="remove"
          label={words.remove({ item: item.name || words.itemName({ number }) })}
          onClick={onRemove}
        />
      </div>
      <div className="sheet-item-rest">
        <TextField label={words.evidence} value={item.evidence} onChange={(evidence) => onChange({ evidence })} />
        <SelectField
          label={words.kind}
          value={item.kind}
          options={ITEM_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(kind) => onChange({ kind, points: kind === 'veto' ? 0 : item.points || 10 })}
        />
        <SelectField
          label={words.figure}
          value={item.figure}
          empty={words.noFigure}
          options={FIGURE_NAMES.map((value) => ({ value, label: inspections.figureNames[value] }))}
          onChange={(figure) => onChange({ figure })}
        />
        {item.kind !== 'veto' && (
          <NumberField
            label={words.most}
            least={0}
            most={100}
            value={Number.isNaN(item.points) ? undefined : item.points / 10}
            onChange={(points) => onChange({ points: tenthsOf(points) ?? Number.NaN })}
          />
        )}
      </div>
    </li>
  );
}
