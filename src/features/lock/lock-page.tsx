import { type FormEvent, useState } from 'react';
import type { Refusal } from '#domain/contracts.ts';
import { refusalText } from '#i18n/refusal.ts';
import { checkPassphrase, LEAST_PASSPHRASE, openLock } from '#runtime/use-lock.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';

export interface LockedProps {
  /** Name of the database that is locked. */
  database: string;
  /** Opens the app with the key; `fresh`: with a new passphrase in place of the forgotten one. */
  open: (dataKey: Uint8Array, fresh?: { passphrase: string; recovery: string }) => Promise<void>;
}

/** All that a locked device shows. */
export function LockPage(props: LockedProps) {
  const [forgotten, setForgotten] = useState(false);
  return (
    <main id="main" className="lonely">
      {forgotten ? (
        <Recover {...props} onBack={() => setForgotten(false)} />
      ) : (
        <Unlock {...props} onForgotten={() => setForgotten(true)} />
      )}
    </main>
  );
}

/** Runs one try at a time; what refuses it stands at its field. */
function useTry(work: () => Promise<Refusal | undefined>) {
  const messages = useText();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    const refused = await work();
    setRefusal(refused);
    setBusy(false);
  }
  const errorAt = (...fields: string[]) =>
    refusal !== undefined && fields.includes(refusal.field ?? '') ? refusalText(messages, refusal) : undefined;
  return { submit: (event: FormEvent) => void submit(event), busy, errorAt };
}

function Unlock({ database, open, onForgotten }: LockedProps & { onForgotten: () => void }) {
  const { page } = useText().lock;
  const [passphrase, setPassphrase] = useState('');
  const { submit, busy, errorAt } = useTry(async () => {
    const opened = await openLock(database, { passphrase });
    if (!opened.ok) return { ...opened.error, field: 'passphrase' };
    await open(opened.value);
    return undefined;
  });
  return (
    <>
      <PageHeader title={page.title}>{page.text}</PageHeader>
      <Card>
        <form className="stack" onSubmit={submit}>
          <TextField
            label={page.passphrase}
            type="password"
            autoComplete="current-password"
            autoFocus
            value={passphrase}
            onChange={setPassphrase}
            error={errorAt('passphrase')}
          />
          <FormActions note={<span role="status">{busy ? page.busy : ''}</span>}>
            <Button type="submit" tone="primary" touch busy={busy}>
              {page.unlock}
            </Button>
            <Button tone="quiet" touch onClick={onForgotten}>
              {page.forgotten}
            </Button>
          </FormActions>
        </form>
      </Card>
    </>
  );
}

function Recover({ database, open, onBack }: LockedProps & { onBack: () => void }) {
  const { page, settings } = useText().lock;
  const [recovery, setRecovery] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { submit, busy, errorAt } = useTry(async () => {
    const refusal = checkPassphrase(passphrase, again);
    if (refusal !== undefined) return refusal;
    const opened = await openLock(database, { recovery });
    if (!opened.ok) return { ...opened.error, field: 'recovery' };
    await open(opened.value, { passphrase, recovery });
    return undefined;
  });
  return (
    <>
      <PageHeader title={page.recoverTitle}>{page.recoverText}</PageHeader>
      <Card>
        <form className="stack" onSubmit={submit}>
          <TextField
            label={page.recovery}
            hint={page.recoveryHint}
            autoFocus
            spellCheck={false}
            value={recovery}
            onChange={setRecovery}
            error={errorAt('recovery')}
          />
          <TextField
            label={settings.fresh}
            hint={settings.hint({ least: LEAST_PASSPHRASE })}
            type="password"
            autoComplete="new-password"
            value={passphrase}
            onChange={setPassphrase}
            error={errorAt('passphrase')}
          />
          <TextField
            label={settings.again}
            type="password"
            autoComplete="new-password"
            value={again}
            onChange={setAgain}
            error={errorAt('again')}
          />
          <FormActions note={<span role="status">{busy ? page.busy : ''}</span>}>
            <Button type="submit" tone="primary" touch busy={busy}>
              {page.recover}
            </Button>
            <Button tone="quiet" touch onClick={onBack}>
              {page.back}
            </Button>
          </FormActions>
          <p className="small muted">{page.neither}</p>
        </form>
      </Card>
    </>
  );
}
