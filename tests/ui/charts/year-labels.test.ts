import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceScale } from '#ui/charts/nice-scale.ts';
import { overlap } from '#ui/charts/place-labels.ts';
import { yearLabels } from '#ui/charts/year-labels.ts';
import type { YearStep } from '#ui/charts/year-step.ts';

function layOut(years: readonly YearStep[], width: number) {
  const plot = { left: 38, top: 22, right: width - 4, bottom: (width < 330 ? 268 : 304) - 28 };
  const most = Math.max(1, ...years.flatMap(({ value, target }) => [value ?? 0, target ?? 0]));
  const { top } = niceScale(most * 1.02, 5);
  const y = (value: number) => plot.bottom - (value / top) * (plot.bottom - plot.top);
  return { labels: yearLabels(years, { plot, y, formatShort: (value) => value.toFixed(1) }), plot };
}

const nearZero: YearStep[] = [
  { year: '2025', value: 22.6, state: 'closed' },
  { year: '2026', value: 0.01, target: 27.6, state: 'current', note: '至11月', targetLabel: '目标 27.6' },
];

describe('labels of the chart of years', () => {
  it('stand over the axis where a year is near nothing', () => {
    const { labels, plot } = layOut(nearZero, 301);
    expect(labels.map(({ id }) => id).sort()).toEqual(['note 2026', 'target 2026', 'value 2025', 'value 2026']);
    for (const { id, box } of labels) expect(box.bottom, id).toBeLessThanOrEqual(plot.bottom);
  });

  it('lie on no other label and on no axis, whatever the years and the width', () => {
    const percent = fc.double({ min: 0, max: 99, noNaN: true });
    const step = fc.record({
      value: fc.option(percent, { nil: undefined }),
      target: percent,
      state: fc.constantFrom('closed' as const, 'apart' as const, 'current' as const),
      note: fc.constantFrom('不可比', '基期', 'not comparable', '至11月'),
      targetLabel: fc.constant('目标 46.3'),
    });
    const some = fc.array(step, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, fc.integer({ min: 240, max: 700 }), (steps, width) => {
        const years = steps.map((each, index): YearStep => ({ ...each, year: String(2021 + index) }));
        const { labels, plot } = layOut(years, width);
        for (const [index, { id, box }] of labels.entries()) {
          expect(box.bottom, id).toBeLessThanOrEqual(plot.bottom);
          for (const other of labels.slice(index + 1)) expect(overlap(box, other.box), `${id} ${other.id}`).toBe(false);
        }
        for (const { year, value } of years) {
          if (value !== undefined) expect(labels.map(({ id }) => id)).toContain(`value ${year}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});
