import type { YearPoint } from '#domain/indicators/years.ts';
import type { Overview } from '#domain/overview/overview.views.ts';
import { formatMonth, formatNumber, formatPercent, formatPoints } from '#i18n/format.ts';
import { ChartCard } from '#ui/charts/chart-card.tsx';
import { RateByYearChart, type YearStep } from '#ui/charts/rate-by-year-chart.tsx';
import { useText } from '#ui/use-text.ts';
import { distance, sentences, type Words } from './overview-words.ts';
import { useSaving } from './use-saving.ts';

function titleOf(words: Words, shown: Overview): string {
  const { report } = shown;
  if (report.status === 'not-comparable') return words.years.notComparable;
  if (report.gapPoints === undefined) return words.years.first;
  if (report.status === 'met') {
    const change = shown.years.at(-1)?.changePoints ?? 0;
    return words.years.met({ points: formatPoints(change, { signed: true, digits: report.decimals }) });
  }
  const points = distance(report.gapPoints, report.decimals);
  return shown.running ? words.years.short({ points }) : words.years.shortEnded({ points });
}

/** A year alone between breaks cannot be compared with anything; the first after a break is the base of those that follow. */
function stepOf(words: Words, shown: Overview, point: YearPoint, next: YearPoint | undefined): YearStep {
  const current = point.year === shown.year;
  const broken = point.breaks.length > 0;
  const alone = broken && !current && (next === undefined || next.breaks.length > 0);
  const base = broken && !alone;
  return {
    year: String(point.year),
    value: point.ratePercent,
    ...(point.targetPercent !== undefined && { target: point.targetPercent }),
    state: current && shown.running ? 'current' : alone || (current && broken) ? 'apart' : 'closed',
    ...(current && shown.running
      ? { note: words.years.until({ month: formatMonth(shown.asOf.slice(0, 7), 'short') }) }
      : alone
        ? { note: words.years.apart }
        : base
          ? { note: words.years.base }
          : {}),
    ...(current && point.targetPercent !== undefined
      ? { targetLabel: words.years.targetLabel({ target: formatNumber(point.targetPercent, 1) }) }
      : {}),
  };
}

/** The rate of each year with its stepped target. */
export function YearsCard({
  shown,
  onYear,
  className,
}: {
  shown: Overview;
  onYear: (year: number) => void;
  className: string;
}) {
  const { overview: words } = useText();
  const saving = useSaving();
  const title = titleOf(words, shown);
  const two = (value: number) => formatNumber(value, 2);
  const change = shown.decomposition;
  const points = (value: number) => formatPoints(value, { signed: true, digits: 1 });
  return (
    <ChartCard
      className={className}
      title={title}
      question={words.years.question({ gain: formatPoints(shown.gain / 100) })}
      definition={sentences([
        words.years.definition,
        change &&
          words.years.decomposed({
            total: points(change.totalPoints),
            learners: points(change.learnersPoints),
            population: points(change.populationPoints),
          }),
      ])}
      table={{
        columns: [
          { head: words.years.year },
          { head: words.years.ratePercent, format: two },
          { head: words.years.targetPercent, format: two },
          { head: words.years.change, format: (value) => formatPoints(value, { signed: true, digits: 2 }) },
          { head: words.years.verdict },
        ],
        rows: shown.years.map((point) => [
          String(point.year),
          point.ratePercent,
          point.targetPercent,
          point.changePoints,
          point.year === shown.year && shown.running && point.report.status === 'short'
            ? words.years.verdicts.running
            : words.years.verdicts[point.report.status],
        ]),
      }}
      {...saving}
    >
      <RateByYearChart
        summary={title}
        years={shown.years.map((point, index) => stepOf(words, shown, point, shown.years[index + 1]))}
        words={{ value: words.years.rate, target: words.years.target }}
        format={(value) => formatPercent(value)}
        formatShort={(value) => formatNumber(value, 1)}
        onPick={(year) => onYear(Number(year))}
      />
    </ChartCard>
  );
}
