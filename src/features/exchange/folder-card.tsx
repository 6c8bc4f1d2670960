import type { Refusal } from '#domain/contracts.ts';
import { formatFileSize } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import type { Result } from '#kernel/result.ts';
import { useSession } from '#runtime/session.ts';
import { type FolderCopies, useCopyFolder } from '#runtime/use-copy-folder.ts';
import { useDeviceLock } from '#runtime/use-lock.ts';
import type { SavedCopy } from '#runtime/use-safe-copy.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FailureText } from '#ui/failure-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { useText } from '#ui/use-text.ts';

/** A folder in which copies are made without being asked for, day after day. */
export function FolderCard() {
  const { folder: words } = useText().exchange;
  const { sample } = useSession();
  const copies = useCopyFolder();
  return (
    <Card title={words.title} question={words.text} className="span-12">
      {sample ? (
        <p className="muted">{words.sample}</p>
      ) : copies.possible ? (
        <Keeping copies={copies} />
      ) : (
        <p className="muted">{words.impossible}</p>
      )}
    </Card>
  );
}

function Keeping({ copies }: { copies: FolderCopies }) {
  const { folder: words } = useText().exchange;
  const { locked } = useDeviceLock();
  const task = useTask<Result<SavedCopy, Refusal>>();
  const { folder } = copies;
  if (folder === undefined) {
    return (
      <div className="stack">
        <p className="muted">{locked ? words.sealed : words.open}</p>
        <div>
          <Button icon="save" touch onClick={() => void copies.choose()}>
            {words.choose}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack">
      <p>{words.chosen({ folder })}</p>
      <p className="muted">{locked ? words.sealed : words.open}</p>
      {copies.permission !== undefined && copies.permission !== 'granted' && (
        <Notice tone="warn" actions={<Button onClick={() => void copies.allowAgain()}>{words.allow}</Button>}>
          <p>{words.askAgain({ folder })}</p>
        </Notice>
      )}
      {task.state === 'running' ? (
        <Progress
          label={words.running}
          done={task.progress?.done ?? 0}
          total={task.progress?.total ?? 1}
          onCancel={task.cancel}
        />
      ) : (
        <div className="line">
          <Button
            touch
            icon="save"
            disabled={copies.permission !== 'granted'}
            onClick={() => void task.start((report, signal) => copies.copy(report, signal))}
          >
            {words.now}
          </Button>
          <Button touch onClick={() => void copies.choose()}>
            {words.another}
          </Button>
          <Button touch tone="quiet" onClick={() => void copies.stop()}>
            {words.stop}
          </Button>
        </div>
      )}
      {task.state === 'cancelled' && <Notice live>{words.cancelled}</Notice>}
      {task.state === 'failed' && (
        <Notice tone="bad" title={words.failed({ folder })}>
          <p className="small">
            <FailureText error={task.error} />
          </p>
        </Notice>
      )}
      {task.state === 'done' && task.result && <Outcome result={task.result} folder={folder} />}
    </div>
  );
}

function Outcome({ result, folder }: { result: Result<SavedCopy, Refusal>; folder: string }) {
  const messages = useText();
  if (!result.ok) return <Notice tone="bad">{refusalText(messages, result.error)}</Notice>;
  const { file, size } = result.value;
  return (
    <Notice tone="good" live>
      {messages.exchange.folder.done({ file, folder, size: formatFileSize(size) })}
    </Notice>
  );
}
