/** A restore that a crash cut off leaves half of the records: they are removed on the next start, never shown as all. */
import type { Store } from '#store/store.ts';

const RESTORING = 'restoring';

export async function beginRestore(store: Store): Promise<void> {
  await store.setPreference(RESTORING, true);
}

export async function endRestore(store: Store): Promise<void> {
  await store.setPreference(RESTORING, false);
}

/** Empties a store in which a restore was cut off. Returns whether there was one. */
export async function clearInterruptedRestore(store: Store): Promise<boolean> {
  if (!(await store.preference<boolean>(RESTORING))) return false;
  await store.empty();
  await endRestore(store);
  return true;
}
