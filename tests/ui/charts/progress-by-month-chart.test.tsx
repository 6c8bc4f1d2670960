import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { ProgressByMonthChart } from '#ui/charts/progress-by-month-chart.tsx';

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
      now={{ value: '9.2%', note: 'expected 9.4%' }}
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
