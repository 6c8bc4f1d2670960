import { memo } from 'react';
import type { CurvePoint } from '#domain/indicators/curve.ts';
import type { Overview } from '#domain/overview/overview.views.ts';
import { formatDate, formatList, formatMonth, formatNumber, formatPercent, formatPoints } from '#i18n/format.ts';
import { dayOfMonth, daysInMonth } from '#kernel/calendar.ts';
import { useChartSaving } from '#runtime/use-chart-saving.ts';
import { LinkButton } from '#ui/button.tsx';
import { ChartCard } from '#ui/charts/chart-card.tsx';
import { ProgressByMonthChart, type ProgressPoint } from '#ui/charts/progress-by-month-chart.tsx';
import type { ValueTable } from '#ui/charts/value-table.tsx';
import { useText } from '#ui/use-text.ts';
import { asOfText, distance, rangeText, rateText, sentences, type Words } from './overview-words.ts';

/** Months gone by at a point's day: 3 at the end of March, 3.5 in the middle of April. */
function placeOf(point: CurvePoint, index: number, year: number): number {
  return index + dayOfMonth(point.day) / daysInMonth(year, index + 1);
}

/** The forecast's range opens from today's count to its ends as the forecast itself runs. */
function band(shown: Overview, point: CurvePoint): { low?: number; high?: number } {
  const { forecast, outlook, count } = shown;
  const residents = shown.signed?.residents ?? shown.residents?.people;
  if (forecast.state !== 'given' || forecast.range === undefined || outlook === undefined || !residents) return {};
  if (point.forecast === undefined || forecast.count === count) return {};
  const run = (point.forecast - count) / (forecast.count - count);
  const at = (end: number) => ((count + (end - count) * run) / residents) * 100;
  return { low: at(forecast.range.low), high: at(forecast.range.high) };
}

/** A forecast from nobody would promise a year without anybody. */
function isForeseen({ running, count }: Overview): boolean {
  return running && count > 0;
}

function pointsOf(shown: Overview): ProgressPoint[] {
  return shown.curve.points.map((point, index) => ({
    at: placeOf(point, index, shown.year),
    label: point.phase === 'present' ? formatDate(point.day) : formatMonth(point.month),
    ...(point.ratePercent !== undefined && { actual: point.ratePercent }),
    ...(point.expectedPercent !== undefined && { expected: point.expectedPercent }),
    ...(isForeseen(shown) &&
      point.forecastPercent !== undefined && { forecast: point.forecastPercent, ...band(shown, point) }),
  }));
}

function titleOf(words: Words, shown: Overview): string {
  const rate = rateText(shown);
  const month = asOfText(shown);
  if (shown.count === 0 || rate === '') return words.progress.titleNone;
  const { expected } = shown;
  if (expected?.percent === undefined || expected.gapPoints === undefined) {
    return words.progress.titlePlain({ rate, month });
  }
  const points = distance(expected.gapPoints, 1);
  const values = { points, expected: formatPercent(expected.percent) };
  const against =
    expected.gapPoints === 0
      ? words.progress.level(values)
      : expected.gapPoints < 0
        ? words.progress.below(values)
        : words.progress.above(values);
  return words.progress.title({ rate, month, against });
}

function definitionOf(words: Words, shown: Overview): string {
  const { curve, forecast } = shown;
  const method = words.progress.methods[curve.expectedMethod];
  const past = shown.years.findLast((year) => year.year < shown.year)?.year ?? shown.year - 1;
  return sentences([
    words.progress.definition({ basis: shown.basis }),
    curve.targetPercent === undefined ? undefined : sentences([method({ year: past }), words.progress.unrounded]),
    !shown.running
      ? undefined
      : forecast.state === 'given'
        ? sentences([
            words.progress.forecast,
            forecast.range && words.progress.rangeFrom({ years: formatList(forecast.range.years.map(String)) }),
          ])
        : forecast.reason === 'too-early'
          ? words.progress.noForecast
          : undefined,
  ]);
}

function tableOf(words: Words, shown: Overview): ValueTable {
  const two = (value: number) => formatNumber(value, 2);
  return {
    columns: [
      { head: words.progress.month },
      { head: words.progress.newPeople, format: (value) => formatNumber(value) },
      { head: words.progress.cumulated, format: (value) => formatNumber(value) },
      { head: words.progress.ratePercent, format: two },
      { head: words.progress.expectedPercent, format: two },
      { head: words.progress.forecastPercent, format: two },
    ],
    rows: shown.curve.points.map((point) => [
      formatMonth(point.month, 'short'),
      point.count,
      point.cumulated,
      point.ratePercent,
      point.expectedPercent,
      point.phase === 'future' ? point.forecastPercent : undefined,
    ]),
  };
}

/** Will we make it: the rate month by month against the target and what is expected by now. */
export const ProgressCard = memo(function ProgressCard({
  shown,
  behind,
  className,
}: {
  shown: Overview;
  behind: string;
  className: string;
}) {
  const { overview: words } = useText();
  const saving = useChartSaving();
  const { baseline, report, curve, outlook, expected } = shown;
  const target = curve.targetPercent;
  const gain = formatPoints(shown.gain / 100, { signed: true });
  const year = shown.year;
  const targetText = target === undefined ? '' : formatPercent(target);
  const comparable = report.notComparable.length === 0 && baseline?.percent !== undefined;
  const last = curve.points.findLast((point) => point.phase !== 'future');
  const rate = rateText(shown);
  const title = titleOf(words, shown);
  return (
    <ChartCard
      className={className}
      title={title}
      question={words.progress.question({ basis: shown.basis })}
      definition={definitionOf(words, shown)}
      table={tableOf(words, shown)}
      actions={
        <LinkButton tone="text" href={behind}>
          {words.progress.records}
        </LinkButton>
      }
      {...saving}
    >
      <ProgressByMonthChart
        summary={title}
        points={pointsOf(shown)}
        words={{
          actual: words.progress.actual,
          expected: words.progress.expected,
          forecast: words.progress.forecastWord,
          range: words.progress.range,
          months: curve.points.map((point) => formatMonth(point.month, 'short')),
        }}
        format={(value) => formatPercent(value)}
        {...(target !== undefined && {
          target: {
            value: target,
            label: shown.ownTarget
              ? words.progress.ownTarget({ year, target: targetText })
              : words.progress.target({
                  year,
                  target: targetText,
                  base: formatPercent(baseline?.percent ?? 0),
                  gain: formatPoints(shown.gain / 100),
                  pass: report.target?.condition === 'pass',
                }),
            shortLabel: words.progress.shortTarget({ target: targetText }),
          },
        })}
        {...(comparable &&
          baseline?.percent !== undefined && {
            lastYear: {
              value: baseline.percent,
              label: words.progress.lastYear({ year: baseline.year, rate: formatPercent(baseline.percent) }),
            },
          })}
        {...(target !== undefined && !shown.ownTarget && report.target?.from === 'gain' && { gain })}
        {...(shown.running &&
          last && {
            asOf: {
              at: placeOf(last, curve.points.indexOf(last), year),
              label: words.progress.asOf({ date: formatDate(shown.asOf, 'day') }),
            },
          })}
        {...(rate !== '' && {
          now: {
            value: rate,
            note:
              expected?.percent === undefined
                ? ''
                : words.progress.expectedNow({ rate: formatPercent(expected.percent) }),
          },
        })}
        {...(isForeseen(shown) &&
          outlook && {
            outlook: {
              label: words.progress.outlook({ rate: formatPercent(outlook.percent, shown.targetPercent) }),
              range:
                outlook.low === undefined
                  ? words.progress.outlookNoRange
                  : words.progress.outlookRange({ range: rangeText(outlook) }),
              shortLabel: words.progress.outlook({ rate: formatPercent(outlook.percent) }),
            },
          })}
      />
    </ChartCard>
  );
});
