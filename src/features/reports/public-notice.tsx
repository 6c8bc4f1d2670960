import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { putOnNotice } from '#domain/organizations/public-notice.commands.ts';
import { lastWorkingDay, NOTICE_WORKING_DAYS, noticeId } from '#domain/organizations/public-notice.rules.ts';
import { type PublicNotice, publicNoticeView } from '#domain/organizations/public-notice.views.ts';
import { refusalText } from '#i18n/refusal.ts';
import { isDate, yearOf } from '#kernel/calendar.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { PaperView } from './paper-view.tsx';
import { noticeName, publicNoticePaper } from './public-notice-paper.ts';

/** The public notice of organizations about to be named, or one that was put up this year. */
export function PublicNoticeOnPaper() {
  const messages = useText();
  const words = messages.papers.publicNotice;
  const [search, setSearch] = useSearchParams();
  const location = useLocation();
  const { unit, year, today } = useSession();
  const { data, isPending, error } = useLive(publicNoticeView, { unit, year, today });
  const choose = (id: string) => {
    const params = new URLSearchParams(search);
    params.set('notice', id);
    setSearch(params, { replace: true });
  };
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) {
    return isPending ? <LoadingState height={640} lines={8} /> : <EmptyState title={messages.reports.noUnit} />;
  }
  const notice = data.notices.find(({ id }) => id === search.get('notice')) ?? data.notices[0];
  if (notice === undefined) {
    const isPresent = year === yearOf(today);
    return (
      <EmptyState
        title={isPresent ? words.none : words.noneOfYear({ year })}
        actions={<LinkButton href={`#/organizations${location.search}`}>{words.toRegister}</LinkButton>}
      >
        {isPresent ? words.noneText : words.noneOfYearText}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="line choices no-print">
        <SelectField
          label={words.choose}
          value={notice.id}
          options={data.notices.map((each) => ({ value: each.id, label: noticeName(messages, each) }))}
          onChange={choose}
        />
      </div>
      <DrawnUp
        key={`${unit}/${notice.id}`}
        unitName={data.unitName}
        contact={data.contact}
        notice={notice}
        onPut={choose}
      />
    </>
  );
}

/** What nobody recorded is written beside the paper: days of a notice to come, and where objections go. */
function DrawnUp({
  unitName,
  contact,
  notice,
  onPut,
}: {
  unitName: string;
  contact: string;
  notice: PublicNotice;
  onPut: (id: string) => void;
}) {
  const messages = useText();
  const words = messages.papers.publicNotice;
  const { year, today } = useSession();
  const command = useCommand(putOnNotice);
  const { refusal } = command;
  const [from, setFrom] = useState(notice.isNext ? today : notice.from);
  const [last, setLast] = useState<string | undefined>(notice.isNext ? undefined : notice.until);
  const [typed, setTyped] = useState<string | undefined>();
  const [where, setWhere] = useState(contact);
  const how = typed ?? words.usualHow;
  const until = last ?? (isDate(from) ? lastWorkingDay(from) : '');
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  async function put() {
    const organizations = notice.rows.map(({ id }) => id);
    const result = await command.run({ organizations, date: from, until });
    if (result.ok) onPut(noticeId(from, until));
  }
  return (
    <>
      <div className="fields no-print">
        {notice.isNext && (
          <>
            <DateField label={words.from} value={from} onChange={setFrom} error={errorOf('date')} />
            <DateField
              label={words.until}
              hint={words.untilHint({ days: NOTICE_WORKING_DAYS })}
              value={until}
              onChange={setLast}
              error={errorOf('until')}
            />
          </>
        )}
        <TextField label={words.how} value={how} onChange={setTyped} />
        <TextField label={words.where} hint={words.whereHint} value={where} onChange={setWhere} />
      </div>
      {refusal && refusal.field !== 'date' && refusal.field !== 'until' && (
        <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
      )}
      {notice.isNext && (
        <div className="line no-print">
          <Button busy={command.isPending} onClick={() => void put()}>
            {words.enter({ count: notice.rows.length })}
          </Button>
        </div>
      )}
      <PaperView paper={publicNoticePaper(messages, unitName, year, notice, { from, until, how, where })} picture />
    </>
  );
}
