import type { Refusal } from '#domain/contracts.ts';
import { refusalText } from '#i18n/refusal.ts';
import { checkPassphrase } from '#runtime/use-lock.ts';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';

/** A passphrase for a file, typed twice: a slip of the finger would close it for good. */
export interface FilePassphrase {
  passphrase: string;
  again: string;
}

export const noPassphrase: FilePassphrase = { passphrase: '', again: '' };

/** Why a file must not be written with it; none at all is fine unless one is `needed`. */
export function refusalOf({ passphrase, again }: FilePassphrase, needed: boolean): Refusal | undefined {
  if (passphrase !== '') return checkPassphrase(passphrase, again);
  return needed ? { code: 'handOver.passphrase-missing', field: 'passphrase' } : undefined;
}

export function PassphraseFields({
  label,
  hint,
  optional,
  value,
  refusal,
  onChange,
}: {
  label: string;
  hint: string;
  optional: boolean;
  value: FilePassphrase;
  refusal: Refusal | undefined;
  onChange: (value: FilePassphrase) => void;
}) {
  const messages = useText();
  const errorAt = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        optional={optional}
        type="password"
        autoComplete="new-password"
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
        error={errorAt('passphrase')}
      />
      {value.passphrase !== '' && (
        <TextField
          label={messages.lock.settings.again}
          type="password"
          autoComplete="new-password"
          value={value.again}
          onChange={(again) => onChange({ ...value, again })}
          error={errorAt('again')}
        />
      )}
    </>
  );
}
