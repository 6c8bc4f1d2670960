import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyKeeper } from '#app/copy-keeper.tsx';
import { readSafeCopy } from '#exchange/safe-copy/read-safe-copy.ts';
import { FolderCard } from '#features/exchange/folder-card.tsx';
import { COPY_FOLDER } from '#runtime/use-copy-folder.ts';
import { SAFE_COPY } from '#runtime/use-safety.ts';
import type { Store } from '#store/store.ts';
import { openSmallDistrict } from '../../exchange/safe-copy/small-district.ts';
import { openTestStore } from '../../store/test-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

type Permission = 'granted' | 'prompt' | 'denied';

/** A folder as a browser gives it; `damage` says what the disk does to what is written. */
function madeUpFolder(files: Map<string, Blob>, damage: (blob: Blob) => Blob = (blob) => blob) {
  const folder = {
    name: 'Stick',
    permission: 'granted' as Permission,
    queryPermission: async () => folder.permission,
    requestPermission: async () => {
      folder.permission = 'granted';
      return folder.permission;
    },
    async removeEntry(name: string) {
      files.delete(name);
    },
    async getFileHandle(name: string, { create = false } = {}) {
      if (!files.has(name) && !create) throw new DOMException('none', 'NotFoundError');
      if (!files.has(name)) files.set(name, new Blob());
      return {
        name,
        getFile: async () => new File([files.get(name) as Blob], name),
        createWritable: async () => {
          let held = new Blob();
          return {
            async write(blob: Blob) {
              held = blob;
            },
            async close() {
              files.set(name, damage(held));
            },
          };
        },
      };
    },
  };
  return folder;
}

/** A store that keeps the folder as it is: in memory nothing but plain data can be cloned. */
function keepsFolder(store: Store, given?: object): Store {
  let folder = given as unknown;
  const [read, write] = [store.preference.bind(store), store.setPreference.bind(store)];
  vi.spyOn(store, 'preference').mockImplementation(async (name) =>
    name === COPY_FOLDER ? (folder as never) : read(name),
  );
  vi.spyOn(store, 'setPreference').mockImplementation(async (name, value) => {
    if (name === COPY_FOLDER) folder = value;
    else await write(name, value);
  });
  return store;
}

const view = { address: '#/exchange', unit: '', year: 2026, today: '2026-06-01' };

afterEach(() => {
  Reflect.deleteProperty(window, 'showDirectoryPicker');
  vi.restoreAllMocks();
});

describe('a folder for safe copies', () => {
  it('gets a copy that is read back, beside what lies there', async () => {
    const old = new Blob(['an older copy']);
    const files = new Map([['fivepoint-青禾区-2026-06-01.fpcopy', old]]);
    Object.assign(window, { showDirectoryPicker: async () => madeUpFolder(files) });
    const store = keepsFolder(await openSmallDistrict());
    const user = await showScreen(store, <FolderCard />, view);
    await user.click(await screen.findByRole('button', { name: 'Choose a folder' }));
    const now = await screen.findByRole('button', { name: 'Copy now' });
    await waitFor(() => expect(now).toBeEnabled());
    await user.click(now);
    expect(
      await screen.findByText(/Saved in “Stick” and read back: fivepoint-青禾区-2026-06-01-2\.fpcopy/),
    ).toBeVisible();
    expect([...files.keys()]).toEqual(['fivepoint-青禾区-2026-06-01.fpcopy', 'fivepoint-青禾区-2026-06-01-2.fpcopy']);
    expect(files.get('fivepoint-青禾区-2026-06-01.fpcopy')).toBe(old);
    const made = files.get('fivepoint-青禾区-2026-06-01-2.fpcopy') as Blob;
    expect((await readSafeCopy(new Uint8Array(await made.arrayBuffer()))).ok).toBe(true);
    expect(await store.preference(SAFE_COPY)).toMatchObject({ seq: await store.lastSeq() });
  });

  it('keeps no copy that is other than it was written, and says so', async () => {
    const files = new Map<string, Blob>();
    const folder = madeUpFolder(files, (blob) => blob.slice(0, blob.size - 1));
    Object.assign(window, { showDirectoryPicker: async () => folder });
    const store = keepsFolder(await openSmallDistrict(), folder);
    const user = await showScreen(store, <FolderCard />, view);
    const now = await screen.findByRole('button', { name: 'Copy now' });
    await waitFor(() => expect(now).toBeEnabled());
    await user.click(now);
    expect(await screen.findByText(/The file on the disk is not what was written/)).toBeVisible();
    expect([...files.keys()]).toEqual([]);
    expect(await store.preference(SAFE_COPY)).toBeUndefined();
  });

  it('is said to be out of reach where the browser gives none', async () => {
    await showScreen(await openTestStore(), <FolderCard />, view);
    expect(await screen.findByText(/This browser gives no folders/)).toBeVisible();
  });
});

describe('the copy of the day', () => {
  it('is made by itself once something was changed on an earlier day', async () => {
    const files = new Map<string, Blob>();
    const store = keepsFolder(await openSmallDistrict(), madeUpFolder(files));
    const seq = await store.lastSeq();
    await store.setPreference(SAFE_COPY, { at: Date.UTC(2026, 4, 20), seq: seq - 1 });
    await showScreen(store, <CopyKeeper />, view);
    await waitFor(async () => expect(await store.preference(SAFE_COPY)).toMatchObject({ seq }));
    expect(files.size).toBe(1);
    cleanup();
    await showScreen(store, <CopyKeeper />, { ...view, today: '2026-12-02' });
    expect(files.size).toBe(1);
  });

  it('waits for leave where the browser asks again', async () => {
    const files = new Map<string, Blob>();
    const folder = madeUpFolder(files);
    folder.permission = 'prompt';
    const store = keepsFolder(await openSmallDistrict(), folder);
    const user = await showScreen(store, <CopyKeeper />, view);
    const allow = await screen.findByRole('button', { name: 'Allow it' });
    expect(files.size).toBe(0);
    await user.click(allow);
    await waitFor(() => expect(files.size).toBe(1));
  });

  it('that cannot be put there is said, and not tried again and again', async () => {
    const files = new Map<string, Blob>();
    const folder = madeUpFolder(files);
    let tries = 0;
    folder.getFileHandle = async () => {
      tries += 1;
      throw new DOMException('the stick is gone', 'NotAllowedError');
    };
    await showScreen(keepsFolder(await openSmallDistrict(), folder), <CopyKeeper />, view);
    expect(await screen.findByText('No copy could be put into “Stick”')).toBeVisible();
    expect(tries).toBe(1);
  });
});
