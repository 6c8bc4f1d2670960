import { describe, expect, it } from 'vitest';
import {
  addOrganization,
  changeOrganization,
  deleteOrganization,
} from '#domain/organizations/organization.commands.ts';
import { organizationListView, organizationPageView } from '#domain/organizations/organization.views.ts';
import { DISTRICT, organization, STREET, storeWith } from './organizations-store.ts';

const TODAY = '2026-11-10';
const list = { unit: DISTRICT, asOf: TODAY };

describe('the register of organizations', () => {
  it('takes in a candidate, shows it at every tier above and undoes it', async () => {
    const store = await storeWith();
    const done = await store.commit(addOrganization, {
      unit: STREET,
      organizationKind: 'enterprise',
      name: '  Paper mill ',
      contact: 'Ms Li',
    });
    const { rows, byState } = await store.read(organizationListView, list);
    expect(rows).toMatchObject([{ name: 'Paper mill', kind: 'enterprise', unitName: 'Street', state: 'candidate' }]);
    expect(byState.candidate).toBe(1);
    await store.undo(done.ok ? (done.value.seq as number) : 0);
    expect((await store.read(organizationListView, list)).rows).toEqual([]);
  });

  it.each([
    [{ organizationKind: '' }, 'organization.kind-missing', 'organizationKind'],
    [{ organizationKind: 'club' }, 'organization.kind-unknown', 'organizationKind'],
    [{ name: ' ' }, 'organization.name-missing', 'name'],
    [{ name: 'x'.repeat(121) }, 'organization.name-too-long', 'name'],
    [{ name: 'Mill' }, 'organization.already-listed', 'name'],
    [{ unit: 'nowhere000' }, 'organization.unit-missing', 'unit'],
  ])('refuses %o', async (wrong, code, field) => {
    const store = await storeWith(...organization(STREET, 'enterprise', 'Mill'));
    const input = { unit: STREET, organizationKind: 'enterprise', name: 'Shop', ...wrong };
    expect(await store.commit(addOrganization, input)).toMatchObject({ ok: false, error: { code, field } });
    expect((await store.read(organizationListView, list)).rows).toHaveLength(1);
  });

  it('changes name and details, and empty text clears a detail', async () => {
    const store = await storeWith(...organization(STREET, 'enterprise', 'Mill'));
    const id = (await store.read(organizationListView, list)).rows[0]?.id ?? '';
    const input = { organization: id, organizationKind: 'workplace', name: 'Mill', contact: 'Mr Wu', notes: 'n' };
    expect((await store.commit(changeOrganization, input)).ok).toBe(true);
    await store.commit(changeOrganization, { ...input, notes: '' });
    const page = await store.read(organizationPageView, { organization: id, asOf: TODAY });
    expect(page).toMatchObject({ kind: 'workplace', contact: 'Mr Wu', notes: '' });
  });

  it('deletes an organization with its awards', async () => {
    const store = await storeWith(...organization(STREET, 'family', 'Zhao', { namedOn: '2025-01-01' }));
    const id = (await store.read(organizationListView, list)).rows[0]?.id ?? '';
    await store.commit(deleteOrganization, { organization: id });
    expect(await store.read(organizationPageView, { organization: id, asOf: TODAY })).toBeUndefined();
    expect(await store.commit(deleteOrganization, { organization: id })).toMatchObject({
      ok: false,
      error: { code: 'organization.gone' },
    });
  });
});
