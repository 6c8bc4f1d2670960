import { useLocation } from 'react-router-dom';
import type { Inspections } from '#domain/inspections/inspections.views.ts';
import { LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { useText } from '#ui/use-text.ts';
import { resultText } from './point-words.ts';
import { StartButton } from './start-button.tsx';
import { GradeTag, StateTag } from './state-tags.tsx';
import { useOpenBegun } from './use-open-begun.ts';

/** The unit's own assessment of the year. */
export function SelfCard({ page }: { page: Inspections }) {
  const messages = useText();
  const { inspections } = messages;
  const words = inspections.self;
  const { search } = useLocation();
  const { self } = page;
  const open = useOpenBegun(() => self?.id);
  return (
    <Card title={words.title} question={words.text}>
      {self === undefined ? (
        <div className="line">
          <StartButton form="self" unit={page.unit} sheets={page.sheets} label={words.begin} primary onBegun={open} />
        </div>
      ) : (
        <div className="stack">
          <div className="line">
            <strong className="inspection-total">{resultText(messages, self)}</strong>
            <StateTag {...self} />
            {self.missing > 0 ? (
              <span className="muted">{inspections.walk.left({ count: self.missing })}</span>
            ) : (
              <GradeTag grade={self.grade} />
            )}
          </div>
          <div className="line">
            <LinkButton tone="primary" href={`#/inspections/record/${self.id}${search}`}>
              {words.open}
            </LinkButton>
          </div>
        </div>
      )}
    </Card>
  );
}
