import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names.ts';
import { FieldGroup } from './field.tsx';
import type { Option } from './select-field.tsx';

type One<V extends string> = {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  hideLegend?: boolean;
  value: V | undefined;
  onChange: (value: V) => void;
};

/** One of a few, each on a line of its own and with room for an explanation. */
export function RadioField<V extends string>({
  options,
  value,
  onChange,
  ...group
}: One<V> & { options: readonly (Option<V> & { hint?: ReactNode })[] }) {
  const name = useId();
  return (
    <FieldGroup {...group}>
      <div className="ticks column">
        {options.map((option) => (
          <div key={option.value} className="tick">
            <input
              id={`${name}-${option.value}`}
              type="radio"
              name={name}
              checked={option.value === value}
              disabled={option.disabled}
              aria-describedby={option.hint ? `${name}-${option.value}-hint` : undefined}
              onChange={() => onChange(option.value)}
            />
            <label htmlFor={`${name}-${option.value}`}>{option.label}</label>
            {option.hint && (
              <p id={`${name}-${option.value}-hint`} className="hint">
                {option.hint}
              </p>
            )}
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One of two to five short choices side by side; a view switch or a form field. */
export function Segmented<V extends string>({
  options,
  value,
  onChange,
  className,
  ...group
}: One<V> & { options: readonly Option<V>[]; className?: string }) {
  const name = useId();
  return (
    <FieldGroup {...group}>
      <div className={classNames('segmented', className)}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
