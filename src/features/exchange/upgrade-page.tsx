import { useEffect, useState } from 'react';
import { useSafeCopy } from '#runtime/use-safe-copy.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button } from '#ui/button.tsx';
import { FailureText } from '#ui/failure-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { MakeCopyCard } from './make-copy-card.tsx';

/**
 * Shown before the app where an older version wrote what lies here: the way on is a safe copy. `goOn` brings the records
 * to today's version and opens the app.
 */
export function UpgradePage({ goOn }: { goOn: () => Promise<void> }) {
  const { upgrade } = useText().start;
  const copies = useSafeCopy();
  const [isSaved, setSaved] = useState(false);
  const { start, state, error } = useTask<void>();
  const isEmpty = copies.records === 0;
  useEffect(() => {
    // Nothing can be lost, so nothing is asked.
    if (isEmpty) void start(goOn);
  }, [isEmpty, start, goOn]);
  return (
    <main id="main" className="lonely">
      <PageHeader title={upgrade.title}>{upgrade.text}</PageHeader>
      <div className="stack">
        {state !== 'running' && <MakeCopyCard copies={copies} onSaved={() => setSaved(true)} />}
        {isSaved && state === 'idle' && (
          <div className="line">
            <Button tone="primary" touch onClick={() => void start(goOn)}>
              {upgrade.goOn}
            </Button>
          </div>
        )}
        {state === 'running' && <p role="status">{upgrade.running}</p>}
        {state === 'failed' && (
          <Notice tone="bad" title={upgrade.failed}>
            <p className="small">
              <FailureText error={error} />
            </p>
          </Notice>
        )}
      </div>
    </main>
  );
}
