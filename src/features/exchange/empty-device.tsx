import { useState } from 'react';
import type { Refusal } from '#domain/contracts.ts';
import { formatNumber } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import type { SafeCopies } from '#runtime/use-safe-copy.ts';
import { useSafety } from '#runtime/use-safety.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';

/** The way to an empty device: open only once every change is in a verified copy. */
export function EmptyDevice({ copies, onEmptied }: { copies: SafeCopies; onEmptied: () => void }) {
  const messages = useText();
  const { restore, empty } = messages.exchange;
  const { copy, since } = useSafety();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const copied = copy !== undefined && since === 0;

  async function remove() {
    setBusy(true);
    const result = await copies.empty();
    setBusy(false);
    setAsking(false);
    setRefusal(result.ok ? undefined : result.error);
    if (result.ok) onEmptied();
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
      {refusal && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
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
