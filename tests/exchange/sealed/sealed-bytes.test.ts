import { describe, expect, it, vi } from 'vitest';
import { joinBytes } from '#exchange/batches/inflate-within.ts';
import { type Opening, sealBy, sealBytes, unsealBytes } from '#exchange/sealed/sealed-bytes.ts';

// Keys are derived slowly on purpose.
vi.setConfig({ testTimeout: 180_000 });

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const MEGABYTE = 1024 * 1024;

async function sealedOf(plain: Uint8Array): Promise<{ bytes: Uint8Array; key: Uint8Array }> {
  const seal = await sealBy('plum rain grain', random);
  return { bytes: joinBytes(await sealBytes(plain, seal, random)), key: seal.key };
}

async function problemOf(bytes: Uint8Array, opening: Opening): Promise<string | undefined> {
  const opened = await unsealBytes(bytes, opening);
  return opened.ok ? undefined : opened.error;
}

describe('sealed bytes', () => {
  it.each([0, 1, MEGABYTE, MEGABYTE + 1])('of length %i come back as they were', async (length) => {
    const plain = Uint8Array.from({ length }, (_, at) => (at * 7) & 255);
    const { bytes } = await sealedOf(plain);
    const opened = await unsealBytes(bytes, { passphrase: 'plum rain grain' });
    expect(opened.ok && Buffer.compare(opened.value, plain)).toBe(0);
  });

  it('open by no other passphrase, and take full-width letters for the same', async () => {
    const { bytes } = await sealedOf(Uint8Array.of(1, 2, 3));
    expect(await problemOf(bytes, { passphrase: 'plum rain' })).toBe('wrong-secret');
    expect(await problemOf(bytes, { passphrase: 'ｐｌｕｍ rain grain' })).toBeUndefined();
    expect(await problemOf(bytes, { key: random(32) })).toBe('wrong-secret');
  });

  it('are refused when a piece is altered, left out, put elsewhere or cut off', async () => {
    const plain = new Uint8Array(2 * MEGABYTE + 5);
    const { bytes, key } = await sealedOf(plain);
    const head = bytes.length - (plain.length + 3 * 16);
    const piece = MEGABYTE + 16;
    const [first, second] = [bytes.subarray(head, head + piece), bytes.subarray(head + piece, head + 2 * piece)];
    const rest = bytes.subarray(head + 2 * piece);
    const start = bytes.subarray(0, head);
    const altered = bytes.slice();
    altered[bytes.length - 20] = (altered[bytes.length - 20] as number) ^ 1;
    for (const damaged of [
      altered,
      joinBytes([start, second, first, rest]),
      joinBytes([start, first, rest]),
      joinBytes([start, first, second]),
      joinBytes([bytes, Uint8Array.of(0)]),
      bytes.subarray(0, bytes.length - 1),
    ]) {
      expect(await problemOf(damaged, { key })).toMatch(/altered|wrong-secret/);
    }
    expect(await problemOf(bytes, { key })).toBeUndefined();
  });

  it('are refused when anything of the head is other than it was', async () => {
    const { bytes, key } = await sealedOf(Uint8Array.of(1, 2, 3));
    for (const at of [1, 2, 3, 4, 20, 40, 108]) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] as number) ^ 1;
      expect(await problemOf(damaged, { key })).toBeDefined();
    }
  });

  it('do not make the device work longer than it can bear', async () => {
    const { bytes } = await sealedOf(Uint8Array.of(1));
    const greedy = bytes.slice();
    greedy[1] = 30;
    expect(await problemOf(greedy, { passphrase: 'plum rain grain' })).toBe('unknown');
    greedy[1] = 15;
    greedy[3] = 255;
    expect(await problemOf(greedy, { passphrase: 'plum rain grain' })).toBe('unknown');
  });
});
