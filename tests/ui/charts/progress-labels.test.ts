import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceScale } from '#ui/charts/nice-scale.ts';
import { crosses, overlap } from '#ui/charts/place-labels.ts';
import { type ProgressFrame, progressLabels } from '#ui/charts/progress-labels.ts';
import type { ProgressPoint } from '#ui/charts/progress-types.ts';

/** The plot that the chart has at a width. */
function frameAt(width: number, most: number): ProgressFrame {
  const small = width < 520;
  const plot = { left: 40, top: 22, right: width - (small ? 14 : 124), bottom: (small ? 268 : 304) - 28 };
  const { top } = niceScale(most * 1.02, 5);
  return {
    plot,
    edge: width,
    small,
    x: (at) => plot.left + (at / 12) * (plot.right - plot.left),
    y: (value) => plot.bottom - (value / top) * (plot.bottom - plot.top),
  };
}

const languages = {
  chinese: {
    target: (to: string) => `2026 目标 ${to}%（须超过）= 22.6% + 5.0 点`,
    shortTarget: (to: string) => `目标 ${to}%`,
    lastYear: '2025 年终 22.6%',
    gain: '+5.0 点',
    asOf: '截至 11月30日',
    note: '应到 45.1%',
    outlook: (to: string) => `年底预计 ${to}%`,
    range: '区间 44.7–47.7%',
    actual: '实际',
    expected: '应到（台阶）',
  },
  english: {
    target: (to: string) => `2026 target: more than ${to}% = 22.6% + 5.0 points`,
    shortTarget: (to: string) => `Target ${to}%`,
    lastYear: 'End of 2025: 22.6%',
    gain: '+5.0 points',
    asOf: 'as of 30 Nov',
    note: 'expected 45.1%',
    outlook: (to: string) => `about ${to}%`,
    range: 'range 44.7–47.7%',
    actual: 'Actual',
    expected: 'Expected (steps)',
  },
};

type Year = { month: number; reached: number; target: number; before: number; language: keyof typeof languages };

function saidOf({ month, reached, target, before, language }: Year) {
  const words = languages[language];
  const points = Array.from({ length: 12 }, (_, index): ProgressPoint => {
    const at = index + 1;
    const foreseen = (reached * at) / month;
    return {
      at,
      label: String(at),
      expected: (target * at) / 12,
      ...(at <= month && { actual: foreseen }),
      ...(at >= month && month < 12 && { forecast: foreseen, low: foreseen * 0.97, high: foreseen * 1.03 }),
    };
  });
  return {
    points,
    target: { value: target, label: words.target(target.toFixed(1)), shortLabel: words.shortTarget(target.toFixed(1)) },
    lastYear: { value: before, label: words.lastYear },
    gain: words.gain,
    asOf: { at: month, label: words.asOf },
    now: { value: `${reached.toFixed(1)}%`, note: words.note },
    ...(month < 12 && {
      outlook: {
        label: words.outlook(((reached * 12) / month).toFixed(1)),
        range: words.range,
        shortLabel: words.outlook(((reached * 12) / month).toFixed(1)),
      },
    }),
    words: { actual: words.actual, expected: words.expected, forecast: '', range: '', months: [] },
  };
}

function layOut(year: Year, width: number) {
  const said = saidOf(year);
  const most = Math.max(year.target, year.before, (year.reached * 12.4) / year.month);
  const frame = frameAt(width, most);
  return { ...progressLabels(said, frame), frame, said };
}

const nearZero: Year = { month: 11, reached: 0.01, target: 27.6, before: 22.6, language: 'chinese' };
const nearTarget: Year = { month: 11, reached: 44.7, target: 46.3, before: 41.3, language: 'chinese' };
const WIDTHS = [240, 324, 380, 480, 560, 659, 765, 1000];

describe('labels of the progress chart', () => {
  it('lie on no other label, on no axis and not on the end of the curve, whatever the year and the width', () => {
    const years = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      reached: fc.double({ min: 0.001, max: 90, noNaN: true }),
      target: fc.double({ min: 1, max: 95, noNaN: true }),
      before: fc.double({ min: 0, max: 95, noNaN: true }),
      language: fc.constantFrom('chinese' as const, 'english' as const),
    });
    fc.assert(
      fc.property(years, fc.integer({ min: 240, max: 1000 }), (year, width) => {
        const { labels, frame } = layOut(year, width);
        const end = { x: frame.x(year.month), y: frame.y(year.reached) };
        for (const [index, { id, box }] of labels.entries()) {
          expect(box.left, id).toBeGreaterThanOrEqual(frame.plot.left);
          expect(box.bottom, id).toBeLessThanOrEqual(frame.plot.bottom);
          expect(box.right, id).toBeLessThanOrEqual(frame.edge);
          expect(box.top, id).toBeGreaterThanOrEqual(0);
          expect(overlap(box, { left: end.x - 5, top: end.y - 5, right: end.x + 5, bottom: end.y + 5 }), id).toBe(
            false,
          );
          for (const other of labels.slice(index + 1)) expect(overlap(box, other.box), `${id} ${other.id}`).toBe(false);
        }
        expect(labels.map(({ id }) => id)).toContain('now');
        expect(labels.map(({ id }) => id)).toContain('target');
      }),
      { numRuns: 300 },
    );
  });

  it.each(WIDTHS)('say all there is to say near nothing and near the target, %i pixels wide', (width) => {
    for (const year of [nearZero, nearTarget]) {
      for (const language of ['chinese', 'english'] as const) {
        const { labels } = layOut({ ...year, language }, width);
        const said = labels.map(({ id }) => id);
        for (const id of ['target', 'lastYear', 'asOf', 'now', 'outlook', 'actual', 'expected'] as const)
          expect(said, `${year.reached} ${language}`).toContain(id);
      }
    }
  });

  it.each(WIDTHS)('keep figure, forecast and gain off the curves, %i pixels wide', (width) => {
    for (const year of [nearZero, nearTarget]) {
      const { labels, frame, said } = layOut(year, width);
      const curve = said.points
        .filter(({ at }) => at <= year.month)
        .map((point) => [frame.x(point.at), frame.y(point.actual ?? 0)] as const);
      for (const label of labels.filter(({ id }) => id === 'now' || id === 'outlook' || id === 'gain')) {
        for (const [index, to] of curve.entries()) {
          const from = curve[index - 1] ?? ([frame.plot.left, frame.plot.bottom] as const);
          expect(crosses([...from, ...to], label.box), `${label.id} ${year.reached}`).toBe(false);
        }
      }
    }
  });

  it('stand the arrow of the gain where its word stands, and nowhere without it', () => {
    const { labels, arrowAt } = layOut(nearTarget, 765);
    const gain = labels.find(({ id }) => id === 'gain');
    expect(arrowAt).toBe((gain?.spot.x ?? 0) - 7);
    expect(layOut({ ...nearTarget, before: 46 }, 765).arrowAt).toBeUndefined();
  });
});
