import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import type { ProgressByMonthProps, ProgressPoint } from './progress-types.ts';
import { textWidth } from './text-size.ts';

/** Over lines, bars and dots, which the library draws in layers of up to a few hundred. */
export const aboveAll = 1500;

type Marks = ProgressByMonthProps & { last: ProgressPoint | undefined; small: boolean };

/** Everything the chart says in words, placed at what it speaks of; drawn inside the chart's own scales. */
export function ProgressMarks({ points, target, lastYear, gain, asOf, now, outlook, words, last, small }: Marks) {
  const plot = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!plot || !xScale || !yScale) return null;
  const x = (at: number) => xScale(at) ?? plot.x;
  const y = (value: number) => yScale(value) ?? plot.y + plot.height;
  const left = plot.x;
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const targetAbove = target && lastYear ? target.value >= lastYear.value : true;
  const arrowAt = x(small ? 7.2 : 4.4);
  const expectedAt = points.find((point) => point.at >= 6.5 && point.expected !== undefined);
  const actualAt = points.find((point) => point.at >= 5.5 && point.actual !== undefined && point.at < (last?.at ?? 0));

  return (
    <ZIndexLayer zIndex={aboveAll}>
      {lastYear && (
        <>
          <path d={`M${left} ${y(lastYear.value)}H${right}`} stroke="var(--chart-expected)" strokeDasharray="2 3" />
          <text className="halo" x={left + 4} y={y(lastYear.value) + (targetAbove ? 15 : -6)}>
            {lastYear.label}
          </text>
        </>
      )}
      {target && (
        <>
          <path d={`M${left} ${y(target.value)}H${right}`} stroke="var(--chart-target)" strokeWidth={2} />
          <text className="strong halo" x={left + 4} y={y(target.value) + (targetAbove ? -7 : 16)}>
            {small ? target.shortLabel : target.label}
          </text>
        </>
      )}
      {target && lastYear && gain && y(lastYear.value) - y(target.value) > 16 && (
        <>
          <path
            d={`M${arrowAt} ${y(lastYear.value)}V${y(target.value) + 2}m-3.5 6 3.5-5.5 3.5 5.5`}
            stroke="var(--chart-target)"
            fill="none"
          />
          <text className="halo" x={arrowAt + 7} y={(y(lastYear.value) + y(target.value)) / 2 + 4}>
            {gain}
          </text>
        </>
      )}
      {expectedAt?.expected !== undefined && (
        <text className="halo" x={x(expectedAt.at - 1) - 4} y={y(expectedAt.expected) - 8} textAnchor="end">
          {words.expected}
        </text>
      )}
      {actualAt?.actual !== undefined && (
        <text className="actual halo" x={x(actualAt.at) + 6} y={y(actualAt.actual) + 20}>
          {words.actual}
        </text>
      )}
      {asOf && last?.actual !== undefined && (
        <>
          <path
            d={`M${x(asOf.at)} ${y(last.actual) + 8}V${bottom}`}
            stroke="var(--chart-expected)"
            strokeDasharray="2 3"
          />
          <Beside x={x(asOf.at)} y={bottom - 8} right={right} text={asOf.label} />
        </>
      )}
      {now && last?.actual !== undefined && (
        <Now now={now} x={x(last.at)} y={y(last.actual)} room={right + (small ? 18 : 110)} small={small} />
      )}
      {outlook && <Outlook outlook={outlook} points={points} small={small} right={right} y={y} last={last} />}
    </ZIndexLayer>
  );
}

/** A text to the right of a point, or to its left where the chart ends. */
function Beside({ x, y, right, text }: { x: number; y: number; right: number; text: string }) {
  const before = x + 7 + textWidth(text) > right;
  return (
    <text className="halo" x={before ? x - 7 : x + 7} y={y} textAnchor={before ? 'end' : 'start'}>
      {text}
    </text>
  );
}

/** The figure of the day under its point; to the left of it, and clear of the line, where the chart ends. */
function Now({
  now,
  x,
  y,
  room,
  small,
}: {
  now: { value: string; note: string; shortNote: string };
  x: number;
  y: number;
  room: number;
  small: boolean;
}) {
  const size = small ? 15 : 17;
  const note = small ? now.shortNote : now.note;
  const wide = Math.max(textWidth(now.value, size, true), textWidth(note));
  // a little to the left of the point is fine, the line is above the text there
  const start = Math.min(x + 7, room - wide);
  const before = start < x - 34;
  const place = { x: before ? x - 7 : start, textAnchor: before ? 'end' : 'start' } as const;
  const down = before ? 52 : 28;
  return (
    <>
      <text {...place} className={small ? 'actual medium halo' : 'actual large halo'} y={y + down}>
        {now.value}
      </text>
      <text {...place} className="halo" y={y + down + 17}>
        {note}
      </text>
    </>
  );
}

function Outlook({
  outlook,
  points,
  small,
  right,
  y,
  last,
}: Pick<Marks, 'points' | 'last' | 'small'> & {
  outlook: { label: string; range: string; shortLabel: string };
  right: number;
  y: (value: number) => number;
}) {
  const end = points.findLast((point) => point.forecast !== undefined)?.forecast;
  if (end === undefined) return null;
  if (small) {
    const below = last?.actual === undefined ? y(end) + 20 : y(last.actual) + 66;
    return (
      <text className="halo" x={right} y={below} textAnchor="end">
        {outlook.shortLabel}
      </text>
    );
  }
  return (
    <>
      <text className="strong" x={right + 8} y={y(end) + 9}>
        {outlook.label}
      </text>
      <text x={right + 8} y={y(end) + 26}>
        {outlook.range}
      </text>
    </>
  );
}
