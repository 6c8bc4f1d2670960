/**
 * The lock: with a passphrase the data key lies wrapped only. Setting, changing or removing one changes the data key
 * too and seals everything anew, so that a key which once lay open opens nothing any more.
 */
import Dexie, { type Table } from 'dexie';
import type { Database } from '#store/database.ts';
import { fromPassphrase, fromRecovery, type Random, SALT, unwrap, wrap } from '#store/passphrase.ts';
import { closeRow, personalFields, type SealedRow } from '#store/personal-fields.ts';
import { makeResealer, makeSeal, type Seal } from '#store/sealing.ts';
import { DRAFTS, type Identity, type Lock, putIdentity, readIdentity } from './identity.ts';

const TRIES_KEY = 'lock-tries';
const ROWS_AT_ONCE = 64;

export { makeRecoveryKey } from '#store/passphrase.ts';

export async function wrapKey(
  dataKey: Uint8Array,
  passphrase: string,
  recovery: string,
  random: Random,
): Promise<Lock> {
  const salt = random(SALT);
  return {
    salt,
    byPassphrase: wrap(dataKey, await fromPassphrase(passphrase, salt), random),
    byRecovery: wrap(dataKey, fromRecovery(recovery), random),
  };
}

/** The data key, or nothing where the secret is another. */
export async function unwrapKey(
  lock: Lock,
  secret: { passphrase: string } | { recovery: string },
): Promise<Uint8Array | undefined> {
  return 'passphrase' in secret
    ? unwrap(lock.byPassphrase, await fromPassphrase(secret.passphrase, lock.salt))
    : unwrap(lock.byRecovery, fromRecovery(secret.recovery));
}

/**
 * Seals everything under `next` and notes how it is kept: wrapped in `lock`, or open where there is none. To be called
 * inside a transaction over all tables. Gives the number of the key.
 */
export async function changeKey(
  database: Database,
  keys: { from: Uint8Array; next: Uint8Array; number: number },
  lock: Lock | undefined,
  random: Random,
): Promise<number> {
  const identity = (await readIdentity(database)) as Identity;
  if ((identity.keyNumber ?? 0) !== keys.number) throw new Error('store: the key was changed in another window');
  const reseal = makeResealer(keys.from, keys.next, random);
  await eachRow(database.learnerPages, (row) => ({ ...row, sealed: reseal(row.sealed, 1) }));
  await eachRow(database.journal, (row) => ({ ...row, body: reseal(row.body, 1) }));
  await eachRow(database.staging, (row) => ({ ...row, body: reseal(row.body, 1) }));
  await eachRow(database.batches, (row) => ({ ...row, body: reseal(row.body, 0) }));
  await eachRow(database.quarantine, (row) => ({ ...row, body: reseal(row.body, 0) }));
  await changeKeyOfRows(database, reseal, makeSeal(keys.next, random));
  const drafts = await database.meta.where('key').startsWith(`preference/${DRAFTS}`).toArray();
  await database.meta.bulkPut(drafts.map(({ key, value }) => ({ key, value: reseal(value as Uint8Array, 1) })));
  const { dataKey: _, lock: __, ...rest } = identity;
  const number = keys.number + 1;
  await putIdentity(database, { ...rest, keyNumber: number, ...(lock ? { lock } : { dataKey: keys.next }) });
  await database.meta.delete(TRIES_KEY);
  return number;
}

async function changeKeyOfRows(database: Database, reseal: ReturnType<typeof makeResealer>, next: Seal): Promise<void> {
  database.personal.bare.add(Dexie.currentTransaction.idbtrans);
  for (const [kind, fields] of personalFields) {
    await eachRow(database.rows(kind) as Table<SealedRow, string>, ({ z, ...row }) =>
      z === undefined ? closeRow(row, fields, next) : { ...row, z: reseal(z, 1) },
    );
  }
}

async function eachRow<T, K>(table: Table<T, K>, change: (row: T) => T): Promise<void> {
  const keys = (await table.toCollection().primaryKeys()) as K[];
  for (let first = 0; first < keys.length; first += ROWS_AT_ONCE) {
    const rows = await table.bulkGet(keys.slice(first, first + ROWS_AT_ONCE));
    await table.bulkPut(rows.filter((row) => row !== undefined).map((row) => change(row as T)));
  }
}

/** Wrong tries since the last right one. */
export interface Tries {
  count: number;
  /** Milliseconds since 1970 of the last. */
  at: number;
}

export async function readTries(database: Database): Promise<Tries> {
  return ((await database.meta.get(TRIES_KEY))?.value as Tries | undefined) ?? { count: 0, at: 0 };
}

export async function noteTry(database: Database, now: number, right: boolean): Promise<void> {
  if (right) return database.meta.delete(TRIES_KEY);
  const { count } = await readTries(database);
  await database.meta.put({ key: TRIES_KEY, value: { count: count + 1, at: now } satisfies Tries });
}

const FREE_TRIES = 3;
const LONGEST_WAIT = 300_000;

/** Milliseconds until the next try: nothing at first, then twice as long each time. A clock that was set back helps nobody. */
export function waitAfter({ count, at }: Tries, now: number): number {
  if (count < FREE_TRIES) return 0;
  const wait = Math.min(LONGEST_WAIT, 2000 * 2 ** (count - FREE_TRIES));
  return Math.max(0, Math.min(wait, at + wait - now));
}
