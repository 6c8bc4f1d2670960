import { type Box, type Label, type PlacedLabel, placeLabels, type Segment, type Spot } from './place-labels.ts';
import type { YearStep } from './year-step.ts';

export type YearLabelId = `${'value' | 'note' | 'target'} ${string}`;

/** Room above the plot for what stands over its highest line. */
const headroom = 20;

/** The figure, the word and the named target of each year: in its column, none on another or on the axis. */
export function yearLabels(
  years: readonly YearStep[],
  frame: { plot: Box; y: (value: number) => number; formatShort: (percent: number) => string },
): PlacedLabel<YearLabelId>[] {
  const { plot, y, formatShort } = frame;
  const band = (plot.right - plot.left) / Math.max(1, years.length);
  const values: Label<YearLabelId>[] = [];
  const targets: Label<YearLabelId>[] = [];
  const notes: Label<YearLabelId>[] = [];
  const lines: Segment[] = [];
  const upright = { x: 0, y: 260 };
  years.forEach((step, index) => {
    const { value, target } = step;
    if (value === undefined) return;
    const left = plot.left + index * band;
    const middle = left + band / 2;
    const centred = (at: number): Spot => ({ x: middle, y: at, anchor: 'middle' });
    const top = y(value);
    lines.push([left, top, left + band, top]);
    if (target !== undefined) lines.push([left, y(target), left + band, y(target)]);
    // Under its line where the target stands over it.
    const offsets = target !== undefined && target > value ? [19, -8] : [-8, 19];
    values.push({
      id: `value ${step.year}`,
      lines: [{ text: formatShort(value), bold: true }],
      spots: offsets.map((offset) => centred(top + offset)),
      reach: upright,
    });
    if (step.targetLabel && target !== undefined) {
      const isLast = index === years.length - 1;
      const at = (height: number): Spot => (isLast ? { x: plot.right, y: height, anchor: 'end' } : centred(height));
      targets.push({
        id: `target ${step.year}`,
        lines: [{ text: step.targetLabel, bold: true }],
        spots: [at(y(target) - 7), at(y(target) + 16)],
        reach: upright,
      });
    }
    if (step.note) {
      const height =
        step.state === 'apart' ? (top + plot.bottom) / 2 : step.state === 'current' ? plot.bottom - 10 : top + 20;
      notes.push({
        id: `note ${step.year}`,
        lines: [{ text: step.note, bold: step.state === 'apart' }],
        spots: [centred(height)],
        reach: upright,
      });
    }
  });
  return placeLabels([...values, ...targets, ...notes], {
    within: { left: plot.left - 4, top: plot.top - headroom, right: plot.right + 4, bottom: plot.bottom },
    solid: [],
    lines,
  });
}
