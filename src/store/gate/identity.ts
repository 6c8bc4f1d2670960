/** What belongs to this device alone and is never handed over: its name among devices, its data key, its preferences. */
import { randomCode } from '#kernel/identifier.ts';
import type { Database } from '#store/database.ts';
import { forgetBatches } from './chain.ts';

const KEY = 'identity';

export interface Identity {
  device: string;
  /**
   * Seals personal fields. Until a passphrase is set it lies in the same database, which protects nothing: the settings
   * say so. With a passphrase it is gone from here, and `lock` holds its successor wrapped.
   */
  dataKey?: Uint8Array;
  lock?: Lock;
  /** How often the data key was changed: a window that still holds an older one must not write. */
  keyNumber?: number;
  /** Secret half of the key pair that signs what is handed over; made on the first hand-over, never copied. */
  signingKey?: Uint8Array;
}

/** The data key, wrapped twice: by what is slowly made of the passphrase, and by the recovery key. */
export interface Lock {
  salt: Uint8Array;
  byPassphrase: Uint8Array;
  byRecovery: Uint8Array;
}

export async function readIdentity(database: Database): Promise<Identity | undefined> {
  return (await database.meta.get(KEY))?.value as Identity | undefined;
}

/** To be called inside a transaction. */
export async function putIdentity(database: Database, identity: Identity): Promise<void> {
  await database.meta.put({ key: KEY, value: identity });
}

export async function ensureIdentity(database: Database, random: (count: number) => Uint8Array): Promise<Identity> {
  const fresh: Identity = { device: randomCode(random(10)), dataKey: random(32) };
  return database.transaction('rw', database.meta, async () => {
    const known = await database.meta.get(KEY);
    if (known !== undefined) return known.value as Identity;
    await database.meta.add({ key: KEY, value: fresh });
    return fresh;
  });
}

/** The secret signing key, made where there is none yet. */
export async function ensureSigningKey(database: Database, random: (count: number) => Uint8Array): Promise<Uint8Array> {
  const fresh = random(32);
  return database.transaction('rw', database.meta, async () => {
    const identity = (await database.meta.get(KEY))?.value as Identity;
    if (identity.signingKey !== undefined) return identity.signingKey;
    await database.meta.put({ key: KEY, value: { ...identity, signingKey: fresh } satisfies Identity });
    return fresh;
  });
}

/** Without a value it is forgotten. */
export async function setPreference(database: Database, name: string, value: unknown): Promise<void> {
  if (value === undefined) return database.meta.delete(`preference/${name}`);
  await database.meta.put({ key: `preference/${name}`, value });
}

/** Names of preferences that hold what was begun and not saved, sealed: see `drafts.ts`. */
export const DRAFTS = 'draft/';

/** What stays when the records go: who this device is, its choices, and its clock, so that no stamp is given twice. */
const OWN = /^(identity|lock-tries|clock|chain|preference\/(?!draft\/).*)$/;

/** To be called inside a transaction. */
export async function forgetDrafts(database: Database): Promise<void> {
  await database.meta.where('key').startsWith(`preference/${DRAFTS}`).delete();
}

/** Removes every record and all that was made of them. To be called inside a transaction over all tables. */
export async function emptyDatabase(database: Database): Promise<void> {
  for (const table of database.tables) if (table.name !== 'meta') await table.clear();
  const keys = await database.meta.toCollection().primaryKeys();
  await database.meta.bulkDelete(keys.filter((key) => !OWN.test(key)));
  await forgetBatches(database);
}

/** Drops the whole database; for removing the sample district and for starting afresh. */
export async function destroyDatabase(database: Database): Promise<void> {
  await database.delete();
}
