import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RegisterNote } from '#features/learners/register-note.tsx';
import { loadLanguage } from '#i18n/language.ts';

/** What a screen reader is given. */
function spoken(): string {
  const copy = screen.getByRole('status').cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return (copy.textContent ?? '').trim();
}

it('speaks when reading begins and when it has ended, and shows in between how far it is', async () => {
  await loadLanguage('en');
  const { rerender } = render(<RegisterNote />);
  const region = screen.getByRole('status');
  expect(region).toHaveTextContent(/^$/);
  for (const total of [4000, 8000, 12_000]) {
    rerender(<RegisterNote complete={false} found={total} total={total} />);
    expect(spoken()).toBe('Reading the register …');
    expect(region).toHaveTextContent(`Reading the register … ${total.toLocaleString('en')} learners so far`);
  }
  rerender(<RegisterNote complete found={300} total={12_345} />);
  expect(spoken()).toBe('300 of 12,345 learners');
  // A region that was there before its words is the one that is listened to.
  expect(screen.getByRole('status')).toBe(region);
});
