import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { change } from '#domain/contracts.ts';
import { populationRecord } from '#domain/population/population.record.ts';
import { closedYearRecord } from '#domain/targets/target.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { unitTreeView } from '#domain/units/unit.views.ts';
import { UnitsPage } from '#features/units/units-page.tsx';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const view = { address: '#/units', unit: 'school', year: 2026, today: '2026-06-01' };

async function school(): Promise<Store> {
  const store = await openTestStore();
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'school', unit: 'school' }, { name: 'Hill Street', tier: 'school' }),
    change(unitRecord, { id: 'point', unit: 'point' }, { name: 'Mill Point', tier: 'point', parent: 'school' }),
  ]);
  return store;
}

describe('the units page', () => {
  it('adds a unit below, says what is wrong at its field, and goes on with the next', async () => {
    const store = await school();
    const user = await showScreen(store, <UnitsPage />, view);
    await user.click(await screen.findByRole('button', { name: 'Add a unit below' }));
    let dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Name'), 'Mill Point');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('There is a unit Mill Point here already.')).toBeVisible();
    expect(dialog.getByLabelText('Name')).toHaveAttribute('aria-invalid', 'true');
    await user.clear(dialog.getByLabelText('Name'));
    await user.type(dialog.getByLabelText('Name'), 'Lake Point');
    await user.click(dialog.getByLabelText('Village committee'));
    await user.click(dialog.getByRole('button', { name: 'Save and add another' }));
    await waitFor(() => expect(within(screen.getByRole('dialog')).getByLabelText('Name')).toHaveValue(''));
    dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText('Name'), 'Wood Point');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const units = await store.reader.all(unitRecord);
    expect(units.filter((unit) => unit.parent === 'school').map(({ name, place }) => [name, place])).toEqual(
      expect.arrayContaining([
        ['Lake Point', 'village'],
        ['Wood Point', 'village'],
      ]),
    );
    expect(await screen.findByRole('link', { name: 'Wood Point' })).toBeVisible();
  });

  it('makes a misspelt entry one with the right one', async () => {
    const store = await school();
    const wrong = { name: 'Mil Point', tier: 'point' as const, parent: 'school' };
    await store.commitChanges({ command: 'fill' }, [change(unitRecord, { id: 'wrong', unit: 'wrong' }, wrong)]);
    const setUnit = vi.fn();
    const user = await showScreen(store, <UnitsPage />, { ...view, unit: 'wrong', setUnit });
    await user.click(await screen.findByRole('button', { name: 'Same as another' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Mil Point is the same unit as another' }));
    await user.selectOptions(dialog.getByLabelText('The right entry'), 'Mill Point · Hill Street');
    await user.click(dialog.getByRole('button', { name: 'Make them one' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await store.read(unitTreeView, {})).map(({ name }) => name)).toEqual(['Hill Street', 'Mill Point']);
    expect(setUnit).toHaveBeenCalledWith('school');
  });

  it('enters a population with its date and source, and shows it as the base of the year', async () => {
    const store = await school();
    const user = await showScreen(store, <UnitsPage />, view);
    await user.click(await screen.findByRole('button', { name: 'Enter a count' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Permanent residents'), '1200');
    await user.type(dialog.getByLabelText(/Women/), '610');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Please say where the number comes from.')).toBeVisible();
    await user.type(dialog.getByLabelText('Source'), 'Yearbook');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByRole('heading', { name: '1,200 people permanent residents count for 2026' }),
    ).toBeVisible();
    expect(screen.getByText('base of 2026')).toBeVisible();
    expect(await store.reader.all(populationRecord)).toEqual([
      expect.objectContaining({ permanent: 1200, date: '2025-12-31', source: 'Yearbook', groups: { women: 610 } }),
    ]);
  });

  it('enters last year by hand, from which the target follows', async () => {
    const store = await school();
    const user = await showScreen(store, <UnitsPage />, view);
    await user.click(await screen.findByRole('button', { name: 'Enter a closed year' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Persons or attendances counted'), '400');
    await user.type(dialog.getByLabelText('Residents that it was counted against'), '1000');
    await user.type(dialog.getByLabelText('Source'), 'Report');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('heading', { name: 'The common target for 2026 is 45.0%' })).toBeVisible();
    expect(await store.reader.all(closedYearRecord)).toEqual([
      expect.objectContaining({ year: 2025, persons: 400, residents: 1000, basis: 'named' }),
    ]);
  });
});
