import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { weekDays, weekProblem } from '#domain/reports/learning-week.rules.ts';
import { learningWeekView, type WeekDay, weekDayView } from '#domain/reports/learning-week.views.ts';
import { formatDate } from '#i18n/format.ts';
import { isDate, yearOf } from '#kernel/calendar.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { LinkButton } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';
import { learningWeekPaper } from './learning-week-paper.ts';
import { PaperView } from './paper-view.tsx';

/** What was held in the learning week: its days from the plan's calendar, or those chosen here. */
export function LearningWeekOnPaper() {
  const { unit, year, today } = useSession();
  const { data, error } = useLive(weekDayView, { unit, year, today });
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) return <LoadingState height={640} lines={8} />;
  return <WeekChosen key={year} usual={data} />;
}

/** Days that are chosen stand in the address once they are days; what is typed in between stays in its field. */
function WeekChosen({ usual }: { usual: WeekDay }) {
  const words = useText().papers.learningWeek;
  const [search, setSearch] = useSearchParams();
  const { year } = useSession();
  const ofYear = (name: string): string | undefined => {
    const day = search.get(name);
    return isDate(day) && yearOf(day) === year ? day : undefined;
  };
  const [typed, setTyped] = useState({ from: ofYear('from'), until: ofYear('until') });
  const { from, until } = weekDays(usual.date, typed);
  const problem = weekProblem(from, until);
  const choose = (name: 'from' | 'until') => (day: string) => {
    setTyped({ ...typed, [name]: day });
    const params = new URLSearchParams(search);
    if (isDate(day)) params.set(name, day);
    else params.delete(name);
    setSearch(params, { replace: true });
  };
  const calendar = new URLSearchParams(search);
  for (const own of ['paper', 'from', 'until']) calendar.delete(own);
  calendar.set('part', 'calendar');
  return (
    <>
      <div className="line choices no-print">
        <DateField label={words.from} value={from} onChange={choose('from')} />
        <DateField
          label={words.until}
          value={until}
          onChange={choose('until')}
          error={problem && words.problems[problem]}
        />
      </div>
      {usual.usual && typed.from === undefined && (
        <Notice tone="warn" actions={<LinkButton href={`#/plan?${calendar}`}>{words.toCalendar}</LinkButton>}>
          {words.usual({ from: formatDate(usual.date, 'day') })}
        </Notice>
      )}
      {problem === undefined && <Week from={from} until={until} />}
    </>
  );
}

function Week({ from, until }: { from: string; until: string }) {
  const messages = useText();
  const { unit, year, today } = useSession();
  const { data, isPending, error } = useLive(learningWeekView, { unit, today, from, until });
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) {
    return isPending ? <LoadingState height={640} lines={8} /> : <EmptyState title={messages.reports.noUnit} />;
  }
  return <PaperView paper={learningWeekPaper(messages, data, year, today)} />;
}
