import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { confirmMonth } from '#domain/closing/closing.commands.ts';
import { FIGURES, type MonthState } from '#domain/closing/closing.rules.ts';
import { type ClosingPage, closingView } from '#domain/closing/closing.views.ts';
import { formatMonth, formatPercent } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { refusalText } from '#i18n/refusal.ts';
import { joinSentences } from '#i18n/sentences.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { usePreference } from '#runtime/use-preference.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmphasisText } from '#ui/emphasis-text.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { BelowCard } from './below-card.tsx';
import { figureText, standingWords } from './month-paper.ts';
import { MonthSelect } from './month-select.tsx';
import { useMonth } from './use-month.ts';
import { YearMatrix } from './year-matrix.tsx';

/** Closing of a month: what the unit holds, one click to confirm it, and how the units below stand. */
export function ClosingTab() {
  const { reports } = useText();
  const { unit, today } = useSession();
  const { month, choose } = useMonth();
  const { data, isPending, error } = useLive(closingView, { unit, month, today });
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) {
    return isPending ? <LoadingState height={480} lines={6} /> : <EmptyState title={reports.noUnit} />;
  }
  return (
    <>
      <div className="line choices no-print">
        <MonthSelect month={month} onChange={choose} />
      </div>
      <OwnMonth key={`${unit} ${month}`} page={data} />
      {data.children.length > 0 && <BelowCard page={data} />}
      {data.children.length > 0 && <YearMatrix page={data} onMonth={choose} />}
    </>
  );
}

function answerOf({ reports }: Messages, page: ClosingPage): string {
  const words = reports.closing.answer;
  const month = formatMonth(page.month);
  switch (page.state) {
    case 'missing':
      return words.open({ month });
    case 'ahead':
    case 'running':
      return words.running({ month });
    case 'confirmed':
      return words.confirmed({ month, top: page.isTop });
    default:
      return words[page.state]({ month });
  }
}

function questionOf(messages: Messages, page: ClosingPage): string {
  const words = messages.reports.closing;
  const { below } = page;
  const said = standingWords(messages, page);
  if (below.of > 0) {
    said.push(words.below(below));
    if (below.times > 0)
      said.push(words.belowTimes({ share: formatPercent((100 * below.timesChecked) / below.times) }));
  }
  return joinSentences(said) || words.holdsQuestion;
}

const OPEN: readonly MonthState[] = ['running', 'missing', 'returned', 'reopened'];

function OwnMonth({ page }: { page: ClosingPage }) {
  const messages = useText();
  const { reports } = messages;
  const words = reports.closing;
  const { search } = useLocation();
  const command = useCommand(confirmMonth);
  const [kept, keep] = usePreference<string>('filledBy');
  const [typed, setTyped] = useState<string | undefined>();
  const by = typed ?? kept ?? '';
  const confirm = (noActivity: boolean) => {
    if (typed !== undefined) void keep(typed.trim());
    void command.run({ unit: page.unit, month: page.month, noActivity, by });
  };
  const isOpen = OPEN.includes(page.state);
  const again = page.confirmedOn !== '';
  const differing = new Set(page.differences.map(({ name }) => name));
  const { confirmed } = page;
  return (
    <Card
      title={<EmphasisText text={answerOf(messages, page)} tone={isOpen ? 'short' : 'good'} />}
      question={questionOf(messages, page)}
      actions={
        <>
          {isOpen && (
            <Button tone="primary" icon="check" busy={command.isPending} onClick={() => confirm(page.empty)}>
              {page.empty ? words.declareNone : again ? words.confirmAgain : words.confirm}
            </Button>
          )}
          <LinkButton href={`#/reports/papers${withPaper(search)}`}>{words.sheet}</LinkButton>
        </>
      }
    >
      <div className="stack">
        {command.refusal && <Notice tone="bad">{refusalText(messages, command.refusal)}</Notice>}
        {page.empty && !again && <p className="muted">{words.nothing}</p>}
        <div className="table-box narrow-column">
          <table className="table" aria-label={words.holds}>
            <thead>
              <tr>
                <th scope="col">{words.figure}</th>
                <th scope="col" className="number">
                  {words.today}
                </th>
                {differing.size > 0 && (
                  <th scope="col" className="number">
                    {words.confirmed}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {FIGURES.map((name) => (
                <tr key={name}>
                  <th scope="row">
                    <span className="line">
                      {reports.figures[name]}
                      {differing.has(name) && <Tag tone="warn">{words.differs}</Tag>}
                    </span>
                  </th>
                  <td className="number">{figureText(name, page.figures[name])}</td>
                  {differing.size > 0 && <td className="number">{confirmed && figureText(name, confirmed[name])}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {isOpen && (
          <div className="narrow-column">
            <TextField label={words.by} hint={words.byHint} optional value={by} onChange={setTyped} />
          </div>
        )}
      </div>
    </Card>
  );
}

function withPaper(search: string): string {
  const params = new URLSearchParams(search);
  params.set('paper', 'month');
  return `?${params}`;
}
