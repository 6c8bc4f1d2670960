import type { ReactNode } from 'react';
import { useId } from 'react';
import { FieldGroup } from './field.tsx';
import type { Option } from './select-field.tsx';

export function CheckField({
  label,
  hint,
  checked,
  onChange,
  disabled,
}: {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}) {
  const id = useId();
  return (
    <div className="tick">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** Any number of choices; `value` keeps the order of `options`. */
export function CheckGroup<V extends string>({
  legend,
  hint,
  error,
  options,
  value,
  onChange,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  options: readonly Option<V>[];
  value: readonly V[];
  onChange: (value: V[]) => void;
}) {
  const toggle = (changed: V, on: boolean) =>
    onChange(options.map((option) => option.value).filter((each) => (each === changed ? on : value.includes(each))));
  return (
    <FieldGroup legend={legend} hint={hint} error={error}>
      <div className="ticks">
        {options.map((option) => (
          <CheckField
            key={option.value}
            label={option.label}
            checked={value.includes(option.value)}
            {...(option.disabled ? { disabled: true } : {})}
            onChange={(on) => toggle(option.value, on)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
