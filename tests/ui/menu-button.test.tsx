import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { BreadcrumbPicker } from '#ui/breadcrumb-picker.tsx';
import { MenuButton } from '#ui/menu-button.tsx';

beforeAll(() => loadLanguage('en'));

const few = ['2024', '2025', '2026'].map((id) => ({ id, label: id, current: id === '2025' }));
const many = Array.from({ length: 40 }, (_, index) => ({ id: `u${index}`, label: `Point ${index}` }));

describe('MenuButton', () => {
  it('opens on the current option and picks from the keyboard', async () => {
    const user = userEvent.setup();
    const onPick = vi.fn();
    render(
      <MenuButton label="Year" options={few} onPick={onPick}>
        2025
      </MenuButton>,
    );
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { name: '2025' })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('2026');
    expect(screen.getByRole('button', { name: '2025' })).toHaveFocus();
  });

  it('filters a long list', async () => {
    const user = userEvent.setup();
    const onPick = vi.fn();
    render(
      <MenuButton label="Point" options={many} onPick={onPick}>
        All
      </MenuButton>,
    );
    await user.click(screen.getByRole('button', { name: 'All' }));
    await user.keyboard('39');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('u39');
  });

  it('closes on Escape and picks nothing', async () => {
    const user = userEvent.setup();
    const onPick = vi.fn();
    render(
      <MenuButton label="Year" options={few} onPick={onPick}>
        2025
      </MenuButton>,
    );
    await user.click(screen.getByRole('button', { name: '2025' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(onPick).not.toHaveBeenCalled();
  });
});

describe('BreadcrumbPicker', () => {
  it('says at which step something was picked; a step without a choice is plain text', async () => {
    const user = userEvent.setup();
    const onPick = vi.fn();
    const steps = [
      { id: 'district', label: 'Green District', options: [] },
      { id: 'township', label: 'All townships', options: few, open: true },
    ];
    render(<BreadcrumbPicker label="Unit" steps={steps} onPick={onPick} />);
    expect(screen.queryByRole('button', { name: 'Green District' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'All townships' }));
    await user.click(screen.getByRole('option', { name: '2026' }));
    expect(onPick).toHaveBeenCalledExactlyOnceWith(1, '2026');
  });
});
