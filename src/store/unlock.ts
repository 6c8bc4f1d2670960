/** Opens the lock of a database with a passphrase or a recovery key. Apart from the store: only a locked device needs it. */
import type { Refusal } from '#domain/contracts.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { Database, type IndexedDbParts } from './database.ts';
import { readIdentity } from './gate/identity.ts';
import { noteTry, readTries, unwrapKey, waitAfter } from './gate/lock.ts';
import { beginNewLog } from './new-log.ts';

export type Secret = { passphrase: string } | { recovery: string };

const SECOND = 1000;

/** Gives the data key for `openStore`. A wrong secret is noted, so that the next try has to wait longer. */
export async function unlock(
  name: string,
  secret: Secret,
  now: () => number,
  parts: Partial<IndexedDbParts> = {},
): Promise<Result<Uint8Array, Refusal>> {
  const database = new Database(name, { durability: 'strict', upgrade: 'as-it-stands', ...parts });
  await database.open();
  try {
    const lock = (await readIdentity(database))?.lock;
    if (lock === undefined) return fail({ code: 'lock.none' });
    const field = 'passphrase' in secret ? 'passphrase' : 'recovery';
    const wait = waitAfter(await readTries(database), now());
    if (wait > 0) return fail({ code: 'lock.wait', field, values: { seconds: Math.ceil(wait / SECOND) } });
    const dataKey = await unwrapKey(lock, secret);
    await beginNewLog(parts.indexedDB ?? indexedDB);
    await noteTry(database, now(), dataKey !== undefined);
    if (dataKey !== undefined) return ok(dataKey);
    const next = waitAfter(await readTries(database), now());
    return fail({ code: `lock.wrong-${field}`, field, values: { seconds: Math.ceil(next / SECOND) } });
  } finally {
    database.close();
  }
}
