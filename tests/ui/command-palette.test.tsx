import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { CommandPalette, matchItems, type PaletteItem } from '#ui/command-palette.tsx';

const item = (label: string, more: Partial<PaletteItem> = {}): PaletteItem => ({
  id: label,
  label,
  run: () => undefined,
  ...more,
});

beforeAll(() => loadLanguage('en'));

describe('CommandPalette', () => {
  it('takes the focus, filters, runs the chosen item and closes first', async () => {
    const user = userEvent.setup();
    const done: string[] = [];
    const items = [
      item('Record a session', { run: () => done.push('record') }),
      item('Print this page', { run: () => done.push('print') }),
    ];
    render(<CommandPalette items={items} onClose={() => done.push('closed')} />);
    expect(screen.getByRole('combobox')).toHaveFocus();
    await user.keyboard('pri{Enter}');
    expect(done).toEqual(['closed', 'print']);
  });

  it('says so when nothing fits', async () => {
    const user = userEvent.setup();
    render(<CommandPalette items={[item('Record')]} onClose={() => undefined} />);
    await user.keyboard('xyz');
    expect(screen.getByText('Nothing matches. Try fewer or other words.')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Nothing found');
  });

  it('puts what the caller found before the commands and tells the caller what is typed', async () => {
    const user = userEvent.setup();
    const onQuery = vi.fn();
    render(
      <CommandPalette
        items={[item('Anything')]}
        found={[item('An Xiao')]}
        onQuery={onQuery}
        onClose={() => undefined}
      />,
    );
    await user.keyboard('an');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['An Xiao', 'Anything']);
    expect(onQuery).toHaveBeenLastCalledWith('an');
  });

  it('closes on Escape', async () => {
    const user = userEvent.setup();
    const onClose = vi.fn();
    render(<CommandPalette items={[]} onClose={onClose} />);
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('matchItems', () => {
  it('wants every word, in label, hint or keywords', () => {
    const items = [item('Overview', { keywords: 'gailan 概览' }), item('Plan', { hint: 'annual overview' })];
    expect(matchItems(items, 'over').map((each) => each.label)).toEqual(['Overview', 'Plan']);
    expect(matchItems(items, '概览').map((each) => each.label)).toEqual(['Overview']);
    expect(matchItems(items, 'annual over').map((each) => each.label)).toEqual(['Plan']);
  });

  it('puts a beginning before a middle and keeps groups together', () => {
    const items = [
      item('Make a plan', { group: 'Do' }),
      item('Undo', { group: 'Do' }),
      item('Plan', { group: 'Go' }),
      item('Old plan', { group: 'Go' }),
    ];
    expect(matchItems(items, 'plan').map((each) => each.label)).toEqual(['Plan', 'Old plan', 'Make a plan']);
  });
});
