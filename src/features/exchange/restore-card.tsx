import { useState } from 'react';
import type { Refusal } from '#domain/contracts.ts';
import { formatNumber } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import type { Result } from '#kernel/result.ts';
import { useSession } from '#runtime/session.ts';
import type { OpenedCopy, Restored, SafeCopies } from '#runtime/use-safe-copy.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { useText } from '#ui/use-text.ts';
import { CopyPreview } from './copy-preview.tsx';
import { EmptyDevice } from './empty-device.tsx';

/** A copy brought back: looked into first, then into an empty device only. */
export function RestoreCard({ copies }: { copies: SafeCopies }) {
  const { restore } = useText().exchange;
  const { sample } = useSession();
  return (
    <Card title={restore.title} question={restore.text} className="span-12">
      {sample ? <p className="muted">{restore.sample}</p> : <Restoring copies={copies} />}
    </Card>
  );
}

function Restoring({ copies }: { copies: SafeCopies }) {
  const messages = useText();
  const { restore, empty } = messages.exchange;
  const [copy, setCopy] = useState<OpenedCopy>();
  const [emptied, setEmptied] = useState(false);
  const opening = useTask<Result<OpenedCopy, Refusal>>();
  const task = useTask<Result<Restored, Refusal>>();
  const holdsRecords = (copies.records ?? 0) > 0;

  async function open(file: File | undefined) {
    if (file === undefined) return;
    setCopy(undefined);
    const opened = await opening.start(() => copies.open(file));
    if (opened?.ok) setCopy(opened.value);
  }

  if (task.state === 'running') {
    const { done, total } = task.progress ?? { done: 0, total: 1 };
    return <Progress label={restore.running} done={done} total={total} onCancel={task.cancel} />;
  }
  if (task.state === 'done' && task.result?.ok) {
    return (
      <Notice tone="good" live actions={<LinkButton href="#/overview">{restore.toOverview}</LinkButton>}>
        {restore.done({ records: formatNumber(task.result.value.records) })}
      </Notice>
    );
  }
  const refusal = [task.result, opening.result].find((result) => result?.ok === false);
  return (
    <div className="stack">
      {task.state === 'cancelled' && <Notice live>{restore.cancelled}</Notice>}
      {task.state === 'failed' && (
        <Notice tone="bad" title={restore.failed}>
          <p className="small">{task.error?.message}</p>
        </Notice>
      )}
      {refusal?.ok === false && <Notice tone="bad">{refusalText(messages, refusal.error)}</Notice>}
      {opening.state === 'failed' && <Notice tone="bad">{opening.error?.message}</Notice>}
      {emptied && !holdsRecords && <Notice live>{empty.done}</Notice>}
      {opening.state === 'running' ? (
        <LoadingState height={96} lines={2} />
      ) : copy === undefined ? (
        <FileDrop label={restore.drop} accept=".fpcopy" onFiles={([file]) => void open(file)} />
      ) : (
        <>
          <CopyPreview copy={copy} />
          <div className="line">
            <Button
              tone="primary"
              touch
              disabled={holdsRecords}
              onClick={() => void task.start((report, signal) => copies.restore(copy, report, signal))}
            >
              {restore.button}
            </Button>
            <Button touch onClick={() => setCopy(undefined)}>
              {restore.other}
            </Button>
          </div>
        </>
      )}
      {holdsRecords && <EmptyDevice copies={copies} onEmptied={() => setEmptied(true)} />}
    </div>
  );
}
