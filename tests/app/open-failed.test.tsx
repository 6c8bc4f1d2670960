import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { OpenFailed } from '#app/open-failed.tsx';
import { offline } from '#app/service-worker/register.ts';
import { loadLanguage } from '#i18n/language.ts';
import { NewerDatabase } from '#store/not-opened.ts';

describe('what stands in place of the app', () => {
  it('lets a newer version in that is stored already, where a newer one wrote the records', async () => {
    await loadLanguage('en');
    vi.spyOn(offline, 'getState').mockReturnValue({ status: 'update-waiting' });
    const apply = vi.spyOn(offline, 'applyUpdate').mockReturnValue(undefined);
    render(<OpenFailed error={new NewerDatabase()} />);
    expect(screen.queryByRole('button', { name: 'Reload' })).toBeNull();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Use it now' }));
    expect(apply).toHaveBeenCalledOnce();
  });
});
