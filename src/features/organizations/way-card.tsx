import { useState } from 'react';
import type { OrganizationPage } from '#domain/organizations/organization.views.ts';
import { deleteStep } from '#domain/organizations/way.commands.ts';
import { STEPS, type Step } from '#domain/organizations/way.record.ts';
import type { Score } from '#domain/organizations/way.rules.ts';
import { type OrganizationWay, organizationWayView, type WayEvent } from '#domain/organizations/way.views.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { MenuButton } from '#ui/menu-button.tsx';
import { Tag, type Tone } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { asOfDay } from './as-of.ts';
import { StepForm } from './step-form.tsx';
import './organizations.css';

const RESULT_TONES: Record<WayEvent['result'], Tone> = {
  passed: 'good',
  returned: 'warn',
  rejected: 'bad',
  '': 'plain',
};

/** Every step of one organization, and the next one at hand. Naming is entered as an award, once. */
export function WayCard({ organization, onName }: { organization: OrganizationPage; onName: () => void }) {
  const messages = useText();
  const words = messages.ways.page;
  const { steps } = messages.ways;
  const { year, today } = useSession();
  const { data, error } = useLive(organizationWayView, {
    organization: organization.id,
    asOf: asOfDay(year, today),
  });
  const remove = useCommand(deleteStep);
  const [form, setForm] = useState<{ step: Step; event?: WayEvent } | undefined>();
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) return <LoadingState height={160} lines={3} />;
  const { next, events } = data;

  function enter(step: string) {
    if (step === 'named') onName();
    const known = STEPS.find((each) => each === step);
    if (known) setForm({ step: known });
  }

  return (
    <Card
      flush
      title={words.title}
      question={messages.ways.stages[data.stage]}
      actions={
        <>
          <MenuButton
            className="button"
            align="end"
            label={words.otherLabel}
            options={[...STEPS, 'named' as const].map((id) => ({ id, label: steps[id] }))}
            onPick={enter}
          >
            {words.other}
          </MenuButton>
          {next !== 'withdrawn' && (
            <Button tone="primary" onClick={() => enter(next)}>
              {words.next({ step: steps[next] })}
            </Button>
          )}
        </>
      }
    >
      {events.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <ol className="way">
          {events.map((event) => (
            <WayItem
              key={`${event.id} ${event.step}`}
              event={event}
              onCorrect={(step) => setForm({ step, event })}
              onRemove={() => void remove.run({ step: event.id })}
            />
          ))}
        </ol>
      )}
      {form && (
        <StepForm
          {...form}
          organization={organization}
          way={data as OrganizationWay}
          onClose={() => setForm(undefined)}
        />
      )}
    </Card>
  );
}

function WayItem({
  event,
  onCorrect,
  onRemove,
}: {
  event: WayEvent;
  onCorrect: (step: Step) => void;
  onRemove: () => void;
}) {
  const { ways, organizations } = useText();
  const words = ways.page;
  const step = ways.steps[event.step];
  const date = formatDate(event.date);
  const facts = [
    event.level && (organizations.levels[event.level] ?? event.level),
    event.documentNumber,
    event.until && words.until({ date: formatDate(event.until) }),
  ].filter(Boolean);
  const own = STEPS.find((each) => each === event.step);
  return (
    <li>
      <div className="stack tight">
        <span className="line">
          <strong>{step}</strong>
          <span className="number">{date}</span>
          {event.result !== '' && <Tag tone={RESULT_TONES[event.result]}>{ways.results[event.result]}</Tag>}
          {facts.length > 0 && <span className="muted">{facts.join(' · ')}</span>}
        </span>
        {event.score && (
          <span className="small">
            {event.step === 'applied'
              ? words.ownScore({ score: scoreText(words, event.score) })
              : scoreText(words, event.score)}
          </span>
        )}
        {event.note !== '' && <span className="small muted">{event.note}</span>}
      </div>
      {event.from === 'step' && own ? (
        <span className="line">
          <Button tone="quiet" aria-label={words.correctOf({ step, date })} onClick={() => onCorrect(own)}>
            {words.correct}
          </Button>
          <Button tone="quiet" aria-label={words.removeOf({ step, date })} onClick={onRemove}>
            {words.remove}
          </Button>
        </span>
      ) : (
        <span className="small muted">{words.fromAward}</span>
      )}
    </li>
  );
}

const points = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1);

function scoreText(words: ReturnType<typeof useText>['ways']['page'], score: Score): string {
  return score.passed === undefined
    ? words.scorePart({ points: points(score.points), judged: score.judged, criteria: score.criteria })
    : words.score({ points: points(score.points), of: points(score.of), passMark: points(score.passMark) });
}
