/** What seals files of a locked device: its key, and the lock that the same passphrase and recovery key open elsewhere. */
import { type Lock, readIdentity } from './gate/identity.ts';
import type { Store } from './store.ts';

export async function deviceLock(store: Store): Promise<{ key: Uint8Array; lock: Lock } | undefined> {
  const { dataKey } = store.opening();
  const lock = (await readIdentity(store.database))?.lock;
  return dataKey === undefined || lock === undefined ? undefined : { key: dataKey, lock };
}
