import { render } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { OrganizationShares } from '#ui/charts/organization-shares.tsx';

beforeAll(() => loadLanguage('en'));

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
