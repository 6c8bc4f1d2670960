import { useState } from 'react';
import { formatNumber } from '#i18n/format.ts';
import type { SafeCopies } from '#runtime/use-safe-copy.ts';
import { useSafety } from '#runtime/use-safety.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';

/** The way to an empty device: open only once every change is in a verified copy. */
export function EmptyDevice({ copies, onEmptied }: { copies: SafeCopies; onEmptied: () => void }) {
  const { restore, empty } = useText().exchange;
  const { copy, since } = useSafety();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const copied = copy !== undefined && since === 0;

  async function remove() {
    setBusy(true);
    await copies.empty();
    onEmptied();
  }

  return (
    <>
      <Notice title={restore.notEmptyTitle}>
        <p>{restore.notEmptyText}</p>
        <div className="line notice-deed">
          <Button tone="danger" disabled={!copied} onClick={() => setAsking(true)}>
            {empty.button}
          </Button>
          {!copied && <span className="small muted">{empty.first}</span>}
        </div>
      </Notice>
      {asking && (
        <ConfirmDialog
          title={empty.title}
          action={empty.button}
          danger
          busy={busy}
          onConfirm={() => void remove()}
          onClose={() => setAsking(false)}
        >
          {empty.text({ records: formatNumber(copies.records ?? 0) })}
        </ConfirmDialog>
      )}
    </>
  );
}
