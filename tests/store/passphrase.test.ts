import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { fromPassphrase } from '#store/passphrase.ts';

it('makes the same key in tests as in the product', async () => {
  const shipped = pathToFileURL(createRequire(import.meta.url).resolve('@noble/hashes/scrypt.js')).href;
  const { scrypt } = (await import(/* @vite-ignore */ shipped)) as typeof import('@noble/hashes/scrypt.js');
  const salt = Uint8Array.from({ length: 16 }, (_, at) => at * 7);
  const cost = { N: 2 ** 10, r: 8, p: 3 };
  const key = await fromPassphrase('青禾 Ⅷ pass', salt, cost);
  expect(key).toEqual(scrypt('青禾 VIII pass', salt, { ...cost, dkLen: 32 }));
  expect(await fromPassphrase('青禾 Ⅷ pass', salt, cost)).toEqual(key);
});
