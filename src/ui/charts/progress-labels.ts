import {
  type Box,
  type Label,
  lineHeight,
  type PlacedLabel,
  placeLabels,
  type Segment,
  type Spot,
} from './place-labels.ts';
import type { ProgressByMonthProps, ProgressPoint } from './progress-types.ts';
import { textWidth } from './text-size.ts';

/** The drawing's own scales: its plot, its right edge, and where a moment and a value lie. */
export type ProgressFrame = {
  plot: Box;
  /** Up to where texts may reach beside the plot. */
  edge: number;
  small: boolean;
  x: (at: number) => number;
  y: (value: number) => number;
};

export type ProgressLabelId = 'target' | 'lastYear' | 'gain' | 'expected' | 'actual' | 'asOf' | 'now' | 'outlook';
export type ProgressLabel = PlacedLabel<ProgressLabelId>;

type Said = Omit<ProgressByMonthProps, 'summary' | 'format'>;

/** Room above the plot for what stands over its highest line. */
const headroom = 20;
/** Half the room that the dot of the day, and the end of the forecast, keep to themselves. */
const dot = 7;
/** Below this the arrow from last year up to the target has no length to speak of. */
const leastArrow = 18;
/** Months at which the arrow may stand, best first. */
const arrowMonths = [4.4, 7.2, 2.4, 5.8, 8.6, 1.4, 10];

function curve(points: readonly ProgressPoint[], { x, y }: ProgressFrame, key: 'actual' | 'forecast' | 'low' | 'high') {
  const known = points.flatMap((point) => {
    const value = point[key];
    return value === undefined ? [] : [{ x: x(point.at), y: y(value) }];
  });
  if (key === 'actual') known.unshift({ x: x(0), y: y(0) });
  return known.slice(1).map((to, index): Segment => {
    const from = known[index] ?? to;
    return [from.x, from.y, to.x, to.y];
  });
}

/** Each step lies before its point, at the point's height, and rises there. */
function steps(points: readonly ProgressPoint[], { x, y }: ProgressFrame): Segment[] {
  const known = points.filter((point) => point.expected !== undefined);
  return known.flatMap((point, index): Segment[] => {
    const before = known[index - 1];
    const [height, start] = [y(point.expected ?? 0), x(before?.at ?? 0)];
    const tread: Segment = [start, height, x(point.at), height];
    return before === undefined ? [tread] : [[start, y(before.expected ?? 0), start, height], tread];
  });
}

function besideSteps({ points }: Said, { x, y }: ProgressFrame): Spot[] {
  return points
    .filter((point) => point.expected !== undefined)
    .sort((one, other) => Math.abs(one.at - 7) - Math.abs(other.at - 7))
    .flatMap((point): Spot[] => {
      const height = y(point.expected ?? 0);
      return [
        { x: x(point.at - 1) - 4, y: height - 8, anchor: 'end' },
        { x: x(point.at) + 6, y: height + 18, anchor: 'start' },
      ];
    });
}

function besideCurve({ points }: Said, { x, y }: ProgressFrame, last: ProgressPoint | undefined): Spot[] {
  return points
    .filter((point) => point.actual !== undefined && point.at < (last?.at ?? 0))
    .sort((one, other) => Math.abs(one.at - 6) - Math.abs(other.at - 6))
    .flatMap((point): Spot[] => {
      const height = y(point.actual ?? 0);
      return [
        { x: x(point.at) + 6, y: height + 20, anchor: 'start' },
        { x: x(point.at) - 6, y: height - 10, anchor: 'end' },
      ];
    });
}

/** What the chart says in words, and where: no word on another, on the axis or on the end of the curve, at any width. */
export function progressLabels(said: Said, frame: ProgressFrame): { labels: ProgressLabel[]; arrowAt?: number } {
  const { points, target, lastYear, gain, asOf, now, outlook, words } = said;
  const { plot, edge, small, x, y } = frame;
  const last = points.findLast((point) => point.actual !== undefined);
  const forecast = points.findLast((point) => point.forecast !== undefined);
  const end = { x: x(last?.at ?? 0), y: y(last?.actual ?? 0) };
  const labels: Label<ProgressLabelId>[] = [];
  // Beside the plot stands the forecast where there is one.
  const room = small || !outlook ? edge : plot.right;
  const nowLabel = now && last && nowAt(now, end, room, small);

  if (nowLabel && small) labels.push(nowLabel);
  if (outlook && forecast?.forecast !== undefined) {
    labels.push(outlookAt(outlook, y(forecast.forecast), end, frame));
  }
  if (nowLabel && !small) labels.push(nowLabel);
  const targetAbove = target && lastYear ? target.value >= lastYear.value : true;
  if (target) {
    labels.push({
      id: 'target',
      lines: [{ text: small ? target.shortLabel : target.label, bold: true }],
      spots: alongLine(y(target.value), plot, targetAbove ? [-7, 16] : [16, -7]),
      reach: { x: 160, y: 120 },
    });
  }
  if (lastYear) {
    labels.push({
      id: 'lastYear',
      lines: [{ text: lastYear.label }],
      spots: alongLine(y(lastYear.value), plot, targetAbove ? [15, -6] : [-6, 15]),
      reach: { x: 0, y: 60 },
    });
  }
  if (asOf && last) {
    const at = x(asOf.at);
    labels.push({
      id: 'asOf',
      lines: [{ text: asOf.label }],
      spots: [
        { x: at + 7, y: plot.bottom - 8, anchor: 'start' },
        { x: at - 7, y: plot.bottom - 8, anchor: 'end' },
      ],
      reach: { x: 96, y: 120 },
    });
  }
  const near = { x: 48, y: 40 };
  const besides = besideCurve(said, frame, last);
  if (besides.length > 0)
    labels.push({ id: 'actual', lines: [{ text: words.actual, bold: true }], spots: besides, reach: near });
  labels.push({ id: 'expected', lines: [{ text: words.expected }], spots: besideSteps(said, frame), reach: near });
  const arrow = target && lastYear ? { top: y(target.value), bottom: y(lastYear.value) } : undefined;
  if (gain && arrow && arrow.bottom - arrow.top >= leastArrow) {
    const middle = (arrow.top + arrow.bottom) / 2 + 4;
    labels.push({
      id: 'gain',
      lines: [{ text: gain }],
      spots: arrowMonths.map((month) => ({ x: x(month) + 7, y: middle, anchor: 'start' })),
      clear: true,
    });
  }

  const across = [target, lastYear].flatMap((line) =>
    line ? [[plot.left, y(line.value), plot.right, y(line.value)] as Segment] : [],
  );
  const placed = placeLabels(labels, {
    within: { left: plot.left, top: plot.top - headroom, right: edge, bottom: plot.bottom },
    solid: [
      ...(last ? [around(end)] : []),
      ...(forecast?.forecast === undefined ? [] : [around({ x: x(forecast.at), y: y(forecast.forecast) })]),
    ],
    lines: [
      ...(['actual', 'forecast', 'low', 'high'] as const).flatMap((key) => curve(points, frame, key)),
      ...steps(points, frame),
      ...across,
    ],
  });
  const arrowLabel = placed.find(({ id }) => id === 'gain');
  return { labels: placed, ...(arrowLabel && { arrowAt: arrowLabel.spot.x - 7 }) };
}

const around = (point: { x: number; y: number }): Box => ({
  left: point.x - dot,
  top: point.y - dot,
  right: point.x + dot,
  bottom: point.y + dot,
});

function alongLine(height: number, plot: Box, offsets: readonly number[]): Spot[] {
  const at = (x: number, anchor: 'start' | 'end'): Spot[] =>
    offsets.map((offset) => ({ x, y: height + offset, anchor }));
  return [...at(plot.left + 4, 'start'), ...at(plot.right - 4, 'end')];
}

type Point = { x: number; y: number };

/** The figure of the day by its point: under it, a little to its left where the chart ends, over it near the axis. */
function nowAt(now: { value: string; note: string }, end: Point, room: number, small: boolean): Label<'now'> {
  const value = { text: now.value, size: small ? 15 : 17, bold: true };
  const lines = now.note === '' ? [value] : [value, { text: now.note }];
  const wide = Math.max(textWidth(value.text, value.size, true), textWidth(now.note));
  const start = Math.min(end.x + 8, room - wide - 2);
  const over = end.y - 14 - (lines.length - 1) * lineHeight;
  return {
    id: 'now',
    lines,
    spots: [
      { x: start, y: end.y + 28, anchor: 'start' },
      { x: start, y: end.y + 44, anchor: 'start' },
      { x: end.x - 10, y: end.y + 28, anchor: 'end' },
      { x: start, y: over, anchor: 'start' },
      { x: end.x - 10, y: over, anchor: 'end' },
    ],
    reach: { x: 120, y: 160 },
  };
}

/** Beside the end of the forecast; in a narrow chart, which has no room there, under the figure of the day. */
function outlookAt(
  outlook: { label: string; range: string; shortLabel: string },
  height: number,
  end: Point,
  { plot, edge, small }: ProgressFrame,
): Label<'outlook'> {
  if (small) {
    const spots = [66, 84, -52, 20, -40].map((down): Spot => ({ x: edge - 4, y: end.y + down, anchor: 'end' }));
    return { id: 'outlook', lines: [{ text: outlook.shortLabel }], spots, reach: { x: 120, y: 160 } };
  }
  const spots = [9, -14, -26].map((down): Spot => ({ x: plot.right + 10, y: height + down, anchor: 'start' }));
  const lines = [{ text: outlook.label, bold: true }, { text: outlook.range }];
  return { id: 'outlook', lines, spots, reach: { x: 0, y: 120 } };
}
