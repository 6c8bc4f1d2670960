import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { Notice } from '#ui/notice.tsx';

beforeAll(() => loadLanguage('en'));

describe('Notice', () => {
  it('can be put away only where its caller lets it', async () => {
    const close = vi.fn();
    const { rerender } = render(<Notice tone="warn">Made up</Notice>);
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
    rerender(
      <Notice tone="warn" onClose={close}>
        Made up
      </Notice>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(close).toHaveBeenCalledOnce();
  });
});
