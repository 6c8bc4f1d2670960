import { useEffect, useState } from 'react';
import type { Refusal } from '#domain/contracts.ts';
import { formatFileSize } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import type { Result } from '#kernel/result.ts';
import { useDeviceLock } from '#runtime/use-lock.ts';
import type { SafeCopies, SavedCopy } from '#runtime/use-safe-copy.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FailureText } from '#ui/failure-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { useText } from '#ui/use-text.ts';
import { noPassphrase, PassphraseFields, refusalOf } from './passphrase-fields.tsx';

/** One click makes a copy that was read back before it is called safe. */
export function MakeCopyCard({
  copies,
  sample = false,
  onSaved,
  onFailed,
}: {
  copies: SafeCopies;
  /** Whether what is copied is the sample district. */
  sample?: boolean;
  onSaved?: () => void;
  /** No copy came of a try; one that a person cancels does not count. */
  onFailed?: () => void;
}) {
  const { make } = useText().exchange;
  const task = useTask<Result<SavedCopy, Refusal>>();
  const { state, progress } = task;
  const { locked } = useDeviceLock();
  const [typed, setTyped] = useState(noPassphrase);
  const [refusal, setRefusal] = useState<Refusal>();
  const hasFailed = state === 'failed' || task.result?.ok === false;
  useEffect(() => {
    if (hasFailed) onFailed?.();
  }, [hasFailed, onFailed]);
  function start(choose: boolean) {
    const refused = refusalOf(typed, false);
    setRefusal(refused);
    if (refused !== undefined) return;
    const { passphrase } = typed;
    void task
      .start((report, signal) => copies.make({ choose, passphrase }, report, signal))
      .then((saved) => saved?.ok && onSaved?.());
  }
  return (
    <Card title={make.title} className="span-7">
      <div className="stack">
        <p>{make.text}</p>
        {sample && <p className="muted">{make.sample}</p>}
        {state === 'running' ? (
          <Progress
            label={make.running}
            done={progress?.done ?? 0}
            total={progress?.total ?? 1}
            onCancel={task.cancel}
          />
        ) : copies.records === 0 ? (
          <p className="muted">{make.nothing}</p>
        ) : (
          <>
            <PassphraseFields
              label={locked ? make.otherPassphrase : make.passphrase}
              hint={locked ? make.lockedHint : make.passphraseHint}
              optional
              value={typed}
              refusal={refusal}
              onChange={setTyped}
            />
            <div className="line">
              <Button tone="primary" icon="save" touch onClick={() => start(false)}>
                {make.button}
              </Button>
              {copies.canChoose && (
                <Button touch onClick={() => start(true)}>
                  {make.choose}
                </Button>
              )}
            </div>
          </>
        )}
        {state === 'cancelled' && <Notice live>{make.cancelled}</Notice>}
        {state === 'failed' && (
          <Notice tone="bad" title={make.failed}>
            <p className="small">
              <FailureText error={task.error} />
            </p>
          </Notice>
        )}
        {state === 'done' && task.result && <Outcome result={task.result} />}
      </div>
    </Card>
  );
}

function Outcome({ result }: { result: Result<SavedCopy, Refusal> }) {
  const messages = useText();
  const { make } = messages.exchange;
  if (!result.ok) return <Notice tone="bad">{refusalText(messages, result.error)}</Notice>;
  const { file, size, readBack, sealed } = result.value;
  const words = { file, size: formatFileSize(size) };
  return (
    <Notice tone="good" live>
      {readBack ? make.done(words) : make.downloaded(words)} {sealed ? make.sealed : make.open}
    </Notice>
  );
}
