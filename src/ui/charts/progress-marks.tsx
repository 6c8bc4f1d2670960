import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { classNames } from '#ui/class-names.ts';
import { lineHeight } from './place-labels.ts';
import { type ProgressLabelId, progressLabels } from './progress-labels.ts';
import type { ProgressByMonthProps, ProgressPoint } from './progress-types.ts';

/** Over lines, bars and dots, which the library draws in layers of up to a few hundred. */
export const aboveAll = 1500;

/** Under a text, up to the axis, a line of the day shorter than this is not drawn. */
const leastDayLine = 16;

type Marks = ProgressByMonthProps & { last: ProgressPoint | undefined; small: boolean; width: number };

/** Everything the chart says in words, placed at what it speaks of; drawn inside the chart's own scales. */
export function ProgressMarks({ last, small, width, ...said }: Marks) {
  const plot = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!plot || !xScale || !yScale) return null;
  const { target, lastYear, asOf } = said;
  const x = (at: number) => xScale(at) ?? plot.x;
  const y = (value: number) => yScale(value) ?? plot.y + plot.height;
  const left = plot.x;
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const { labels, arrowAt } = progressLabels(said, {
    plot: { left, top: plot.y, right, bottom },
    edge: width,
    small,
    x,
    y,
  });
  const dayFrom = y(last?.actual ?? 0) + 8;

  return (
    <ZIndexLayer zIndex={aboveAll}>
      {lastYear && (
        <path d={`M${left} ${y(lastYear.value)}H${right}`} stroke="var(--chart-expected)" strokeDasharray="2 3" />
      )}
      {target && <path d={`M${left} ${y(target.value)}H${right}`} stroke="var(--chart-target)" strokeWidth={2} />}
      {target && lastYear && arrowAt !== undefined && (
        <path
          d={`M${arrowAt} ${y(lastYear.value)}V${y(target.value) + 2}m-3.5 6 3.5-5.5 3.5 5.5`}
          stroke="var(--chart-target)"
          fill="none"
        />
      )}
      {asOf && last && bottom - dayFrom >= leastDayLine && (
        <path d={`M${x(asOf.at)} ${dayFrom}V${bottom}`} stroke="var(--chart-expected)" strokeDasharray="2 3" />
      )}
      {labels.map(({ id, lines, spot }) =>
        lines.map(({ text }, index) => (
          <text
            key={`${id} ${text}`}
            className={classNames(classOf(id, index, small), 'halo')}
            x={spot.x}
            y={spot.y + index * lineHeight}
            textAnchor={spot.anchor}
          >
            {text}
          </text>
        )),
      )}
    </ZIndexLayer>
  );
}

function classOf(id: ProgressLabelId, line: number, small: boolean): string | undefined {
  if (id === 'now' && line === 0) return small ? 'actual medium' : 'actual large';
  if (id === 'actual') return 'actual';
  return id === 'target' || (id === 'outlook' && line === 0 && !small) ? 'strong' : undefined;
}
