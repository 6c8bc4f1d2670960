import { useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { recallRemark } from '#domain/plausibility/plausibility.commands.ts';
import {
  type DismissedRow,
  NAMES_SHOWN,
  plausibilityView,
  type RemarkRow,
} from '#domain/plausibility/plausibility.views.ts';
import { formatDate, formatMonth, formatNumber } from '#i18n/format.ts';
import { monthsOfYear } from '#kernel/calendar.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';
import { DismissDialog } from './dismiss-dialog.tsx';
import './plausibility.css';

/** What looks odd in the sessions of the unit and year, each with the records it is about and room for a reason. */
export function PlausibilityPage() {
  const { plausibility: words, sessions } = useText();
  const { unit, year, today } = useSession();
  const { search } = useLocation();
  const [month, setMonth] = useState<number>();
  const { data, error } = useLive(plausibilityView, { unit, year, month, today });
  const [dismissing, setDismissing] = useState<RemarkRow>();
  return (
    <div className="stack">
      <LinkButton tone="quiet" icon="left" href={`#/record${search}`} style={{ alignSelf: 'flex-start' }}>
        {sessions.toList}
      </LinkButton>
      <PageHeader title={words.title}>{words.lead}</PageHeader>
      {error && <ErrorState detail={error.message} />}
      {data?.more && <Notice tone="warn">{words.more({ sessions: formatNumber(data.looked) })}</Notice>}
      <Card flush title={data && words.answer({ count: data.openCount })} question={data && lookedText()}>
        <div className="table-tools">
          <SelectField
            label={words.month}
            value={month === undefined ? '' : String(month)}
            empty={words.wholeYear}
            options={monthsOfYear(year).map((each, index) => ({
              value: String(index + 1),
              label: formatMonth(each, 'short'),
            }))}
            onChange={(value) => setMonth(value === '' ? undefined : Number(value))}
          />
        </div>
        {data === undefined && !error && <LoadingState height={320} lines={6} />}
        {data?.open.length === 0 && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
        {data && data.open.length > 0 && (
          <ul className="remarks" aria-label={words.title}>
            {data.open.map((remark) => (
              <OpenRemark key={remark.key} remark={remark} onDismiss={() => setDismissing(remark)} />
            ))}
          </ul>
        )}
        {data && data.open.length < data.openCount && (
          <p className="remarks-end muted">{words.shown({ count: formatNumber(data.open.length) })}</p>
        )}
      </Card>
      {data && data.dismissed.length > 0 && (
        <Card flush title={words.dismissed({ count: data.dismissed.length })}>
          <ul className="remarks">
            {data.dismissed.map((remark) => (
              <AnsweredRemark key={remark.key} remark={remark} />
            ))}
          </ul>
        </Card>
      )}
      {dismissing && <DismissDialog remark={dismissing} onClose={() => setDismissing(undefined)} />}
    </div>
  );

  function lookedText(): string {
    if (data === undefined) return '';
    const looked = words.looked({ sessions: formatNumber(data.looked) });
    return data.wholeYear ? looked : `${looked} ${words.partOnly}`;
  }
}

function useWhat(remark: RemarkRow): string {
  const { plausibility } = useText();
  return plausibility.kinds[remark.kind](remark);
}

function OpenRemark({ remark, onDismiss }: { remark: RemarkRow; onDismiss: () => void }) {
  const { plausibility: words } = useText();
  const { search } = useLocation();
  const what = useWhat(remark);
  const moreSessions = remark.kind === 'always-all' || remark.kind === 'many-times' || remark.kind === 'many-a-day';
  const hidden = moreSessions ? remark.count - remark.sessions.length : 0;
  return (
    <li>
      <div className="stack tight">
        <strong>{what}</strong>
        <span className="small muted">{words.hints[remark.kind]}</span>
        <span className="remark-links">
          {remark.sessions.map((session) => (
            <Link key={session.id} to={`/record/${session.id}${search}`}>
              {words.openSession({ name: session.name, date: formatDate(session.date) })}
              <small> {session.unitName}</small>
            </Link>
          ))}
          {hidden > 0 && <span className="muted">{words.moreSessions({ count: hidden })}</span>}
        </span>
        {remark.persons.length > 0 && (
          <span className="remark-links">
            {remark.persons.map((person) =>
              person.name === '' ? (
                <span key={person.id} className="muted">
                  {words.unknownPerson}
                </span>
              ) : (
                <Link key={person.id} to={`/learners/${person.id}${search}`}>
                  {person.name}
                </Link>
              ),
            )}
            {remark.personCount > NAMES_SHOWN && (
              <span className="muted">{words.people({ more: remark.personCount - NAMES_SHOWN })}</span>
            )}
          </span>
        )}
      </div>
      <Button aria-label={words.dismissOf({ what, date: formatDate(remark.date) })} onClick={onDismiss}>
        {words.dismiss}
      </Button>
    </li>
  );
}

function AnsweredRemark({ remark }: { remark: DismissedRow }) {
  const { plausibility: words } = useText();
  const { search } = useLocation();
  const recall = useCommand(recallRemark);
  const what = useWhat(remark);
  const [first] = remark.sessions;
  const date = formatDate(remark.date);
  return (
    <li>
      <div className="stack tight">
        <span>{words.saidOn({ date: formatDate(remark.dismissedOn), reason: remark.reason })}</span>
        <span className="small muted">
          {what}
          {first && (
            <>
              {' · '}
              <Link to={`/record/${first.id}${search}`}>{words.openSession({ name: first.name, date })}</Link>
            </>
          )}
        </span>
      </div>
      <Button
        tone="quiet"
        busy={recall.isPending}
        aria-label={words.recallOf({ what, date })}
        onClick={() => void recall.run({ dismissal: remark.dismissal })}
      >
        {words.recall}
      </Button>
    </li>
  );
}
