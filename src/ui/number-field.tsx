import type { Ref } from 'react';
import { useState } from 'react';
import { formatNumber } from '#i18n/format.ts';
import { Field, type FieldWords } from './field.tsx';
import { readFen, readNumber, writeFen } from './read-typed.ts';
import { useText } from './use-text.ts';

type Shared = FieldWords & {
  value: number | undefined;
  /** Undefined while the field is empty or what stands in it is not a number. */
  onChange: (value: number | undefined) => void;
  /** Words after the input, such as 人 or %. */
  unit?: string;
  disabled?: boolean;
  ref?: Ref<HTMLInputElement>;
};

/**
 * A number typed as text: no spinner, no wheel accidents, full-width digits understood. Says by itself when
 * what was typed is no number or out of range; a caller's `error` comes first.
 */
export function NumberField({
  least,
  most,
  whole,
  ...rest
}: Shared & { least?: number; most?: number; whole?: boolean }) {
  const { frame } = useText();
  const judge = (value: number | undefined) => {
    if (value === undefined) return undefined;
    // Of people and pieces there is no 3.5 to give as an example.
    if (whole && !Number.isInteger(value)) return frame.wholeNumber;
    if (Number.isNaN(value)) return frame.numberInvalid;
    if (least !== undefined && value < least) return frame.numberTooSmall({ least: formatNumber(least) });
    if (most !== undefined && value > most) return frame.numberTooLarge({ most: formatNumber(most) });
    return undefined;
  };
  return (
    <TypedField {...rest} read={readNumber} write={String} judge={judge} inputMode={whole ? 'numeric' : 'decimal'} />
  );
}

/** Money: typed in yuan, handed over in whole fen. */
export function MoneyField({ least = 0, unit, ...rest }: Shared & { least?: number }) {
  const { frame } = useText();
  const judge = (fen: number | undefined) => {
    if (fen === undefined) return undefined;
    if (Number.isNaN(fen)) return frame.moneyInvalid;
    if (fen < least) return frame.numberTooSmall({ least: formatNumber(least / 100) });
    return undefined;
  };
  return (
    <TypedField {...rest} unit={unit ?? frame.yuan} read={readFen} write={writeFen} judge={judge} inputMode="decimal" />
  );
}

function TypedField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  value,
  onChange,
  unit,
  disabled,
  ref,
  read,
  write,
  judge,
  inputMode,
}: Shared & {
  read: (typed: string) => number | undefined;
  write: (value: number) => string;
  judge: (value: number | undefined) => string | undefined;
  inputMode: 'numeric' | 'decimal';
}) {
  const [typed, setTyped] = useState(value === undefined ? '' : write(value));
  const [left, setLeft] = useState(false);
  const now = read(typed);
  const stands = now === undefined || Number.isNaN(now) || judge(now) !== undefined ? undefined : now;
  // A value set from outside replaces what was typed; one that only repeats what was typed leaves "1.50" alone.
  const shown =
    value !== undefined && value !== stands && value !== now
      ? write(value)
      : value === undefined && stands !== undefined
        ? ''
        : typed;
  const problem = error ?? (left ? judge(read(shown)) : undefined);
  return (
    <Field label={label} hint={hint} error={problem} optional={optional} hideLabel={hideLabel}>
      {(names) => (
        <span className="with-unit">
          <input
            {...names}
            ref={ref}
            type="text"
            inputMode={inputMode}
            autoComplete="off"
            className="input number"
            value={shown}
            disabled={disabled}
            onChange={(event) => {
              const next = event.target.value;
              setTyped(next);
              const amount = read(next);
              onChange(amount === undefined || judge(amount) !== undefined ? undefined : amount);
            }}
            onBlur={() => setLeft(true)}
          />
          {unit && <span className="unit">{unit}</span>}
        </span>
      )}
    </Field>
  );
}
