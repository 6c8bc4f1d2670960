import { useCallback, useEffect, useState } from 'react';
import { type SafeCopies, useSafeCopy } from '#runtime/use-safe-copy.ts';
import { useSafety } from '#runtime/use-safety.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureText } from '#ui/failure-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { MakeCopyCard } from './make-copy-card.tsx';

/**
 * Shown before the app where an older version wrote what lies here: the way on is a safe copy. `goOn` brings the records
 * to today's version and opens the app.
 */
export function UpgradePage({
  goOn,
  isPassphraseNew = false,
}: {
  goOn: () => Promise<void>;
  /** Whether the recovery key opened the device: the new passphrase is set after the copy, which so is not sealed by it. */
  isPassphraseNew?: boolean;
}) {
  const { upgrade } = useText().start;
  const copies = useSafeCopy();
  const { start, state, error } = useTask<void>();
  const isEmpty = copies.records === 0;
  useEffect(() => {
    // Nothing can be lost, so nothing is asked.
    if (isEmpty) void start(goOn);
  }, [isEmpty, start, goOn]);
  if (state === 'failed') return <NotFinished error={error} />;
  return (
    <main id="main" className="lonely">
      <PageHeader title={upgrade.title}>{upgrade.text}</PageHeader>
      {state === 'running' ? (
        <p role="status">{upgrade.running}</p>
      ) : (
        <div className="stack">
          {isPassphraseNew && <Notice tone="warn">{upgrade.newPassphrase}</Notice>}
          <CopyFirst copies={copies} goOn={() => void start(goOn)} />
        </div>
      )}
    </main>
  );
}

function CopyFirst({ copies, goOn }: { copies: SafeCopies; goOn: () => void }) {
  const { upgrade } = useText().start;
  // A window of the older version may still write.
  const { since } = useSafety();
  const [outcome, setOutcome] = useState<'saved' | 'failed'>();
  const [isAsking, setAsking] = useState(false);
  const saved = useCallback(() => setOutcome('saved'), []);
  const failed = useCallback(() => setOutcome('failed'), []);
  return (
    <>
      <MakeCopyCard copies={copies} onSaved={saved} onFailed={failed} />
      {outcome === 'saved' && since > 0 && (
        <Notice tone="warn" live>
          {upgrade.writtenSince}
        </Notice>
      )}
      {outcome === 'saved' && since === 0 && (
        <div className="line">
          <Button tone="primary" touch onClick={goOn}>
            {upgrade.goOn}
          </Button>
        </div>
      )}
      {outcome === 'failed' && (
        // Nobody is to be locked out because one row is damaged.
        <div className="line">
          <Button tone="quiet" onClick={() => setAsking(true)}>
            {upgrade.withoutCopy}
          </Button>
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          title={upgrade.withoutCopyTitle}
          action={upgrade.withoutCopy}
          danger
          onConfirm={goOn}
          onClose={() => setAsking(false)}
        >
          {upgrade.withoutCopyText}
        </ConfirmDialog>
      )}
    </>
  );
}

/** The store is closed by now, and how far the rewriting came is not known here. */
function NotFinished({ error }: { error: Error | null }) {
  const { start, frame } = useText();
  const { failed, failedHelp } = start.upgrade;
  return (
    <main id="main" className="lonely">
      <Notice tone="bad" title={failed} actions={<Button onClick={() => location.reload()}>{frame.reload}</Button>}>
        <p>{failedHelp}</p>
        <p className="small">
          <FailureText error={error} />
        </p>
      </Notice>
    </main>
  );
}
