import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { FundingBullets } from '#ui/charts/funding-bullets.tsx';

beforeAll(() => loadLanguage('en'));

describe('FundingBullets', () => {
  it('names the floor in the drawing and keeps it on the scale when all are below', () => {
    const { container } = render(
      <FundingBullets
        summary="Per resident"
        rows={[{ id: 'A', name: 'A', label: 'A', cells: [{ text: '0.40' }], arranged: 0.4, spent: 0.2 }]}
        head={{ name: 'Township', cells: ['Arranged'] }}
        words={{ arranged: 'Arranged', spent: 'Spent' }}
        floor={{ value: 1, label: 'Floor 1.00 yuan' }}
      />,
    );
    expect(screen.getAllByText('Floor 1.00 yuan')).toHaveLength(2);
    expect(container.innerHTML).not.toContain('NaN');
  });

  it('stands the floor on a track where there is no money, and leaves it out where the residents are not known', () => {
    const row = (id: string, yuan: number | undefined) => ({
      id,
      name: id,
      label: id,
      cells: [{ text: '' }],
      arranged: yuan,
      spent: yuan,
    });
    const { container } = render(
      <FundingBullets
        summary="Per resident"
        rows={[row('Nothing', 0), row('Not known', undefined)]}
        head={{ name: 'Township', cells: ['Arranged'] }}
        words={{ arranged: 'Arranged', spent: 'Spent' }}
        floor={{ value: 1, label: 'Floor 1.00 yuan' }}
      />,
    );
    expect(container.querySelectorAll('.track')).toHaveLength(2);
    expect(container.querySelectorAll('.floor')).toHaveLength(1);
  });
});
