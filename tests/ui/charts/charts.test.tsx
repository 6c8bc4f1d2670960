import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { FundingBullets } from '#ui/charts/funding-bullets.tsx';
import { OrganizationShares } from '#ui/charts/organization-shares.tsx';
import { ProgressByMonthChart } from '#ui/charts/progress-by-month-chart.tsx';
import { RateByYearChart } from '#ui/charts/rate-by-year-chart.tsx';
import { UnitBullets } from '#ui/charts/unit-bullets.tsx';

beforeAll(() => loadLanguage('en'));

const percent = (value: number) => `${value.toFixed(1)}%`;

describe('ProgressByMonthChart', () => {
  const chart = (
    <ProgressByMonthChart
      summary="From 2.6% in January to 9.2% in March"
      points={[
        { at: 1, label: 'January', actual: 2.6, expected: 2.9 },
        { at: 2, label: 'February', actual: 4.1, expected: 4 },
        { at: 3, label: 'March', actual: 9.2, expected: 9.4, forecast: 9.2, low: 9.2, high: 9.2 },
        { at: 12, label: 'December', expected: 46.3, forecast: 45.6, low: 44.8, high: 46.4 },
      ]}
      target={{ value: 46.3, label: 'Target 46.3%', shortLabel: 'Target' }}
      lastYear={{ value: 41.3, label: '2025: 41.3%' }}
      asOf={{ at: 3, label: 'as of 31 Mar' }}
      now={{ value: '9.2%', note: 'expected 9.4%', shortNote: '9.4' }}
      outlook={{ label: 'Forecast 45.6%', range: '44.8–46.4%', shortLabel: '45.6%' }}
      words={{ actual: 'Actual', expected: 'Expected', forecast: 'Forecast', range: 'Range', months: [] }}
      format={percent}
    />
  );

  it('names target, last year, day, figure and forecast in the drawing', async () => {
    render(chart);
    for (const words of ['Target 46.3%', '2025: 41.3%', 'as of 31 Mar', '9.2%', 'Forecast 45.6%', '44.8–46.4%']) {
      expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
    }
  });

  it('is named by its sentence and moves through its points by keyboard', async () => {
    const user = userEvent.setup();
    render(chart);
    const drawing = screen.getByRole('application', { name: 'From 2.6% in January to 9.2% in March' });
    drawing.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(await screen.findByText('February')).toBeInTheDocument();
  });
});

describe('RateByYearChart', () => {
  it('says at its bar that a year cannot be compared', async () => {
    render(
      <RateByYearChart
        summary="Rates 2021 to 2023"
        years={[
          { year: '2021', value: 24.1, target: 23.6, state: 'closed' },
          { year: '2022', value: 27, state: 'apart', note: 'not comparable' },
          { year: '2023', value: 30.9, state: 'current', target: 32, targetLabel: 'Target 32.0' },
        ]}
        words={{ value: 'Rate', target: 'Target' }}
        format={percent}
        formatShort={(value) => value.toFixed(1)}
      />,
    );
    expect(await screen.findByText('not comparable')).toBeInTheDocument();
    expect(screen.getByText('Target 32.0')).toBeInTheDocument();
    expect(screen.getByText('27.0')).toBeInTheDocument();
  });
});

const bullet = (id: string, actual: number, more: object = {}) => ({
  id,
  name: id,
  label: `${id}: ${actual}%`,
  actual,
  target: 40,
  cells: [{ text: percent(actual) }],
  ...more,
});

describe('UnitBullets', () => {
  const shared = {
    summary: 'Rate by township',
    head: { name: 'Township', cells: ['Actual'] },
    words: { actual: 'Actual', target: 'Target', expected: 'Expected', gap: 'Missing' },
    scaleLabel: (top: number) => `0–${top}%`,
  };

  it('leads to the unit by a link whose name says the figures', () => {
    render(<UnitBullets {...shared} rows={[bullet('Mailang', 38.3, { href: '#/overview?unit=mailang' })]} />);
    expect(screen.getByRole('link', { name: 'Mailang: 38.3%' })).toHaveAttribute('href', '#/overview?unit=mailang');
  });

  it('can be picked by keyboard where there is no address', async () => {
    const user = userEvent.setup();
    const onPick = vi.fn();
    render(<UnitBullets {...shared} rows={[bullet('A', 30), bullet('B', 35)]} onPick={onPick} />);
    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('B');
  });

  it('hatches the gap only where there is one', () => {
    const { container, rerender } = render(<UnitBullets {...shared} rows={[bullet('A', 30)]} />);
    const gaps = () => container.querySelectorAll('.bar-row rect[fill$="-gap)"]').length;
    expect(gaps()).toBe(1);
    rerender(<UnitBullets {...shared} rows={[bullet('A', 41)]} />);
    expect(gaps()).toBe(0);
  });

  it('shows a unit without a figure as an empty row', () => {
    render(
      <UnitBullets
        {...shared}
        rows={[bullet('A', 30, { actual: undefined, target: undefined, label: 'A: not known' })]}
      />,
    );
    expect(screen.getByRole('img', { name: 'A: not known' })).toBeInTheDocument();
  });
});

describe('FundingBullets', () => {
  it('names the floor in the drawing and keeps it on the scale when all are below', () => {
    const { container } = render(
      <FundingBullets
        summary="Per resident"
        rows={[{ ...bullet('A', 0), arranged: 0.4, spent: 0.2 }]}
        head={{ name: 'Township', cells: ['Arranged'] }}
        words={{ arranged: 'Arranged', spent: 'Spent' }}
        floor={{ value: 1, label: 'Floor 1.00 yuan' }}
      />,
    );
    expect(screen.getAllByText('Floor 1.00 yuan')).toHaveLength(2);
    expect(container.innerHTML).not.toContain('NaN');
  });
});

describe('OrganizationShares', () => {
  it('draws all kinds on one scale', () => {
    const kind = (id: string, last: number) => ({
      id,
      name: id,
      count: '5',
      unit: '',
      verdict: 'up',
      values: [undefined, last],
      label: `${id} ${last}%`,
    });
    const { container } = render(
      <OrganizationShares
        summary="Shares"
        kinds={[kind('Enterprise', 20), kind('Family', 10)]}
        years={['2025', '2026']}
        running
        formatShort={(value) => value.toFixed(1)}
      />,
    );
    const heights = [...container.querySelectorAll('rect[stroke="var(--chart-actual)"]')].map((bar) =>
      Number(bar.getAttribute('height')),
    );
    expect(heights).toHaveLength(2);
    expect(heights[0]).toBeCloseTo(2 * (heights[1] ?? 0));
  });
});
