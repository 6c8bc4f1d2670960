import { useState } from 'react';
import type { Refusal } from '#domain/contracts.ts';
import { formatFileSize, formatNumber } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import type { Result } from '#kernel/result.ts';
import { type SafeCopies, useStorageRoom } from '#runtime/use-safe-copy.ts';
import { useSafety } from '#runtime/use-safety.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';

/** How much room there is, and what can go when it runs out: the history of what is in a safe copy. */
export function RoomCard({ copies }: { copies: SafeCopies }) {
  const messages = useText();
  const { room: words, status } = messages.exchange;
  const room = useStorageRoom();
  const { copy } = useSafety();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result<number, Refusal>>();

  async function forget() {
    setBusy(true);
    setResult(await copies.forgetHistory());
    setBusy(false);
    setAsking(false);
  }

  return (
    <Card title={words.title} className="span-12">
      <div className="stack">
        {room && <p>{status.roomUsed({ used: formatFileSize(room.used), quota: formatFileSize(room.quota) })}</p>}
        <p>{words.text}</p>
        <div className="line">
          <Button touch disabled={copy === undefined} onClick={() => setAsking(true)}>
            {words.button}
          </Button>
          {copy === undefined && <span className="small muted">{words.first}</span>}
        </div>
        {result &&
          (result.ok ? (
            <Notice tone="good" live>
              {words.done({ changes: formatNumber(result.value) })}
            </Notice>
          ) : (
            <Notice tone="bad">{refusalText(messages, result.error)}</Notice>
          ))}
      </div>
      {asking && (
        <ConfirmDialog
          title={words.ask}
          action={words.button}
          danger
          busy={busy}
          onConfirm={() => void forget()}
          onClose={() => setAsking(false)}
        >
          {words.askText}
        </ConfirmDialog>
      )}
    </Card>
  );
}
