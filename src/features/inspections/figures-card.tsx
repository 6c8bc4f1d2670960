import { refreezeFigures } from '#domain/inspections/evaluation.commands.ts';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import type { Figures } from '#domain/inspections/figure-names.ts';
import { formatDate, formatFen, formatNumber, formatPercent, formatPerResident } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { FigureStrip, FigureTile } from '#ui/figure-tile.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';
import { drawnText } from './point-words.ts';

/** What the records say of the unit: frozen, or live until the first signature. */
export function FiguresCard({ page }: { page: EvaluationPage }) {
  const messages = useText();
  const words = messages.inspections.figures;
  const { today } = useSession();
  const refreeze = useCommand(refreezeFigures);
  const { figures } = page;
  if (figures === undefined) return null;
  const date = formatDate(figures.asOf);
  return (
    <section className="stack tight" aria-label={words.title}>
      <div className="line spread">
        <h2>{words.title}</h2>
        <span className="line">
          <span className="muted">{page.frozen ? words.frozen({ date }) : words.live({ date })}</span>
          {page.form === 'visit' && page.state === 'open' && (
            <Button
              tone="quiet"
              busy={refreeze.isPending}
              onClick={() => void refreeze.run({ evaluation: page.id, today })}
            >
              {words.refreeze}
            </Button>
          )}
          <LinkButton tone="quiet" icon="overview" href={`#/overview?unit=${page.unit}&year=${page.year}`}>
            {words.charts}
          </LinkButton>
        </span>
      </div>
      {refreeze.refusal && <Notice tone="bad">{refusalText(messages, refreeze.refusal)}</Notice>}
      <FigureStrip>
        <RateTile page={page} figures={figures} />
        <FigureTile
          label={words.funding}
          value={
            figures.fenPerResident === undefined
              ? messages.frame.dash
              : formatPerResident(figures.fenPerResident, 'word', figures.floorFen)
          }
          definition={[
            words.fundingOf({ arranged: formatFen(figures.arrangedFen), spent: formatFen(figures.spentFen) }),
            figures.floorMet !== undefined &&
              words.floor({ floor: formatFen(figures.floorFen), met: figures.floorMet }),
          ]
            .filter(Boolean)
            .join(words.between)}
        />
        <OrganizationsTile figures={figures} />
        <FigureTile
          label={words.sessions}
          value={formatNumber(figures.sessions)}
          definition={words.sessionsOf({ times: formatNumber(figures.personTimes) })}
        />
      </FigureStrip>
    </section>
  );
}

function RateTile({ page, figures }: { page: EvaluationPage; figures: Figures }) {
  const { inspections, frame } = useText();
  const words = inspections.figures;
  const persons = formatNumber(figures.persons);
  const { ratePercent, residents, targetPercent, targetCount, targetMet } = figures;
  const target =
    targetPercent === undefined || targetCount === undefined || targetMet === undefined
      ? words.noTarget
      : words.target({ target: formatPercent(targetPercent), count: formatNumber(targetCount), met: targetMet });
  const { drawn } = page;
  return (
    <FigureTile
      label={words.rate}
      value={ratePercent === undefined ? frame.dash : formatPercent(ratePercent, targetPercent)}
      unit={drawn && drawnText(inspections, drawn)}
      definition={[
        residents === undefined
          ? words.noResidents({ persons })
          : words.rateOf({ persons, residents: formatNumber(residents) }),
        target,
      ].join(words.between)}
    />
  );
}

function OrganizationsTile({ figures }: { figures: Figures }) {
  const { inspections, lists } = useText();
  const words = inspections.figures;
  const kinds = Object.entries(figures.organizations);
  return (
    <FigureTile
      label={words.organizations}
      value={formatNumber(kinds.reduce((sum, [, count]) => sum + count, 0))}
      definition={[
        words.rising({ risen: figures.kindsRisen, of: figures.kindsCompared }),
        ...kinds.map(([kind, count]) =>
          words.beside({ name: listName(lists.organizationKinds, kind), value: formatNumber(count) }),
        ),
      ].join(words.between)}
    />
  );
}
