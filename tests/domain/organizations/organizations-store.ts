/** A district with two streets, the first with two points, in a store in memory; dates run from a clock of the test's own. */
import { type Change, change } from '#domain/contracts.ts';
import { awardRecord, organizationBaseRecord, organizationRecord } from '#domain/organizations/organization.record.ts';
import { populationRecord } from '#domain/population/population.record.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';

export const DISTRICT = 'd000000000';
export const STREET = 's100000000';
export const OTHER_STREET = 's200000000';
export const POINT = 'p110000000';
export const OTHER_POINT = 'p120000000';

let made = 0;
const nextId = (): string => {
  made += 1;
  return `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`;
};

export const unitChanges = (): Change[] => [
  change(unitRecord, { id: DISTRICT, unit: DISTRICT }, { name: 'District', tier: 'district' }),
  change(unitRecord, { id: STREET, unit: STREET }, { name: 'Street', tier: 'school', parent: DISTRICT }),
  change(unitRecord, { id: OTHER_STREET, unit: OTHER_STREET }, { name: 'Township', tier: 'school', parent: DISTRICT }),
  change(unitRecord, { id: POINT, unit: POINT }, { name: 'Point one', tier: 'point', parent: STREET }),
  change(unitRecord, { id: OTHER_POINT, unit: OTHER_POINT }, { name: 'Point two', tier: 'point', parent: STREET }),
];

export const residents = (unit: string, permanent: number, date = '2025-12-31'): Change =>
  change(populationRecord, { id: nextId(), unit }, { date, permanent, source: 'bulletin' });

export const base = (unit: string, organizationKind: string, total: number, date: string): Change =>
  change(organizationBaseRecord, { id: nextId(), unit }, { organizationKind, total, date, source: 'register' });

/** An organization with its awards. */
export function organization(
  unit: string,
  kind: string,
  name: string,
  ...awards: { namedOn: string; dueAgainOn?: string; withdrawnOn?: string; level?: string }[]
): Change[] {
  const id = nextId();
  return [
    change(organizationRecord, { id, unit }, { organizationKind: kind, name }),
    ...awards.map((award) => change(awardRecord, { id: nextId(), unit }, { organization: id, ...award })),
  ];
}

export async function storeWith(...changes: Change[]): Promise<Store> {
  const store = await openTestStore({ clock: { milliseconds: Date.UTC(2026, 10, 10), today: '2026-11-10' } });
  await store.commitChanges({ command: 'test' }, [...unitChanges(), ...changes]);
  return store;
}
