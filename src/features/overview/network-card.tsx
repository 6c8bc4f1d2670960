import { memo } from 'react';
import { Link } from 'react-router-dom';
import type { Overview } from '#domain/overview/overview.views.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';
import { Card } from '#ui/card.tsx';
import { useText } from '#ui/use-text.ts';

/** Counts that must not be mixed, side by side and each with the records behind it. */
export const NetworkCard = memo(function NetworkCard({
  shown,
  hrefOf,
  className,
}: {
  shown: Overview;
  hrefOf: (figure: string) => string;
  className: string;
}) {
  const { network: words } = useText().overview;
  const { workload, counts } = shown;
  const lines = [
    {
      id: 'sessions',
      name: words.sessions,
      count: workload.sessions,
      behind: 'sessions',
      note: words.sessionsNote({ counting: formatNumber(workload.countingSessions) }),
    },
    {
      id: 'times',
      name: words.times,
      count: workload.personTimes,
      behind: 'sessions',
      note: words.timesNote({ unnamed: formatNumber(workload.unnamed), all: formatNumber(workload.personTimesAll) }),
    },
    {
      id: 'place',
      name: words.place,
      count: workload.persons,
      behind: 'place',
      note: words.placeNote({ visitors: formatNumber(workload.visitors) }),
    },
    { id: 'named', name: words.named, count: counts.named, behind: 'persons', note: words.namedNote },
    ...(counts.unknownResidence > 0
      ? [
          {
            id: 'unknown',
            name: words.unknown,
            count: counts.unknownResidence,
            behind: 'persons',
            note: words.unknownNote({ percent: formatPercent(counts.unknownPercent ?? 0) }),
          },
        ]
      : []),
    ...(counts.declared > 0
      ? [{ id: 'declared', name: words.declared, count: counts.declared, behind: 'declared', note: words.declaredNote }]
      : []),
  ];
  const title =
    workload.sessions === 0
      ? words.none
      : words.title({ sessions: formatNumber(workload.sessions), personTimes: formatNumber(workload.personTimesAll) });
  return (
    <Card className={className} title={title} question={words.question}>
      <ul className="figure-list">
        {lines.map((line) => (
          <li key={line.id}>
            <span>
              {line.name}
              <small>{line.note}</small>
            </span>
            <Link className="number" to={hrefOf(line.behind)}>
              {formatNumber(line.count)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
});
