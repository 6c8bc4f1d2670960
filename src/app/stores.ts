/** Which store is open: the own one, or the sample district in a database of its own, so that the two never mix. */
import { clearInterruptedRestore } from '#exchange/safe-copy/interrupted-restore.ts';
import { loadMoreWords, text } from '#i18n/language.ts';
import { rememberLock } from '#runtime/device-memory.ts';
import type { SampleSize } from '#runtime/session.ts';
import { finishStaged } from '#store/bulk.ts';
import { StoreLocked } from '#store/not-opened.ts';
import { removeStore } from '#store/remove-store.ts';
import { openStore, type Store, type StoreOptions } from '#store/store.ts';
import { deviceSurroundings } from '#store/surroundings.ts';
import { chosenLanguage, OWN_STORE, rememberSample, SAMPLE_STORE, sampleWasOpen } from './device-settings.ts';

const COMPLETE = 'sample-complete';

/** The store that was open last. A bringing-in that a crash interrupted is finished first. */
export async function openLastStore(): Promise<Store> {
  const sample = sampleWasOpen() ? await openWholeSample() : undefined;
  return sample ?? openOwnStore();
}

/** The sample where it is whole. Else it is removed: nothing about it may keep people from their own records. */
async function openWholeSample(): Promise<Store | undefined> {
  try {
    const sample = await openSample();
    if (await sample.preference(COMPLETE)) return sample;
    sample.close();
  } catch {
    // What it was does not matter: the sample can be made again.
  }
  rememberSample(false);
  // Not waited for: whatever holds it may hold it long.
  void removeStore(SAMPLE_STORE).catch(() => undefined);
  return undefined;
}

/** The sample can be made again, so no safe copy of it is asked for. */
const openSample = () => openStore({ name: SAMPLE_STORE, surroundings: deviceSurroundings, upgrade: 'allowed' });

type OwnOptions = Pick<StoreOptions, 'dataKey' | 'upgrade'>;

/** Throws `StoreLocked` without the data key where a passphrase is set, and `UpgradeWaits` where a safe copy comes first. */
export async function openOwnStore(options: OwnOptions = {}): Promise<Store> {
  const opening = openStore({ name: OWN_STORE, surroundings: deviceSurroundings, ...options });
  const store = await opening.catch((error: unknown) => {
    if (error instanceof StoreLocked) rememberLock(true);
    throw error;
  });
  rememberLock(store.locked);
  if (options.upgrade === 'as-it-stands') return store;
  await clearInterruptedRestore(store);
  for (const group of await store.stagedGroups()) {
    await finishStaged(store, group, () => undefined, new AbortController().signal);
  }
  return store;
}

/** Opens the sample district; makes it first where there is none or an interrupted one. */
export async function openSampleStore(
  size: SampleSize,
  report: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Store> {
  const store = await openSample().catch(async () => {
    await removeStore(SAMPLE_STORE);
    return openSample();
  });
  if (!(await store.preference(COMPLETE))) {
    await store.empty();
    const { bulk } = await import('#store/worker-client.ts');
    await loadMoreWords();
    const today = deviceSurroundings.today();
    const { title, name: _, text: __, ...plan } = text().planModels.district;
    const parameters = {
      size,
      language: chosenLanguage(),
      today,
      seed: 5,
      plan: { ...plan, title: title({ unit: '{unit}', year: Number(today.slice(0, 4)) }) },
    };
    try {
      await bulk(
        store,
        { type: 'source', source: 'sample', parameters },
        ({ done, total }) => report(done, total),
        signal,
      );
    } catch (error) {
      await store.destroy();
      throw error;
    }
    await store.setPreference(COMPLETE, size);
  }
  rememberSample(true);
  return store;
}
