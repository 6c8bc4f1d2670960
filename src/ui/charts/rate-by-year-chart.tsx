import {
  CartesianGrid,
  ComposedChart,
  Line,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { classNames } from '#ui/class-names.ts';
import { ChartPatterns, patternFill, usePatternId } from './chart-patterns.tsx';
import { ChartTip } from './chart-tip.tsx';
import { DrawingBox } from './drawing-box.tsx';
import { niceScale } from './nice-scale.ts';
import { aboveAll } from './progress-marks.tsx';
import { yearLabels } from './year-labels.ts';
import type { YearStep } from './year-step.ts';

export type { YearStep } from './year-step.ts';

type Props = {
  summary: string;
  years: readonly YearStep[];
  words: { value: string; target: string };
  format: (percent: number) => string;
  /** The figure at a bar; one decimal without the sign, where `format` would be too long. */
  formatShort: (percent: number) => string;
  onPick?: (year: string) => void;
};

/** The rate of each year as steps: neighbours that may be compared join, a year apart is hatched and stands alone. */
export function RateByYearChart(props: Props) {
  return <DrawingBox fallback={420}>{(width) => <Drawing {...props} width={width} />}</DrawingBox>;
}

function Drawing({ summary, years, words, format, formatShort, onPick, width }: Props & { width: number }) {
  const id = usePatternId();
  const height = width < 330 ? 268 : 304;
  const scale = niceScale(1.02 * Math.max(1, ...years.flatMap((step) => [step.value ?? 0, step.target ?? 0])), 5);
  const short = width / Math.max(1, years.length) < 42;
  return (
    <ComposedChart
      width={width}
      height={height}
      data={[...years]}
      title={summary}
      margin={{ top: 22, right: 4, bottom: 4, left: 0 }}
      {...(onPick ? { onClick: ({ activeLabel }) => activeLabel !== undefined && onPick(String(activeLabel)) } : {})}
    >
      <ChartPatterns id={id} />
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
      <XAxis
        dataKey="year"
        scale="band"
        tickFormatter={(year: string) => (short ? year.slice(-2) : year)}
        tickLine={false}
        axisLine={false}
        interval={0}
        height={24}
      />
      <YAxis
        width={38}
        domain={[0, scale.top]}
        ticks={scale.ticks}
        tickFormatter={(tick: number) => (tick === scale.ticks.at(-1) ? `${tick}%` : String(tick))}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      <YearBars years={years} patternId={id} />
      <Line dataKey="value" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
      <YearMarks years={years} formatShort={formatShort} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--chart-expected)', strokeDasharray: '2 3' }}
        content={({ payload }) => {
          const step = payload?.[0]?.payload as YearStep | undefined;
          return step ? <ChartTip head={step.year} values={tipValues(step, words, format)} /> : null;
        }}
      />
    </ComposedChart>
  );
}

function tipValues(step: YearStep, words: Props['words'], format: (percent: number) => string) {
  const values = step.value === undefined ? [] : [{ label: words.value, value: format(step.value) }];
  if (step.target !== undefined) values.push({ label: words.target, value: format(step.target) });
  if (step.note) values.push({ label: step.note, value: '' });
  return values;
}

/** Bars that touch, drawn by hand: Recharts' own would be a whole kind of chart more to load. */
function YearBars({ years, patternId }: { years: readonly YearStep[]; patternId: string }) {
  const plot = usePlotArea();
  const yScale = useYAxisScale();
  if (!plot || !yScale) return null;
  const band = plot.width / Math.max(1, years.length);
  const bottom = plot.y + plot.height;
  const fills = {
    closed: 'var(--chart-actual-soft)',
    current: patternFill(patternId, 'current'),
    apart: patternFill(patternId, 'apart'),
  };
  return years.map((step, index) => {
    if (step.value === undefined) return null;
    const x = plot.x + index * band;
    const y = yScale(step.value) ?? bottom;
    return (
      <g key={step.year}>
        <rect
          x={x}
          y={y}
          width={band}
          height={bottom - y}
          fill={fills[step.state]}
          opacity={step.state === 'closed' ? 0.75 : 0.6}
        />
        <path
          d={`M${x} ${y}h${band}`}
          stroke={step.state === 'apart' ? 'var(--chart-expected)' : 'var(--chart-actual)'}
          strokeWidth={3}
          {...(step.state === 'apart' ? { strokeDasharray: '4 3' } : {})}
        />
      </g>
    );
  });
}

function YearMarks({ years, formatShort }: Pick<Props, 'years' | 'formatShort'>) {
  const plot = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!plot || !xScale || !yScale) return null;
  const band = plot.width / Math.max(1, years.length);
  const bottom = plot.y + plot.height;
  const y = (value: number) => yScale(value) ?? bottom;
  const box = { left: plot.x, top: plot.y, right: plot.x + plot.width, bottom };
  const labels = yearLabels(years, { plot: box, y, formatShort });
  const classes = new Map<string, string>(
    years.flatMap(({ year, state }) => [
      [`value ${year}`, state === 'current' ? 'actual' : 'strong'],
      [`target ${year}`, 'strong'],
      [`note ${year}`, state === 'apart' ? 'strong' : ''],
    ]),
  );
  return (
    <ZIndexLayer zIndex={aboveAll}>
      {years.map((step, index) => {
        const x = plot.x + index * band;
        const before = years[index - 1];
        const joined =
          !step.broken &&
          step.state !== 'apart' &&
          before !== undefined &&
          before.state !== 'apart' &&
          before.value !== undefined;
        const { value, target } = step;
        if (value === undefined) return null;
        return (
          <g key={step.year}>
            {joined && before.value !== undefined && (
              <path d={`M${x} ${y(value)}V${y(before.value)}`} stroke="var(--chart-actual)" strokeWidth={1.5} />
            )}
            {target !== undefined && (
              <path
                d={`M${x + 2} ${y(target)}h${band - 4}`}
                stroke="var(--chart-target)"
                strokeWidth={1.8}
                strokeDasharray="4 2"
              />
            )}
          </g>
        );
      })}
      {labels.map(({ id, lines, spot }) => (
        <text key={id} className={classNames(classes.get(id), 'halo')} x={spot.x} y={spot.y} textAnchor={spot.anchor}>
          {lines[0]?.text}
        </text>
      ))}
    </ZIndexLayer>
  );
}
