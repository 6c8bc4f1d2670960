import { useEffect, useRef } from 'react';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCopyFolder } from '#runtime/use-copy-folder.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { FailureText } from '#ui/failure-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';

/** Makes the day's safe copy in the chosen folder; says something only where it cannot. */
export function CopyKeeper() {
  const messages = useText();
  const { folder: words } = messages.exchange;
  const copies = useCopyFolder();
  const task = useTask<Awaited<ReturnType<typeof copies.copy>>>();
  const { due, permission, folder } = copies;
  const { today } = useSession();
  const ready = due && permission === 'granted';
  const copy = useRef(copies.copy);
  copy.current = copies.copy;
  const { start } = task;
  const tried = useRef('');
  useEffect(() => {
    if (!ready || tried.current === today) return;
    tried.current = today;
    void start((report, signal) => once(() => copy.current(report, signal)));
  }, [ready, today, start]);

  if (folder === undefined) return null;
  if (due && permission === 'prompt') {
    return (
      <Notice tone="warn" actions={<Button onClick={() => void copies.allowAgain()}>{words.allow}</Button>}>
        <p>{words.askAgain({ folder })}</p>
      </Notice>
    );
  }
  const refusal = task.result?.ok === false ? task.result.error : undefined;
  if (task.state !== 'failed' && refusal === undefined) return null;
  return (
    <Notice
      tone="bad"
      title={words.failed({ folder })}
      actions={<LinkButton href="#/exchange">{words.look}</LinkButton>}
    >
      <p className="small">{refusal ? refusalText(messages, refusal) : <FailureText error={task.error} />}</p>
    </Notice>
  );
}

/** With two windows open, one of them is enough. */
async function once<T>(work: () => Promise<T>): Promise<T> {
  if (navigator.locks === undefined) return work();
  return navigator.locks.request('fivepoint-copy', work);
}
