import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { finalView } from '#domain/history/final.views.ts';
import { journalView } from '#domain/history/journal.views.ts';
import { formatMoment, formatNumber } from '#i18n/format.ts';
import { commandWords } from '#i18n/record-words.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useLive } from '#runtime/use-live.ts';
import { useUndo } from '#runtime/use-undo.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Tag } from '#ui/tag.tsx';
import { useToast } from '#ui/toasts.tsx';
import { useText } from '#ui/use-text.ts';
import { titleWords } from './history-lines.tsx';

/** Commits to look at: those listed here and what came in between them. */
const LOOKED_AT = 60;
/** More records than this are taken back only when asked once more: a slip in the list would cost a whole file brought in. */
const MANY = 20;

/** The latest changes of this device, each with the way back. */
export function JournalCard() {
  const messages = useText();
  const { journal } = messages.exchange;
  const { search } = useLocation();
  const { recent, undo } = useUndo();
  const toast = useToast();
  const [asked, setAsked] = useState<(typeof recent)[number]>();
  const { data: about } = useLive(journalView, { limit: LOOKED_AT });
  const seqs = recent.filter((entry) => !entry.undone && !entry.isUndo).map(({ seq }) => seq);
  const { data: final } = useLive(finalView, { seqs, back: LOOKED_AT });

  async function takeBack(seq: number) {
    setAsked(undefined);
    const result = await undo(seq);
    toast(
      result.ok
        ? { message: messages.shell.undone, tone: 'good' }
        : { message: refusalText(messages, result.error), tone: 'bad' },
    );
  }

  return (
    <Card
      title={journal.title}
      flush
      className="span-8"
      actions={<LinkButton href={`#/exchange/history${search}`}>{messages.history.link}</LinkButton>}
    >
      <DataTable
        label={journal.title}
        rows={recent}
        rowId={({ seq }) => String(seq)}
        empty={<p className="muted journal-none">{journal.none}</p>}
        columns={[
          {
            id: 'what',
            head: journal.what,
            cell: (entry) => (
              <>
                {commandWords(messages, entry.command)}{' '}
                <span className="small muted">
                  {(about?.[entry.seq] ?? []).map((each) => titleWords(messages, '', each)).join(' · ')}
                </span>
              </>
            ),
          },
          { id: 'when', head: journal.when, cell: (entry) => formatMoment(entry.at) },
          {
            id: 'count',
            head: journal.records,
            number: true,
            wideOnly: true,
            cell: (entry) => formatNumber(entry.count),
          },
          {
            id: 'state',
            head: journal.state,
            cell: (entry) =>
              entry.undone ? (
                <Tag>{journal.undone}</Tag>
              ) : entry.isUndo ? (
                <Tag>{journal.isUndo}</Tag>
              ) : final?.includes(entry.seq) ? (
                <Tag>{journal.final}</Tag>
              ) : (
                <Button
                  tone="text"
                  icon="undo"
                  aria-label={journal.undoOf({
                    what: commandWords(messages, entry.command),
                    when: formatMoment(entry.at),
                  })}
                  onClick={() => (entry.count > MANY ? setAsked(entry) : void takeBack(entry.seq))}
                >
                  {journal.undo}
                </Button>
              ),
          },
        ]}
      />
      {asked && (
        <ConfirmDialog
          title={journal.manyTitle({ what: commandWords(messages, asked.command) })}
          action={journal.undo}
          danger
          onConfirm={() => void takeBack(asked.seq)}
          onClose={() => setAsked(undefined)}
        >
          <p>{journal.manyText({ records: formatNumber(asked.count) })}</p>
        </ConfirmDialog>
      )}
    </Card>
  );
}
