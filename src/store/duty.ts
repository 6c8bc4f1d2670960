/** Holds the changes of a device against its role, inside the transaction that would write them. */
import type { Refusal } from '#domain/contracts.ts';
import { DUTY, type Duty } from '#domain/roles/duty.ts';
import { isBound, refusalOfDuty } from '#domain/roles/role.rules.ts';
import { readUnitTree } from '#domain/units/subtree.ts';
import type { Allow, Store } from './store.ts';

/** Undefined where the device may change everything. */
export async function allowOf(store: Store): Promise<Allow | undefined> {
  const duty = await store.preference<Duty>(DUTY);
  if (duty === undefined || duty.role === 'district') return undefined;
  return async (reader, changes) => {
    const tree = isBound(duty) && duty.unit !== '' ? await readUnitTree(reader) : undefined;
    return refusalOfDuty(duty, new Set(tree?.subtreeOf(duty.unit)), changes);
  };
}

/** Why the device may not take a commit back: it touched what its role does not change. */
export async function undoRefusal(store: Store, seq: number): Promise<Refusal | undefined> {
  const duty = await store.preference<Duty>(DUTY);
  if (duty === undefined || duty.role === 'district') return undefined;
  const records = (await store.database.journal.get(seq))?.records ?? [];
  // Bulk work names no records: it is the district's to bring in and to take back.
  if (records.length === 0) return { code: `role.${duty.role}` };
  const kinds = records.map((record) => ({ kind: record.slice(0, record.indexOf('/')), unit: '', fields: {} }));
  return refusalOfDuty(duty, new Set(), kinds);
}
