import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { type Toast, ToastRegion, useToast } from '#ui/toasts.tsx';

function Trigger({ toast }: { toast: Toast }) {
  const show = useToast();
  return (
    <button type="button" onClick={() => show(toast)}>
      Go
    </button>
  );
}

function go(toast: Toast) {
  render(
    <ToastRegion>
      <Trigger toast={toast} />
    </ToastRegion>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Go' }));
}

beforeAll(() => loadLanguage('en'));
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('ToastRegion', () => {
  it('shows a message in a polite live region, and lets it go after a while', () => {
    go({ message: 'Saved' });
    expect(screen.getByText('Saved').closest('[aria-live]')).toHaveAttribute('aria-live', 'polite');
    act(() => vi.advanceTimersByTime(60_000));
    expect(screen.queryByText('Saved')).not.toBeInTheDocument();
  });

  it('says the same refusal once, however often it comes', () => {
    go({ message: 'Refused', tone: 'bad' });
    fireEvent.click(screen.getByRole('button', { name: 'Go' }));
    expect(screen.getAllByText('Refused')).toHaveLength(1);
  });

  it('runs its action once and goes', () => {
    const undo = vi.fn();
    go({ message: 'Saved', action: { label: 'Undo', run: undo } });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('Saved')).not.toBeInTheDocument();
  });

  it('keeps an error until it is dismissed', () => {
    go({ message: 'Not saved', tone: 'bad' });
    act(() => vi.advanceTimersByTime(60_000));
    expect(screen.getByRole('alert')).toHaveTextContent('Not saved');
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('Not saved')).not.toBeInTheDocument();
  });

  it('does not take away what holds the focus', () => {
    go({ message: 'Saved', action: { label: 'Undo', run: () => undefined } });
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    act(() => vi.advanceTimersByTime(60_000));
    expect(screen.getByText('Saved')).toBeInTheDocument();
  });
});
