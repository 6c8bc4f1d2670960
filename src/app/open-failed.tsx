import { useSyncExternalStore } from 'react';
import { NewerDatabase } from '#store/not-opened.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';
import { offline } from './service-worker/register.ts';

/** Shown instead of the app where the browser will not open the store. */
export function OpenFailed({ error }: { error: unknown }) {
  const { shell, frame } = useText();
  if (error instanceof NewerDatabase) return <NewerWrote />;
  return (
    <main id="main" className="lonely">
      <Notice
        tone="bad"
        title={shell.openFailed}
        actions={<Button onClick={() => location.reload()}>{frame.reload}</Button>}
      >
        <p>{shell.openFailedHelp}</p>
        <p className="small muted">{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</p>
      </Notice>
    </main>
  );
}

/** An older app must not touch what it does not know; where a newer one is stored already it can be let in from here. */
function NewerWrote() {
  const { shell, frame } = useText();
  const { status } = useSyncExternalStore(offline.subscribe, offline.getState);
  return (
    <main id="main" className="lonely">
      <Notice
        tone="warn"
        title={shell.newerWrote}
        actions={
          status === 'update-waiting' ? (
            <Button onClick={offline.applyUpdate}>{shell.offline.update}</Button>
          ) : (
            <Button onClick={() => location.reload()}>{frame.reload}</Button>
          )
        }
      >
        <p>{shell.newerWroteHelp}</p>
      </Notice>
    </main>
  );
}

/** Shown instead of the app when a newer one, in another window, has taken the store over. */
export function NewerOpened() {
  const { shell, frame } = useText();
  return (
    <main id="main" className="lonely">
      <Notice
        tone="warn"
        title={shell.newerOpened}
        actions={<Button onClick={() => location.reload()}>{frame.reload}</Button>}
      >
        <p>{shell.newerOpenedHelp}</p>
      </Notice>
    </main>
  );
}
