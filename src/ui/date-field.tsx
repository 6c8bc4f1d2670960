import { Field, type FieldWords } from './field.tsx';

/** The platform's own date, time or month input. Values are ISO: 'YYYY-MM-DD', 'HH:MM', 'YYYY-MM'; '' while empty. */
export function DateField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  kind = 'date',
  value,
  onChange,
  least,
  most,
  disabled,
}: FieldWords & {
  kind?: 'date' | 'time' | 'month';
  value: string;
  onChange: (value: string) => void;
  least?: string;
  most?: string;
  disabled?: boolean;
}) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} hideLabel={hideLabel}>
      {(names) => (
        <input
          {...names}
          type={kind}
          className="input date"
          value={value}
          min={least}
          max={most}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
