import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartPatterns, patternFill, usePatternId } from './chart-patterns.tsx';
import { ChartTip } from './chart-tip.tsx';
import { DrawingBox } from './drawing-box.tsx';
import { niceScale } from './nice-scale.ts';
import { ProgressMarks } from './progress-marks.tsx';
import type { ProgressByMonthProps, ProgressPoint, ProgressWords } from './progress-types.ts';

export type { ProgressByMonthProps, ProgressPoint, ProgressWords } from './progress-types.ts';

/**
 * Will we make it: the actual line against expected steps, target, last year and the forecast with its band.
 * Needs a point with `at: 0` only if the year does not begin at zero; months without a value are left out.
 */
export function ProgressByMonthChart(props: ProgressByMonthProps) {
  return <DrawingBox>{(width) => <Drawing {...props} width={width} />}</DrawingBox>;
}

function Drawing(props: ProgressByMonthProps & { width: number }) {
  const { summary, points, target, lastYear, words, format, width } = props;
  const id = usePatternId();
  const small = width < 520;
  const height = small ? 268 : 304;
  const highest = Math.max(target?.value ?? 0, lastYear?.value ?? 0, ...points.flatMap(valuesOf));
  const scale = niceScale(highest * 1.02, 5);
  const first = points[0];
  const start = first && first.at > 0 ? [{ at: 0, label: first.label, actual: 0, expected: first.expected }] : [];
  const data = [...start, ...points].map((point) => ({
    ...point,
    band: 'low' in point && point.low !== undefined && point.high !== undefined ? [point.low, point.high] : undefined,
  }));
  const last = points.findLast((point) => point.actual !== undefined);

  return (
    <ComposedChart
      width={width}
      height={height}
      data={data}
      title={summary}
      margin={{ top: 22, right: small ? 14 : 124, bottom: 4, left: 0 }}
    >
      <ChartPatterns id={id} />
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
      <XAxis
        dataKey="at"
        type="number"
        domain={[0, 12]}
        ticks={small ? [1.5, 3.5, 5.5, 7.5, 9.5, 11.5] : [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5, 11.5]}
        tickFormatter={(tick: number) => words.months[Math.floor(tick)] ?? ''}
        tickLine={false}
        axisLine={false}
        interval={0}
        height={24}
      />
      <YAxis
        width={40}
        domain={[0, scale.top]}
        ticks={scale.ticks}
        tickFormatter={(tick: number) => (tick === scale.ticks.at(-1) ? `${tick}%` : String(tick))}
        tickLine={false}
        axisLine={false}
        interval={0}
      />
      <Area
        dataKey="band"
        stroke="var(--chart-actual)"
        strokeWidth={0.8}
        fill={patternFill(id, 'gap')}
        fillOpacity={0.75}
        isAnimationActive={false}
        activeDot={false}
      />
      <Line
        dataKey="expected"
        type="stepBefore"
        stroke="var(--chart-expected)"
        strokeWidth={1.4}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="forecast"
        stroke="var(--chart-actual)"
        strokeWidth={2}
        strokeDasharray="5 3"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="actual"
        stroke="var(--chart-actual)"
        strokeWidth={3}
        strokeLinejoin="round"
        dot={(dot: { cx?: number; cy?: number; payload?: ProgressPoint; index?: number }) => (
          <PointDot key={dot.index} dot={dot} last={last} />
        )}
        activeDot={{ r: 6, fill: 'var(--chart-actual)', stroke: 'var(--surface)', strokeWidth: 2 }}
        isAnimationActive={false}
      />
      <ProgressMarks {...props} last={last} small={small} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--chart-axis)', strokeDasharray: '2 3' }}
        content={({ payload }) => {
          const point = payload?.[0]?.payload as ProgressPoint | undefined;
          return point && point.at > 0 ? (
            <ChartTip head={point.label} values={tipValues(point, words, format)} />
          ) : null;
        }}
      />
    </ComposedChart>
  );
}

function valuesOf(point: ProgressPoint): number[] {
  return [point.actual, point.expected, point.forecast, point.high].filter((value) => value !== undefined);
}

function tipValues(point: ProgressPoint, words: ProgressWords, format: (percent: number) => string) {
  const values: { label: string; value: string }[] = [];
  if (point.actual !== undefined) values.push({ label: words.actual, value: format(point.actual) });
  if (point.expected !== undefined) values.push({ label: words.expected, value: format(point.expected) });
  if (point.actual === undefined && point.forecast !== undefined) {
    values.push({ label: words.forecast, value: format(point.forecast) });
    if (point.low !== undefined && point.high !== undefined) {
      values.push({ label: words.range, value: `${format(point.low)} – ${format(point.high)}` });
    }
  }
  return values;
}

function PointDot({
  dot,
  last,
}: {
  dot: { cx?: number; cy?: number; payload?: ProgressPoint };
  last: ProgressPoint | undefined;
}) {
  if (dot.cx === undefined || dot.cy === undefined || dot.payload?.actual === undefined || dot.payload.at === 0)
    return null;
  const current = dot.payload.at === last?.at;
  return (
    <circle
      cx={dot.cx}
      cy={dot.cy}
      r={current ? 5 : 2.6}
      fill={current ? 'var(--chart-actual)' : 'var(--surface)'}
      stroke="var(--chart-actual)"
      strokeWidth={1.6}
    />
  );
}
