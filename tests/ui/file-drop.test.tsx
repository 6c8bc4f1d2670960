import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { FileDrop } from '#ui/file-drop.tsx';

beforeAll(() => loadLanguage('en'));

const file = (name: string) => new File(['x'], name);

describe('FileDrop', () => {
  it('gives what was dropped; one file unless several are wanted', () => {
    const onFiles = vi.fn();
    const { rerender } = render(<FileDrop label="Bring in" onFiles={onFiles} />);
    const files = [file('a.csv'), file('b.csv')];
    fireEvent.drop(screen.getByRole('group', { name: 'Bring in' }), { dataTransfer: { files } });
    expect(onFiles).toHaveBeenLastCalledWith([files[0]]);
    rerender(<FileDrop label="Bring in" multiple onFiles={onFiles} />);
    fireEvent.drop(screen.getByRole('group', { name: 'Bring in' }), { dataTransfer: { files } });
    expect(onFiles).toHaveBeenLastCalledWith(files);
  });

  it('takes the same file again after it was mended', async () => {
    const user = userEvent.setup();
    const onFiles = vi.fn();
    render(<FileDrop label="Bring in" onFiles={onFiles} />);
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('There is no file input');
    await user.upload(input, file('a.csv'));
    await user.upload(input, file('a.csv'));
    expect(onFiles).toHaveBeenCalledTimes(2);
  });

  it('takes nothing while disabled', () => {
    const onFiles = vi.fn();
    render(<FileDrop label="Bring in" disabled onFiles={onFiles} />);
    fireEvent.drop(screen.getByRole('group', { name: 'Bring in' }), { dataTransfer: { files: [file('a.csv')] } });
    expect(onFiles).not.toHaveBeenCalled();
  });
});
