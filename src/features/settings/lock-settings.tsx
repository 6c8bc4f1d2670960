import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Refusal } from '#domain/contracts.ts';
import { formatDate } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import {
  type DeviceLock,
  LEAST_PASSPHRASE,
  LOCK_MINUTES,
  lockNow,
  USUAL_LOCK_MINUTES,
  useDeviceLock,
} from '#runtime/use-lock.ts';
import { usePreference } from '#runtime/use-preference.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';

const MINUTES = [5, 10, 15, 30, 60, 0];

/** The passphrase lock of this device: set, changed, removed; when it locks by itself. */
export function LockSettings() {
  const { settings } = useText().lock;
  const { sample } = useSession();
  const lock = useDeviceLock();
  const [recovery, setRecovery] = useState<string>();
  return (
    <Card title={settings.title} question={lock.locked ? settings.on : settings.off} className="span-12">
      {sample ? (
        <p className="muted">{settings.sample}</p>
      ) : recovery !== undefined ? (
        <RecoverySheet recovery={recovery} />
      ) : lock.locked ? (
        <Standing lock={lock} onSet={setRecovery} />
      ) : (
        <PassphraseForm lock={lock} onSet={setRecovery} />
      )}
    </Card>
  );
}

function Standing({ lock, onSet }: { lock: DeviceLock; onSet: (recovery: string) => void }) {
  const { settings } = useText().lock;
  const [stored, setStored] = usePreference<number>(LOCK_MINUTES);
  const [changing, setChanging] = useState(false);
  return (
    <div className="stack">
      <div className="narrow-column">
        <SelectField
          label={settings.minutes}
          hint={settings.minutesHint}
          value={String(stored ?? USUAL_LOCK_MINUTES)}
          options={MINUTES.map((minutes) => ({
            value: String(minutes),
            label: minutes === 0 ? settings.never : settings.after({ minutes }),
          }))}
          onChange={(minutes) => void setStored(Number(minutes))}
        />
      </div>
      <div className="line">
        <Button tone="primary" touch onClick={lockNow}>
          {settings.lockNow}
        </Button>
        <Button touch onClick={() => setChanging(true)}>
          {settings.changeOpen}
        </Button>
      </div>
      {changing && (
        <Dialog title={settings.changeOpen} onClose={() => setChanging(false)}>
          <PassphraseForm
            lock={lock}
            onSet={(recovery) => {
              setChanging(false);
              onSet(recovery);
            }}
          />
        </Dialog>
      )}
    </div>
  );
}

function PassphraseForm({ lock, onSet }: { lock: DeviceLock; onSet: (recovery: string) => void }) {
  const messages = useText();
  const { settings } = messages.lock;
  const [current, setCurrent] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const errorAt = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const result = await lock.set({ current, passphrase, again });
    setBusy(false);
    setRefusal(result.ok ? undefined : result.error);
    if (result.ok) onSet(result.value);
  }

  async function remove() {
    setBusy(true);
    const result = await lock.remove(current);
    setBusy(false);
    if (result.ok) location.reload();
    else setRefusal(result.error);
  }

  return (
    <form className="stack narrow-column" onSubmit={(event) => void submit(event)}>
      {lock.locked && (
        <TextField
          label={settings.current}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={errorAt('current')}
        />
      )}
      <TextField
        label={lock.locked ? settings.fresh : settings.passphrase}
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
      <FormActions note={<span role="status">{busy ? settings.setting : ''}</span>}>
        <Button type="submit" tone="primary" touch busy={busy}>
          {lock.locked ? settings.change : settings.set}
        </Button>
        {lock.locked && (
          <Button tone="danger" touch busy={busy} onClick={() => void remove()}>
            {settings.remove}
          </Button>
        )}
      </FormActions>
    </form>
  );
}

/** Shown once, after a passphrase was set. */
function RecoverySheet({ recovery }: { recovery: string }) {
  const { settings } = useText().lock;
  const { device, today } = useSession();
  const [kept, setKept] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => head.current?.focus(), []);
  useEffect(() => {
    if (kept) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [kept]);
  return (
    <div className="stack" role="status">
      <h3 ref={head} tabIndex={-1}>
        {settings.recoveryTitle}
      </h3>
      <p>{settings.recoveryText}</p>
      <p className="small muted">{settings.recoveryOf({ device, date: formatDate(today) })}</p>
      <p className="recovery-key">
        <code>{recovery}</code>
      </p>
      <div className="no-print stack">
        <CheckField label={settings.kept} checked={kept} onChange={setKept} />
        <div className="line">
          <Button icon="print" touch onClick={() => window.print()}>
            {settings.print}
          </Button>
          <Button tone="primary" touch disabled={!kept} onClick={lockNow}>
            {settings.done}
          </Button>
        </div>
      </div>
    </div>
  );
}
