import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '#domain/contracts.ts';
import { formatNumber } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import type { Result } from '#kernel/result.ts';
import { useSession } from '#runtime/session.ts';
import type { HandOverFacts, HandOvers } from '#runtime/use-hand-over.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FailureText } from '#ui/failure-text.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { useText } from '#ui/use-text.ts';
import { HandOverPreview } from './hand-over-preview.tsx';
import { KnownDevices } from './known-devices.tsx';
import { OpenSealed } from './open-sealed.tsx';

/** A file of another device: looked into first, then taken in wholly or not at all. */
export function TakeInCard({ handOvers }: { handOvers: HandOvers }) {
  const { take } = useText().handOver;
  const { sample } = useSession();
  return (
    <Card title={take.title} question={take.text} className="span-7">
      {sample ? (
        <p className="muted">{take.sample}</p>
      ) : (
        <div className="stack">
          <TakingIn handOvers={handOvers} />
          <KnownDevices standing={handOvers.standing} />
        </div>
      )}
    </Card>
  );
}

function TakingIn({ handOvers }: { handOvers: HandOvers }) {
  const messages = useText();
  const { take } = messages.handOver;
  const [bytes, setBytes] = useState<Uint8Array>();
  const checking = useTask<Result<HandOverFacts, Refusal>>();
  const taking = useTask<number>();
  const [taken, setTaken] = useState(false);
  const outcome = useRef<HTMLDivElement>(null);
  // What was looked at folds up, and the button that was pressed with it: what came of it is shown in their place.
  useEffect(() => {
    if (taken) outcome.current?.focus();
  }, [taken]);
  const checked = checking.result?.ok ? checking.result.value : undefined;
  const refusal = checking.result?.ok === false ? checking.result.error : undefined;

  async function open(file: File | undefined) {
    if (file === undefined) return;
    const read = new Uint8Array(await file.arrayBuffer());
    setTaken(false);
    setBytes(read);
    await checking.start(() => handOvers.check(read, ''));
  }

  async function accept(file: HandOverFacts) {
    const changed = await taking.start((report, signal) => handOvers.accept(file, report, signal));
    if (changed === undefined) return;
    setTaken(true);
    setBytes(undefined);
  }

  if (taking.state === 'running') {
    const { done, total } = taking.progress ?? { done: 0, total: 1 };
    return <Progress label={take.running} done={done} total={total} onCancel={taking.cancel} />;
  }
  if (checking.state === 'running') return <LoadingState height={96} lines={2} />;
  return (
    <div className="stack">
      {taken && taking.state === 'done' && checked && (
        <div ref={outcome} tabIndex={-1}>
          <Notice
            tone="good"
            live
            actions={<Button onClick={() => void handOvers.saveReceipt(checked)}>{take.receipt}</Button>}
          >
            {take.done({ records: formatNumber(taking.result ?? 0) })}
          </Notice>
        </div>
      )}
      {taking.state === 'cancelled' && <Notice live>{take.cancelled}</Notice>}
      {taking.state === 'failed' && (
        <Notice tone="bad" title={take.failed}>
          <p className="small">
            <FailureText error={taking.error} />
          </p>
        </Notice>
      )}
      {checking.state === 'failed' && (
        <Notice tone="bad">
          <FailureText error={checking.error} />
        </Notice>
      )}
      {refusal !== undefined && refusal.field !== 'passphrase' && (
        <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
      )}
      {bytes !== undefined && refusal?.field === 'passphrase' ? (
        <OpenSealed
          label={take.passphrase}
          error={refusalText(messages, refusal)}
          onOpen={(passphrase) => void checking.start(() => handOvers.check(bytes, passphrase))}
          onOther={() => setBytes(undefined)}
        />
      ) : bytes !== undefined && checked !== undefined ? (
        <>
          <HandOverPreview checked={checked} />
          <div className="line">
            <Button tone="primary" touch disabled={checked.problems.length > 0} onClick={() => void accept(checked)}>
              {take.button}
            </Button>
            <Button touch onClick={() => setBytes(undefined)}>
              {take.other}
            </Button>
          </div>
        </>
      ) : (
        <FileDrop label={take.drop} accept=".fphand" onFiles={([file]) => void open(file)} />
      )}
    </div>
  );
}
