import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { BridgeChart, type BridgeRow, bridgeScale, bridgeSpans } from '#ui/charts/bridge-chart.tsx';

beforeAll(() => loadLanguage('en'));

const row = (id: string, value: number, total = false): BridgeRow => ({
  id,
  name: id,
  label: `${id}: ${value}`,
  cells: [{ text: String(value) }],
  value,
  ...(total ? { total: true, sum: true } : {}),
});

const bridge = (before: number, ...steps: number[]) => [
  row('before', before, true),
  ...steps.map((step, index) => row(`step ${index}`, step)),
  row(
    'now',
    steps.reduce((sum, step) => sum + step, before),
    true,
  ),
];

describe('the bridge chart', () => {
  it('hangs each step from where the one before ended, and stands the totals on the axis', () => {
    expect(bridgeSpans(bridge(10, 5, -3), 0)).toEqual([
      { low: 0, high: 10, end: 10 },
      { low: 10, high: 15, end: 15 },
      { low: 12, high: 15, end: 12 },
      { low: 0, high: 12, end: 12 },
    ]);
  });

  it('begins at 0 where steps can be seen, else at a round value below all that is drawn', () => {
    expect(bridgeScale(bridge(10, 5, -3)).from).toBe(0);
    expect(bridgeScale(bridge(0, 4)).from).toBe(0);
    const rows = bridge(20_000, 12, -3);
    const { from, to } = bridgeScale(rows);
    expect(from).toBeGreaterThan(19_900);
    expect(Math.min(...bridgeSpans(rows, from).map(({ high }) => high))).toBeGreaterThan(from);
    expect(Math.max(...bridgeSpans(rows, from).map(({ high }) => high))).toBeLessThanOrEqual(to);
  });

  it('says every row in words and where the scale begins', () => {
    const { container } = render(
      <BridgeChart
        summary="From 20,000 to 20,009"
        rows={bridge(20_000, 12, -3)}
        head={{ name: 'What', value: 'People' }}
        words={{ adds: 'adds', takes: 'takes away' }}
        scaleLabel={(from) => `from ${from}`}
      />,
    );
    expect(screen.getByRole('group', { name: 'From 20,000 to 20,009' })).toBeVisible();
    expect(screen.getAllByRole('img').map((each) => each.getAttribute('aria-label'))).toEqual([
      'before: 20000',
      'step 0: 12',
      'step 1: -3',
      'now: 20009',
    ]);
    expect(screen.getByText(/^from 19\d\d\d$/)).toBeVisible();
    expect(container.innerHTML).not.toContain('NaN');
  });
});
