import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { RateByYearChart } from '#ui/charts/rate-by-year-chart.tsx';

beforeAll(() => loadLanguage('en'));

const percent = (value: number) => `${value.toFixed(1)}%`;

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
