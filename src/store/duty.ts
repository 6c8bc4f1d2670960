/** Holds the changes of a device against its role, inside the transaction that would write them. */
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
