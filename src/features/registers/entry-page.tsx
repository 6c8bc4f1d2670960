import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import type { BookKind } from '#domain/books/book.record.ts';
import { titleField } from '#domain/books/book.ts';
import { type EntryPage as EntryData, entryPageView } from '#domain/books/book.views.ts';
import { bookOf } from '#domain/books/books.ts';
import { deleteRegisterEntry } from '#domain/books/entry.commands.ts';
import { historyAddress } from '#runtime/history-address.ts';
import { useSession } from '#runtime/session.ts';
import { useAttachments } from '#runtime/use-attachments.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { FileShelf } from '#ui/file-shelf.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { DecisionTaskCard } from './decision-task.tsx';
import { PartCard } from './part-card.tsx';
import { SessionsCard } from './sessions-card.tsx';
import { entryTitle, rateOf, rateText, valueText, wordsOf } from './value-words.ts';
import { useAddresses } from './where.ts';

/** One entry: what is known of it, what belongs to it, and the sessions that name it. */
export function EntryPage({ kind, entry }: { kind: BookKind; entry: string }) {
  const messages = useText();
  const words = messages.registers.page;
  const { year, today } = useSession();
  const { search } = useLocation();
  const addresses = useAddresses();
  const { data, isPending, error } = useLive(entryPageView, { kind, entry, year, today });
  const kept = useAttachments(kind, entry);
  const [deleting, setDeleting] = useState(false);
  const list = `#${addresses.list(kind)}`;
  const toRegister = words.toRegister({ register: wordsOf(messages, kind).title });
  if (error) return <ErrorState detail={error.message} />;
  if (isPending) return <LoadingState height={280} lines={4} />;
  if (data === undefined) {
    return (
      <EmptyState page title={words.gone} actions={<LinkButton href={list}>{toRegister}</LinkButton>}>
        {words.goneText}
      </EmptyState>
    );
  }
  const title = entryTitle(messages, kind, data.row, data);
  return (
    <div className="stack">
      <LinkButton tone="quiet" icon="left" href={list} style={{ alignSelf: 'flex-start' }}>
        {toRegister}
      </LinkButton>
      <PageHeader
        title={title}
        actions={
          <>
            <LinkButton icon="edit" href={`#${addresses.edit(kind, entry)}`}>
              {messages.frame.edit}
            </LinkButton>
            <LinkButton tone="quiet" icon="history" href={historyAddress(search, kind, entry)}>
              {messages.history.link}
            </LinkButton>
            <Button tone="quiet" icon="remove" onClick={() => setDeleting(true)}>
              {messages.frame.delete}
            </Button>
          </>
        }
      >
        <span className="line">
          <span>{data.row.unitName}</span>
          {data.row.due && (
            <Tag tone={data.row.due === 'overdue' ? 'bad' : 'warn'}>{messages.registers.dueStates[data.row.due]}</Tag>
          )}
        </span>
      </PageHeader>
      <Facts kind={kind} data={data} />
      {kind === 'decision' && <DecisionTaskCard decision={entry} />}
      {data.parts.map((part) => (
        <PartCard key={part.kind} part={part} of={entry} groups={data.groups} />
      ))}
      <FileShelf words={messages.attachments} deeds={kept} />
      {data.sessions && <SessionsCard kind={kind} sessions={data.sessions} />}
      {deleting && (
        <DeleteDialog kind={kind} entry={entry} title={title} data={data} onClose={() => setDeleting(false)} />
      )}
    </div>
  );
}

/** Every field that is filled in. */
function Facts({ kind, data }: { kind: BookKind; data: EntryData }) {
  const messages = useText();
  const addresses = useAddresses();
  const book = bookOf(kind);
  const words = wordsOf(messages, kind);
  const facts = Object.entries(book.fields).flatMap(([name, field]): Fact[] => {
    const value = data.row.values[name];
    if (value === undefined || (name === titleField(book) && field.type !== 'link')) return [];
    const shown = valueText(messages, kind, name, value, data) || messages.frame.dash;
    const unit = words.units?.[name];
    const isThere = field.type === 'link' && data.names[String(value)] !== undefined;
    return [
      {
        label: words.fields[name] ?? name,
        shown: unit === undefined ? shown : `${shown} ${unit}`,
        href: isThere ? addresses.linked(field.to, String(value)) : undefined,
      },
    ];
  });
  const rates = Object.keys(book.rates ?? {}).flatMap((rate): Fact[] => {
    const shown = rateText(messages, rateOf(book, rate, data.row));
    return shown === '' ? [] : [{ label: words.rates[rate] ?? rate, shown, href: undefined }];
  });
  if (facts.length + rates.length === 0) return null;
  return (
    <Card>
      <dl className="entry-facts">
        {[...facts, ...rates].map(({ label, shown, href }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{href === undefined ? shown : <Link to={href}>{shown}</Link>}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

interface Fact {
  label: string;
  shown: string;
  href: string | undefined;
}

function DeleteDialog({
  kind,
  entry,
  title,
  data,
  onClose,
}: {
  kind: BookKind;
  entry: string;
  title: string;
  data: EntryData;
  onClose: () => void;
}) {
  const messages = useText();
  const words = messages.registers.page;
  const addresses = useAddresses();
  const navigate = useNavigate();
  const remove = useCommand(deleteRegisterEntry);
  const parts = data.parts.reduce((sum, part) => sum + part.rows.length, 0);
  return (
    <ConfirmDialog
      title={words.removeTitle({ name: title })}
      action={messages.frame.delete}
      danger
      busy={remove.isPending}
      onConfirm={() =>
        void remove.run({ kind, entry }).then((result) => {
          if (result.ok) navigate(addresses.list(kind));
        })
      }
      onClose={onClose}
    >
      <p>{parts > 0 ? words.removeParts({ count: parts }) : words.removeText}</p>
    </ConfirmDialog>
  );
}
