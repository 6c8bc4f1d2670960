import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router-dom';
import { COVERED } from '#domain/learners/covered.ts';
import { deleteLearner } from '#domain/learners/learner.commands.ts';
import type { Person } from '#domain/learners/learner.rules.ts';
import { type AttendedSession, type LearnerPage, learnerPageView } from '#domain/learners/learner.views.ts';
import { openPerson } from '#domain/learners/look.commands.ts';
import { formatDate } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { refusalText } from '#i18n/refusal.ts';
import { historyAddress } from '#runtime/history-address.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { DuplicateList } from './duplicate-list.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { LearnerForm } from './learner-form.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { MergedRecords } from './merged-records.tsx';

/** One person: details, what held since when, sessions of the year, and records that may be the same person. */
export function LearnerDetail() {
  const { learners } = useText();
  const words = learners.page;
  const { learner = '' } = useParams();
  const { year } = useSession();
  const { search } = useLocation();
  const { data, error } = useLive(learnerPageView, { learner, year });
  const list = `#/learners${search}`;
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) return <LoadingState height={480} lines={5} />;
  if (data === null) {
    return (
      <EmptyState page title={words.gone} actions={<LinkButton href={list}>{words.toList}</LinkButton>}>
        {words.goneText}
      </EmptyState>
    );
  }
  if (data.person.name === COVERED) return <Covered learner={data.person.id} list={list} />;
  return <Known key={data.person.id} page={data} list={list} year={year} />;
}

/** On an inspector's device: the row opens by a click that is written down. */
function Covered({ learner, list }: { learner: string; list: string }) {
  const messages = useText();
  const { look } = messages.learners;
  const open = useCommand(openPerson, { quiet: true });
  return (
    <EmptyState
      page
      title={look.title}
      actions={
        <>
          <Button tone="primary" touch busy={open.isPending} onClick={() => void open.run({ learner })}>
            {look.open}
          </Button>
          <LinkButton href={list}>{messages.learners.page.toList}</LinkButton>
        </>
      }
    >
      {look.text}
      {open.refusal && <Notice tone="bad">{refusalText(messages, open.refusal)}</Notice>}
    </EmptyState>
  );
}

type Doing = { what: 'edit' | 'delete' | 'merge' | 'erase' } | { what: 'merge-with'; other: Person };

function Known({ page, list, year }: { page: LearnerPage; list: string; year: number }) {
  const messages = useText();
  const words = messages.learners.page;
  const { lists, frame } = messages;
  const navigate = useNavigate();
  const { search } = useLocation();
  const remove = useCommand(deleteLearner);
  const [doing, setDoing] = useState<Doing>();
  const { person } = page;
  const close = () => setDoing(undefined);

  async function drop() {
    const result = await remove.run({ learner: person.id });
    close();
    if (result.ok) navigate(list.slice(1));
  }

  return (
    <div className="stack">
      <LinkButton tone="quiet" icon="left" href={list} style={{ alignSelf: 'flex-start' }}>
        {words.toList}
      </LinkButton>
      <PageHeader
        title={person.name}
        actions={
          <>
            <Button icon="edit" disabled={page.erased} onClick={() => setDoing({ what: 'edit' })}>
              {frame.edit}
            </Button>
            <Button disabled={page.erased} onClick={() => setDoing({ what: 'merge' })}>
              {words.mergeWith}
            </Button>
            {!page.erased && (
              <LinkButton tone="quiet" icon="report" href={certificateHref(search, person.id, year)}>
                {words.certificate}
              </LinkButton>
            )}
            <LinkButton tone="quiet" icon="history" href={historyAddress(search, 'learner', person.id)}>
              {messages.history.link}
            </LinkButton>
            <Button tone="quiet" icon="remove" onClick={() => setDoing({ what: 'delete' })}>
              {words.delete}
            </Button>
            <Button tone="quiet" disabled={page.erased} onClick={() => setDoing({ what: 'erase' })}>
              {messages.history.erase.button}
            </Button>
          </>
        }
      >
        {[
          person.sex && lists.sexes[person.sex],
          person.birthYear !== undefined && words.born({ year: person.birthYear }),
          words.lives({ unit: person.homeName }),
          person.telephone,
        ]
          .filter(Boolean)
          .join(' · ')}
      </PageHeader>
      {page.duplicates.length > 0 && (
        <Card title={words.duplicates} question={words.duplicatesNote}>
          <DuplicateList
            duplicates={page.duplicates}
            actions={(other) => <Button onClick={() => setDoing({ what: 'merge-with', other })}>{words.merge}</Button>}
          />
        </Card>
      )}
      <div className="grid">
        <div className="span-7 stack">
          <Attended sessions={page.sessions} year={year} />
        </div>
        <div className="span-5 stack">
          <Details page={page} />
          <History page={page} />
          {page.merged.length > 0 && <MergedRecords merged={page.merged} />}
        </div>
      </div>
      {doing?.what === 'edit' && <LearnerForm known={page} onClose={close} />}
      {doing?.what === 'merge' && <MergeDialog person={person} onClose={close} />}
      {doing?.what === 'merge-with' && <MergeDialog person={person} other={doing.other} onClose={close} />}
      {doing?.what === 'erase' && <EraseDialog learner={person.id} name={person.name} onClose={close} />}
      {doing?.what === 'delete' && (
        <ConfirmDialog
          title={words.deleteTitle({ name: person.name })}
          action={words.deleteAction}
          danger
          busy={remove.isPending}
          onConfirm={() => void drop()}
          onClose={close}
        >
          {words.deleteText}
        </ConfirmDialog>
      )}
    </div>
  );
}

/** The paper lies with the other papers, its learner named in the address. */
function certificateHref(search: string, learner: string, year: number): string {
  const params = new URLSearchParams(search);
  params.set('year', String(year));
  params.set('paper', 'certificate');
  params.set('learner', learner);
  return `#/reports/papers?${params}`;
}

function Attended({ sessions, year }: { sessions: readonly AttendedSession[]; year: number }) {
  const { learners, sessions: sessionWords, lists } = useText();
  const words = learners.page;
  const { search } = useLocation();
  const counting = sessions.filter(({ counts }) => counts).length;
  const columns: Column<AttendedSession>[] = [
    { id: 'name', head: words.session, cell: ({ name }) => name },
    { id: 'date', head: words.date, cell: ({ date }) => formatDate(date, 'day') },
    { id: 'unit', head: words.unit, wideOnly: true, cell: ({ unitName }) => unitName },
    {
      id: 'kind',
      head: words.kind,
      wideOnly: true,
      cell: ({ sessionKind, counts }) =>
        [listName(lists.sessionKinds, sessionKind), counts ? '' : sessionWords.list.notCounting]
          .filter(Boolean)
          .join(' · '),
    },
  ];
  const title = words.sessions({ count: sessions.length, year });
  if (sessions.length === 0) return <Card title={title}>{words.sessionsNote({ counting })}</Card>;
  return (
    <Card flush title={title} question={words.sessionsNote({ counting })}>
      <DataTable
        label={title}
        columns={columns}
        rows={sessions}
        rowId={({ id }) => id}
        rowHref={({ id }) => `#/record/${id}${search}`}
        rowHeight={44}
      />
    </Card>
  );
}

function Details({ page }: { page: LearnerPage }) {
  const { learners, lists, frame } = useText();
  const words = learners.form;
  const { person } = page;
  const nameOf = (id: string) => listName(lists.groups, page.groups.find((group) => group.id === id) ?? id);
  const facts: [string, string][] = [
    [learners.page.groups, person.groups.map(nameOf).join(' · ')],
    [words.residence, lists.residences[person.residence]],
    [words.telephone, person.telephone],
    [words.address, page.address],
    [words.notes, page.notes],
  ];
  return (
    <Card title={learners.page.details}>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>{value || frame.dash}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** What held from which year on; one line per change, so that closed years explain themselves. */
function History({ page }: { page: LearnerPage }) {
  const { learners, lists } = useText();
  const words = learners.page;
  const nameOf = (id: string) => listName(lists.groups, page.groups.find((group) => group.id === id) ?? id);
  const lines: { what: string; entries: { from: number; text: string }[] }[] = [
    { what: words.homes, entries: page.homes.map(({ from, name }) => ({ from, text: name })) },
    {
      what: words.groups,
      entries: page.groupHistory.map(({ from, value }) => ({
        from,
        text: value.map(nameOf).join(' · ') || words.noGroups,
      })),
    },
    {
      what: words.residences,
      entries: page.residences.map(({ from, value }) => ({ from, text: lists.residences[value] })),
    },
  ];
  if (lines.every(({ entries }) => entries.length < 2)) return null;
  return (
    <Card title={words.history} question={words.historyNote}>
      <dl className="facts">
        {lines
          .filter(({ entries }) => entries.length > 0)
          .map(({ what, entries }) => (
            <div key={what} className="fact">
              <dt>{what}</dt>
              <dd>
                {entries.map(({ from, text }) => (
                  <div key={from}>
                    {text} <span className="muted small">{words.from({ year: from })}</span>
                  </div>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
