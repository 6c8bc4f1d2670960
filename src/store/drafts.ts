/** What a person began and did not save: of this device alone, sealed like all that may name persons, in no copy and no hand-over. */
import { DRAFTS } from './gate/identity.ts';
import type { Store } from './store.ts';

/** Without a value what was kept is forgotten. */
export async function keepDraft(store: Store, name: string, value: unknown): Promise<void> {
  const { sealValue } = await store.private();
  await store.setPreference(`${DRAFTS}${name}`, value === undefined ? undefined : sealValue(value));
}

export async function readDraft(store: Store, name: string): Promise<unknown> {
  const sealed = await store.preference<Uint8Array>(`${DRAFTS}${name}`);
  if (sealed === undefined) return undefined;
  const { unsealValue } = await store.private();
  try {
    return unsealValue(sealed);
  } catch {
    // A window that had not heard of a new passphrase sealed it with the old key: nobody can read it any more.
    return undefined;
  }
}
