import { Field, type FieldWords } from './field.tsx';

export type Option<V extends string = string> = { value: V; label: string; disabled?: boolean };
export type OptionGroup<V extends string = string> = { label: string; options: readonly Option<V>[] };

/** The platform's select. `empty` is the words of the choice "none yet" (value ''); leave it out when one must be chosen. */
export function SelectField<V extends string>({
  label,
  hint,
  error,
  optional,
  hideLabel,
  value,
  onChange,
  options,
  empty,
  disabled,
}: FieldWords & {
  value: V | '';
  onChange: (value: V) => void;
  options: readonly (Option<V> | OptionGroup<V>)[];
  empty?: string;
  disabled?: boolean;
}) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} hideLabel={hideLabel}>
      {(names) => (
        <span className="select">
          <select
            {...names}
            className="input"
            value={value}
            disabled={disabled}
            onChange={(event) => onChange(event.target.value as V)}
          >
            {empty !== undefined && <option value="">{empty}</option>}
            {options.map((option) =>
              'options' in option ? (
                <optgroup key={option.label} label={option.label}>
                  {option.options.map((inner) => (
                    <Choice key={inner.value} option={inner} />
                  ))}
                </optgroup>
              ) : (
                <Choice key={option.value} option={option} />
              ),
            )}
          </select>
        </span>
      )}
    </Field>
  );
}

function Choice({ option }: { option: Option }) {
  return (
    <option value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}
