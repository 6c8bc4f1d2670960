import { useState } from 'react';
import { restoreRecord } from '#domain/history/history.commands.ts';
import { type BinEntry, binView } from '#domain/history/history.views.ts';
import { kindWords } from '#i18n/record-words.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';
import { titleWords } from './history-lines.tsx';
import { copyMoment } from './moment-words.ts';

const SHOWN = 3;

/** What was deleted and can come back. */
export function BinCard() {
  const messages = useText();
  const { history } = messages;
  const { unit, device } = useSession();
  // Fixed while the page stands: the parameters are the key of the shared result.
  const [now] = useState(Date.now);
  const { data, error } = useLive(binView, { unit, now });
  const restore = useCommand(restoreRecord);
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) return <LoadingState height={240} lines={4} />;
  const nameOf = ({ records }: BinEntry) => {
    const named = records
      .slice(0, SHOWN)
      .map(({ kind, title }) => `${kindWords(messages, kind)} ${titleWords(messages, kind, title)}`);
    const rest = records.length - named.length;
    return [...named, ...(rest > 0 ? [history.bin.more({ count: rest })] : [])].join(' · ');
  };
  return (
    <Card title={history.tabs.bin} question={history.bin.text}>
      {restore.refusal && <Notice tone="bad">{refusalText(messages, restore.refusal)}</Notice>}
      {data.length === 0 ? (
        <EmptyState title={history.bin.none} />
      ) : (
        <ul className="history">
          {data.map((entry) => (
            <li key={`${entry.seq}/${entry.records[0]?.id}`}>
              <div className="history-when small muted">
                <time>{copyMoment(entry.at)}</time>
                <span>{entry.device === device ? history.thisDevice : entry.device || history.unknownDevice}</span>
              </div>
              <div className="line spread">
                <span>
                  <b>{nameOf(entry)}</b> <span className="small muted">{entry.records[0]?.unitName}</span>
                </span>
                <Button
                  icon="undo"
                  touch
                  busy={restore.isPending}
                  aria-label={history.bin.restoreOf({ what: nameOf(entry) })}
                  onClick={() => void restore.run({ records: entry.records.map(({ kind, id }) => ({ kind, id })) })}
                >
                  {history.bin.restore}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
