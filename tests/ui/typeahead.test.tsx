import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { Typeahead, type TypeaheadOption } from '#ui/typeahead.tsx';

const courses = ['Calligraphy', 'Choir', 'Dance'].map((label) => ({ id: label.toLowerCase(), label }));

function Course({ onChoose, onAdd }: { onChoose: (option: TypeaheadOption) => void; onAdd?: (query: string) => void }) {
  const [query, setQuery] = useState('');
  const options = courses.filter((course) => course.label.toLowerCase().includes(query.toLowerCase()));
  return (
    <Typeahead
      label="Course"
      query={query}
      onQuery={setQuery}
      options={options}
      onChoose={onChoose}
      {...(onAdd ? { onAdd } : {})}
    />
  );
}

beforeAll(() => loadLanguage('en'));

describe('Typeahead', () => {
  it('offers what fits, names the active option and chooses it with Enter', async () => {
    const user = userEvent.setup();
    const onChoose = vi.fn();
    render(<Course onChoose={onChoose} />);
    const input = screen.getByRole('combobox', { name: 'Course' });
    await user.type(input, 'c');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Calligraphy',
      'Choir',
      'Dance',
    ]);
    await user.keyboard('{ArrowDown}');
    expect(input).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { name: 'Choir' }).id);
    await user.keyboard('{Enter}');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(courses[1]);
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(input).toHaveFocus();
  });

  it('goes round at the ends, closes on Escape and opens again with the arrow', async () => {
    const user = userEvent.setup();
    render(<Course onChoose={() => undefined} />);
    await user.click(screen.getByRole('combobox'));
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('option', { name: 'Dance' })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('listbox', { name: 'Course' })).toBeVisible();
  });

  it('chooses by a click without losing the focus', async () => {
    const user = userEvent.setup();
    const onChoose = vi.fn();
    render(<Course onChoose={onChoose} />);
    await user.click(screen.getByRole('combobox'));
    await user.click(screen.getByRole('option', { name: 'Dance' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(courses[2]);
    expect(screen.getByRole('combobox')).toHaveFocus();
  });

  it('offers what was typed as something new', async () => {
    const user = userEvent.setup();
    const onAdd = vi.fn();
    render(<Course onChoose={() => undefined} onAdd={onAdd} />);
    await user.type(screen.getByRole('combobox'), 'Tai chi{Enter}');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('Tai chi');
  });

  it('leaves Enter to an input method that is composing a word', async () => {
    const user = userEvent.setup();
    const onChoose = vi.fn();
    render(<Course onChoose={onChoose} />);
    const input = screen.getByRole('combobox');
    await user.type(input, 'c');
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('closes when the press goes elsewhere', async () => {
    const user = userEvent.setup();
    render(<Course onChoose={() => undefined} />);
    await user.click(screen.getByRole('combobox'));
    await user.click(document.body);
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });
});
