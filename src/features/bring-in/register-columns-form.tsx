import { registerNamed } from '#domain/registers/register-columns.ts';
import { formatList } from '#i18n/format.ts';
import type { Mapping } from '#runtime/use-bring-in.ts';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';
import { cellName } from './register-words.ts';
import type { SheetState } from './use-register-files.ts';

const NONE = 'none';

/** Which column is which, to be looked at and corrected. */
export function RegisterColumnsForm({ state, onChange }: { state: SheetState; onChange: (mapping: Mapping) => void }) {
  const { bringIn } = useText();
  const { sheet, register, mapping } = state;
  if (register === undefined) return null;
  const definition = registerNamed(register);
  const used = new Set(Object.values(mapping));
  const unused = sheet.columns.filter(({ index, heading }) => heading !== '' && !used.has(index));
  const options = [
    { value: NONE, label: bringIn.noColumn },
    ...sheet.columns.map(({ index, heading }) => ({
      value: String(index),
      label: bringIn.columnName({ letter: cellName(index), heading }),
    })),
  ];
  const unsure = sheet.unsure.length > 0;
  // Where nothing was recognised, the columns are what is to be said first.
  const byHand = sheet.register === undefined && !state.asLastTime;
  const names = bringIn.fields as Readonly<Record<string, string>>;
  return (
    <details className="fold" open={unsure || byHand}>
      <summary>{bringIn.columns}</summary>
      {unsure && <Notice tone="warn">{bringIn.columnsUnsure}</Notice>}
      <div className="fields">
        {definition.fields.map(({ key }) => (
          <SelectField
            key={key}
            label={names[key] ?? key}
            value={mapping[key] === undefined ? NONE : String(mapping[key])}
            options={options}
            onChange={(column) => {
              const others = Object.entries(mapping).filter(
                ([other, index]) => other !== key && String(index) !== column,
              );
              onChange({ ...Object.fromEntries(others), ...(column !== NONE && { [key]: Number(column) }) });
            }}
          />
        ))}
      </div>
      {unused.length > 0 && definition.dates !== true && (
        <p className="small muted">
          {bringIn.columnsUnused({ headings: formatList(unused.map(({ heading }) => heading)) })}
        </p>
      )}
    </details>
  );
}
