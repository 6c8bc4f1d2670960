import { useState } from 'react';
import { formatFileSize } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useStorageRoom } from '#runtime/use-safe-copy.ts';
import { useSafety } from '#runtime/use-safety.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { copyMoment } from './moment-words.ts';

/** What is in a copy, what is not, and whether the browser may erase it. */
export function SafetyCard({ waiting }: { waiting: number | undefined }) {
  const { status } = useText().exchange;
  const { device } = useSession();
  const { copy, since, persisted, askToPersist } = useSafety();
  const room = useStorageRoom();
  const [asked, setAsked] = useState(false);
  const keeps = { true: status.persisted, false: status.notPersisted, undefined: status.persistUnknown };
  return (
    <Card title={status.title} className="span-5">
      <dl className="facts">
        <dt>{status.lastCopy}</dt>
        <dd>
          {copy === undefined ? (
            <Tag tone={since > 0 ? 'warn' : 'plain'}>{status.never}</Tag>
          ) : (
            <time>{copyMoment(copy.at)}</time>
          )}
        </dd>
        {(copy !== undefined || since > 0) && (
          <>
            <dt>{status.changes}</dt>
            <dd>{status.since({ count: since })}</dd>
          </>
        )}
        {waiting !== undefined && waiting > 0 && (
          <>
            <dt>{status.waiting}</dt>
            <dd>{status.waitingCount({ count: waiting })}</dd>
          </>
        )}
        <dt>{status.erasing}</dt>
        <dd>
          {keeps[`${persisted}`]}
          {persisted === false && (
            <>
              <br />
              <Button
                onClick={() => {
                  setAsked(true);
                  void askToPersist();
                }}
              >
                {status.ask}
              </Button>
              {asked && (
                <p className="small muted" role="status">
                  {status.askRefused}
                </p>
              )}
            </>
          )}
        </dd>
        {room && (
          <>
            <dt>{status.room}</dt>
            <dd>{status.roomUsed({ used: formatFileSize(room.used), quota: formatFileSize(room.quota) })}</dd>
          </>
        )}
        <dt>{status.device}</dt>
        <dd>
          <code>{device}</code>
        </dd>
      </dl>
    </Card>
  );
}
