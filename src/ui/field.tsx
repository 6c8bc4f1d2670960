import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names.ts';
import { useText } from './use-text.ts';

export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do, in words; undefined when all is well. */
  error?: string | undefined;
  optional?: boolean;
  /** The label is spoken but not drawn: for inputs in tables whose column head says it. */
  hideLabel?: boolean;
};

/** What the control inside a field must carry so that label, hint and error belong to it. */
export type ControlNames = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

/** Label above, hint and error below, tied to the control for screen readers. */
export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  children,
}: FieldWords & { className?: string; children: (names: ControlNames) => ReactNode }) {
  const id = useId();
  const { frame } = useText();
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={classNames('field', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr' : undefined}>
        {label}
        {optional && <span className="optional">{frame.optional}</span>}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** Kept in the page while empty, so that a screen reader notices the text when it comes. */
export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  return (
    <p id={id} className="error" aria-live="polite">
      {error}
    </p>
  );
}

/** Several controls under one question. */
export function FieldGroup({
  legend,
  hint,
  error,
  hideLegend,
  children,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  hideLegend?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}>
      <legend className={hideLegend ? 'sr' : undefined}>{legend}</legend>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}
