import { describe, expect, it, vi } from 'vitest';
import { type CopyJob, runCopyJob } from '#exchange/safe-copy/copy-jobs.ts';
import { readSafeCopy } from '#exchange/safe-copy/read-safe-copy.ts';
import { writeSafeCopy } from '#exchange/safe-copy/write-safe-copy.ts';
import type { Store } from '#store/store.ts';
import { openTestStore } from '../../store/test-store.ts';
import { openSmallDistrict, recordsOf } from './small-district.ts';

// Keys are derived slowly on purpose.
vi.setConfig({ testTimeout: 180_000 });

const never = new AbortController().signal;
const silent = () => undefined;
const run = <J extends CopyJob>(store: Store, job: J) => runCopyJob(store, job, silent, never);

/** Text as it may lie in a file: UTF-8, and UTF-16 in both orders. */
function holds(bytes: Uint8Array, text: string): boolean {
  const little = Buffer.from(text, 'utf16le');
  return [Buffer.from(text), little, Buffer.from(little).swap16()].some((writing) =>
    Buffer.from(bytes).includes(writing),
  );
}

describe('a safe copy with a passphrase', () => {
  it('tells nothing of what it holds, and restores all of it for who knows the passphrase', async () => {
    const store = await openSmallDistrict();
    const { blob, sealed } = await writeSafeCopy(store, silent, never, 'plum rain grain');
    expect(sealed).toBe(true);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    for (const text of ['青禾区', '学员11', store.device, 'session', 'plum rain grain']) {
      expect(holds(bytes, text)).toBe(false);
    }
    const fresh = await openTestStore({ seed: 7 });
    const refusals = [
      await run(fresh, { type: 'read', content: blob, passphrase: '' }),
      await run(fresh, { type: 'restore', content: blob, passphrase: 'plum rain' }),
    ];
    expect(refusals).toEqual([
      { ok: false, error: { code: 'copy.locked', field: 'passphrase' } },
      { ok: false, error: { code: 'copy.wrong-passphrase', field: 'passphrase' } },
    ]);
    expect(await recordsOf(fresh)).toEqual([]);
    const restored = await run(fresh, { type: 'restore', content: blob, passphrase: 'plum rain grain' });
    expect(restored.ok).toBe(true);
    expect(await recordsOf(fresh)).toEqual(await recordsOf(store));
  });

  it('is refused for any byte that is other than it was, before a passphrase is asked for', async () => {
    const { blob } = await writeSafeCopy(await openSmallDistrict(), silent, never, 'plum rain grain');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    for (let place = 0; place < bytes.length; place += Math.floor(bytes.length / 40)) {
      const altered = bytes.slice();
      altered[place] = (altered[place] as number) ^ 1;
      const copy = await readSafeCopy(altered, { passphrase: 'plum rain grain' });
      expect(copy.ok ? undefined : copy.error.code).toMatch(/^copy\.(altered|not-a-copy)$/);
    }
    const cut = await readSafeCopy(bytes.subarray(0, 20), { passphrase: 'plum rain grain' });
    expect(cut).toMatchObject({ ok: false, error: { code: 'copy.incomplete' } });
  });
});

describe('a safe copy of a device with a passphrase lock', () => {
  it('opens by its passphrase or recovery key elsewhere, and by itself on this device', async () => {
    const store = await openSmallDistrict();
    const recovery = await store.setPassphrase('white dew autumn');
    const { blob, sealed } = await run(store, { type: 'write', passphrase: '' });
    expect(sealed).toBe(true);
    expect(holds(new Uint8Array(await blob.arrayBuffer()), '学员11')).toBe(false);
    expect((await run(store, { type: 'read', content: blob, passphrase: '' })).ok).toBe(true);

    const other = await openTestStore({ seed: 8 });
    await other.setPassphrase('another one');
    const read = async (passphrase: string) => {
      const result = await run(other, { type: 'read', content: blob, passphrase });
      return result.ok ? 'opened' : result.error.code;
    };
    expect(await read('')).toBe('copy.locked');
    expect(await read('another one')).toBe('copy.wrong-passphrase');
    expect(await read('white dew autumn')).toBe('opened');
    expect(await read(recovery.toLowerCase())).toBe('opened');
  });

  it('opens by what was valid when it was made, after the passphrase was changed', async () => {
    const store = await openSmallDistrict();
    await store.setPassphrase('white dew autumn');
    const { blob } = await run(store, { type: 'write', passphrase: '' });
    await store.setPassphrase('great cold');
    expect(await run(store, { type: 'read', content: blob, passphrase: '' })).toMatchObject({
      error: { code: 'copy.locked' },
    });
    expect((await run(store, { type: 'read', content: blob, passphrase: 'white dew autumn' })).ok).toBe(true);
  });
});
