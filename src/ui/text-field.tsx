import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react';
import { Field, type FieldWords } from './field.tsx';

type Value = { value: string; onChange: (value: string) => void };

export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  onChange,
  ref,
  ...rest
}: FieldWords &
  Value & { ref?: Ref<HTMLInputElement> } & Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} hideLabel={hideLabel}>
      {(names) => (
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...names}
          ref={ref}
          className="input"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  hideLabel,
  onChange,
  rows = 3,
  ...rest
}: FieldWords & Value & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} hideLabel={hideLabel}>
      {(names) => (
        <textarea
          {...rest}
          {...names}
          rows={rows}
          className="input"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
