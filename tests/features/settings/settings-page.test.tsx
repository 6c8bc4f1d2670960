import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { DUTY } from '#domain/roles/duty.ts';
import { settingsView } from '#domain/settings/settings.views.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { SettingsPage } from '#features/settings/settings-page.tsx';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

async function started(): Promise<Store> {
  const store = await openTestStore();
  await store.commitChanges({ command: 'fill' }, [
    change(unitRecord, { id: 'd1', unit: 'd1' }, { name: 'District', tier: 'district' }),
  ]);
  return store;
}

const show = (store: Store, search = '') =>
  showScreen(store, <SettingsPage />, { address: `#/settings${search}`, unit: 'd1', year: 2026, today: '2026-06-01' });
const inForce = async (store: Store) => (await store.read(settingsView, null)).settings;

describe('the settings', () => {
  it('say honestly that nothing protects personal data yet', async () => {
    await show(await started());
    expect(screen.getByText('That protects nothing')).toBeVisible();
  });

  it('keep the name of the device', async () => {
    const store = await started();
    const user = await show(store);
    await user.type(screen.getByLabelText('Name'), ' Laptop ');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(await store.preference('device-name')).toBe('Laptop');
  });

  it('keep the role of the device, with its unit, and hold every change against it', async () => {
    const store = await started();
    await store.commitChanges({ command: 'fill' }, [
      change(unitRecord, { id: 'p1', unit: 'p1' }, { name: 'Mulberry Lane', tier: 'point', parent: 'd1' }),
    ]);
    const user = await show(store);
    const card = within(screen.getByRole('region', { name: 'Who works with this device' }));
    expect(card.getByRole('radio', { name: 'District' })).toBeChecked();
    await user.click(card.getByRole('radio', { name: 'Teaching point' }));
    await user.click(card.getByRole('button', { name: 'Save the role' }));
    expect(await card.findByText('Choose the unit that this device belongs to.')).toBeVisible();
    expect(await store.preference(DUTY)).toBeUndefined();
    await user.selectOptions(card.getByLabelText('Unit of this device'), 'Mulberry Lane');
    await user.click(card.getByRole('button', { name: 'Save the role' }));
    expect(await card.findByText('Saved.')).toBeVisible();
    expect(await store.preference(DUTY)).toEqual({ role: 'point', unit: 'p1' });
    cleanup();

    await show(store, '?part=plan');
    const target = within(await screen.findByRole('region', { name: 'Target of the training rate' }));
    await user.clear(target.getByLabelText('Yearly rise'));
    await user.type(target.getByLabelText('Yearly rise'), '4.5');
    await user.click(target.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/This device is a teaching point's/)).toBeVisible();
    expect((await inForce(store)).gain).toBe(500);
  });

  it('send to the beginning where there is no plan', async () => {
    await show(await openTestStore(), '?part=plan');
    expect(await screen.findByText(/Start a plan or bring in data first/)).toBeVisible();
  });

  it('change the rule of the target, and refuse a rise out of range at its field', async () => {
    const store = await started();
    const user = await show(store, '?part=plan');
    const card = within(await screen.findByRole('region', { name: 'Target of the training rate' }));
    const rise = card.getByLabelText('Yearly rise');
    await user.clear(rise);
    await user.type(rise, '250');
    await user.click(card.getByRole('button', { name: 'Save' }));
    expect(await card.findByText(/between 0 and 100/)).toBeVisible();
    expect((await inForce(store)).gain).toBe(500);
    await user.clear(rise);
    await user.type(rise, '4.5');
    await user.click(card.getByLabelText('this or more'));
    await user.click(card.getByRole('button', { name: 'Save' }));
    await expect.poll(async () => inForce(store)).toMatchObject({ gain: 450, comparison: 'at-least' });
  });

  it('take own words for the tiers', async () => {
    const store = await started();
    const user = await show(store, '?part=plan');
    const card = within(await screen.findByRole('region', { name: 'Names of the tiers' }));
    await user.type(card.getByLabelText('Teaching point'), 'Study corner');
    await user.click(card.getByRole('button', { name: 'Save' }));
    await expect.poll(async () => (await inForce(store)).tierNames).toEqual({ point: 'Study corner' });
  });

  it('rename, hide, move and add entries of a list in one step', async () => {
    const store = await started();
    const user = await show(store, '?part=lists&list=themes');
    const first = await screen.findByLabelText('Name of entry 1');
    await user.clear(first);
    await user.type(first, 'School');
    await user.click(screen.getAllByLabelText('Hidden')[1] as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Move School down' }));
    await user.click(screen.getByRole('button', { name: 'Add an entry' }));
    await user.click(screen.getByRole('button', { name: 'Save the list' }));
    expect(await screen.findByText('Entry 16 needs a name.')).toBeVisible();
    await user.type(screen.getByLabelText('Name of entry 16'), 'Opera');
    await user.click(screen.getByRole('button', { name: 'Save the list' }));
    await expect
      .poll(async () => (await inForce(store)).themes.slice(0, 2))
      .toEqual([
        { id: 'vocational', hidden: true },
        { id: 'academic', name: 'School' },
      ]);
    expect((await inForce(store)).themes.at(-1)?.name).toBe('Opera');
  });

  it('warn before all totals are made anew', async () => {
    const user = await show(await started(), '?part=lists&list=sessionKinds');
    await screen.findByLabelText('Name of entry 1');
    await user.click(screen.getAllByLabelText('Counts for the rate')[3] as HTMLElement);
    expect(screen.getByText(/saving makes every total anew/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.queryByText(/saving makes every total anew/)).toBeNull();
  });
});
