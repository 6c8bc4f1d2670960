import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';

/** Shown instead of the app where the browser will not open the store. */
export function OpenFailed({ error }: { error: unknown }) {
  const { shell, frame } = useText();
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
