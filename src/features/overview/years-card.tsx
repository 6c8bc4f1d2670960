import { memo } from 'react';
import type { Overview } from '#domain/overview/overview.views.ts';
import { formatMonth, formatNumber, formatPercent, formatPoints } from '#i18n/format.ts';
import { useChartSaving } from '#runtime/use-chart-saving.ts';
import { ChartCard } from '#ui/charts/chart-card.tsx';
import { RateByYearChart, type YearStep } from '#ui/charts/rate-by-year-chart.tsx';
import { useText } from '#ui/use-text.ts';
import { distance, sentences, type Words } from './overview-words.ts';

function titleOf(words: Words, shown: Overview): string {
  const { report } = shown;
  if (shown.years.every(({ ratePercent }) => ratePercent === undefined)) return words.years.none;
  if (report.status === 'not-comparable') return words.years.notComparable;
  if (report.gapPoints === undefined) {
    return shown.years.length > 1 ? words.years.noBaseline({ year: shown.year - 1 }) : words.years.first;
  }
  if (report.status === 'met') {
    const change = shown.years.at(-1)?.changePoints ?? 0;
    return words.years.met({ points: formatPoints(change, { signed: true, digits: report.decimals }) });
  }
  const points = distance(report.gapPoints, report.decimals);
  return shown.running ? words.years.short({ points }) : words.years.shortEnded({ points });
}

/** Whether a year can be compared with neither neighbour, or is the base of those that follow. */
function standingOf(shown: Overview, index: number): 'apart' | 'base' | undefined {
  const point = shown.years[index];
  if (point === undefined || point.breaks.length === 0) return undefined;
  const next = shown.years[index + 1];
  return next === undefined || next.breaks.length > 0 ? 'apart' : 'base';
}

function stepOf(words: Words, shown: Overview, index: number): YearStep | undefined {
  const point = shown.years[index];
  if (point === undefined) return undefined;
  const running = point.year === shown.year && shown.running;
  const standing = standingOf(shown, index);
  const note = running
    ? words.years.until({ month: formatMonth(shown.asOf.slice(0, 7), 'short') })
    : standing && words.years[standing];
  const target = point.targetPercent;
  return {
    year: String(point.year),
    value: point.ratePercent,
    state: running ? 'current' : standing === 'apart' ? 'apart' : 'closed',
    ...(target !== undefined && { target }),
    ...(note !== undefined && { note }),
    ...(point.breaks.length > 0 && { broken: true }),
    ...(running &&
      target !== undefined && { targetLabel: words.years.targetLabel({ target: formatNumber(target, 1) }) }),
  };
}

function verdictOf(words: Words, shown: Overview, index: number): string {
  const point = shown.years[index];
  if (point === undefined) return '';
  if (standingOf(shown, index) === 'base') return words.years.base;
  const running = point.year === shown.year && shown.running && point.report.status === 'short';
  return running ? words.years.verdicts.running : words.years.verdicts[point.report.status];
}

/** The rate of each year with its stepped target. */
export const YearsCard = memo(function YearsCard({
  shown,
  onYear,
  className,
}: {
  shown: Overview;
  onYear: (year: number) => void;
  className: string;
}) {
  const { overview: words } = useText();
  const saving = useChartSaving();
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
        rows: shown.years.map((point, index) => [
          String(point.year),
          point.ratePercent,
          point.targetPercent,
          point.changePoints,
          verdictOf(words, shown, index),
        ]),
      }}
      {...saving}
    >
      <RateByYearChart
        summary={title}
        years={shown.years.flatMap((_, index) => stepOf(words, shown, index) ?? [])}
        words={{ value: words.years.rate, target: words.years.target }}
        format={(value) => formatPercent(value)}
        formatShort={(value) => formatNumber(value, 1)}
        onPick={(year) => onYear(Number(year))}
      />
    </ChartCard>
  );
});
