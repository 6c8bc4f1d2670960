import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { UnitBullets } from '#ui/charts/unit-bullets.tsx';

beforeAll(() => loadLanguage('en'));

const percent = (value: number) => `${value.toFixed(1)}%`;

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
