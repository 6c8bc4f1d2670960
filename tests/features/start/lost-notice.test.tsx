import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { LostNotice } from '#features/start/lost-notice.tsx';
import { rememberRecords } from '#runtime/use-lost.ts';
import { openTestStore } from '../../store/test-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const show = async () =>
  showScreen(await openTestStore(), <LostNotice />, { address: '#/start', unit: '', year: 2026, today: '2026-06-01' });

beforeEach(() => localStorage.clear());

describe('an empty device', () => {
  it('on which there were records says so, until a person knows', async () => {
    rememberRecords('2026-05-31');
    const user = await show();
    expect(screen.getByRole('alert')).toHaveTextContent('The records of this device are gone');
    expect(screen.getByRole('link', { name: 'Restore a safe copy' })).toHaveAttribute('href', '#/exchange');
    await user.click(screen.getByRole('button', { name: 'I know, begin anew' }));
    expect(screen.queryByRole('alert')).toBeNull();
    await show();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that never held any says nothing', async () => {
    await show();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
