import { type FormEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';

/** Asks for the passphrase of a file that was chosen, or for another file. */
export function OpenSealed({
  label,
  error,
  onOpen,
  onOther,
}: {
  label: string;
  /** Why it is asked, or why what was typed did not open it. */
  error: string;
  onOpen: (passphrase: string) => void;
  onOther: () => void;
}) {
  const { take } = useText().handOver;
  const [passphrase, setPassphrase] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    onOpen(passphrase);
  }
  return (
    <form className="stack" onSubmit={submit}>
      <TextField label={label} error={error} type="password" autoFocus value={passphrase} onChange={setPassphrase} />
      <div className="line">
        <Button tone="primary" touch type="submit" disabled={passphrase === ''}>
          {take.open}
        </Button>
        <Button touch onClick={onOther}>
          {take.other}
        </Button>
      </div>
    </form>
  );
}
