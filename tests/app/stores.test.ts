import { waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { OWN_STORE, rememberSample, SAMPLE_STORE, sampleWasOpen } from '#app/device-settings.ts';
import { openLastStore, openSampleStore } from '#app/stores.ts';
import { loadLanguage } from '#i18n/language.ts';
import { removeStore } from '#store/remove-store.ts';

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

/** A database of the sample's name that an app of another time wrote. */
async function leaveBehind(version: number, keyPath: string): Promise<void> {
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open(SAMPLE_STORE, version);
    opening.onupgradeneeded = () => opening.result.createObjectStore('meta', { keyPath });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result.close());
  });
}

beforeAll(() => loadLanguage('en'));
beforeEach(async () => {
  await removeStore(OWN_STORE);
  await removeStore(SAMPLE_STORE);
  rememberSample(true);
});

describe('the store that was open last', () => {
  it.each([
    ['cannot be upgraded', 5, 'another'],
    ['was written by a newer version', 9000, 'key'],
    ['was never made to its end', 10, 'key'],
  ])('is the own one, and the sample is removed, where the sample %s', async (_, version, keyPath) => {
    await leaveBehind(version, keyPath);
    // Dexie says that it adds tables.
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    vi.spyOn(console, 'debug').mockReturnValue(undefined);
    const store = await openLastStore();
    expect(store.database.name).toBe(OWN_STORE);
    expect(sampleWasOpen()).toBe(false);
    await waitFor(async () => expect(await databases()).not.toContain(SAMPLE_STORE));
    store.close();
  });
});

describe('the sample district', () => {
  it('is made anew where what lies there cannot be upgraded', async () => {
    await leaveBehind(5, 'another');
    const making = new AbortController();
    const report = vi.fn(() => making.abort());
    await expect(openSampleStore('small', report, making.signal)).rejects.toThrow('cancelled');
    expect(report).toHaveBeenCalled();
  });
});
