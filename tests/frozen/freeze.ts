/** Writes a frozen sample of today's version. Only by hand, only into a folder that is not there yet: see README.md. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { NO_BATCH, sealBatches } from '#exchange/batches/batch.ts';
import { writeSafeCopy } from '#exchange/safe-copy/write-safe-copy.ts';
import { openSmallDistrict, portionsOf, recordsOf } from '../exchange/safe-copy/small-district.ts';
import { dumpTables } from './frozen-tables.ts';

/** The unit whose records the frozen batch holds. */
export const BATCH_UNIT = 'p000000000';

export async function freeze(folder: string): Promise<void> {
  if (existsSync(folder)) throw new Error(`${folder} is frozen: a sample is never written again`);
  const store = await openSmallDistrict();
  const never = new AbortController().signal;
  const { blob, manifest } = await writeSafeCopy(store, () => undefined, never);
  const incoming = (await portionsOf(store)).filter(({ state }) => state.unit === BATCH_UNIT);
  const sealed = sealBatches(
    incoming,
    { unit: BATCH_UNIT, lane: 'record' },
    { device: store.device, last: { n: 0, headerHash: NO_BATCH } },
  );
  if (!sealed.ok || sealed.value.length !== 1) throw new Error('freeze: not one batch');
  const [batch] = sealed.value;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/copy.fpcopy`, new Uint8Array(await blob.arrayBuffer()));
  writeFileSync(`${folder}/record.fpbatch`, batch?.bytes as Uint8Array);
  writeFileSync(`${folder}/database.json`, `${JSON.stringify(await dumpTables(store.database))}\n`);
  const figures = { manifest, batch: batch?.header, records: await recordsOf(store) };
  writeFileSync(`${folder}/figures.json`, `${JSON.stringify(figures, null, 1)}\n`);
}
