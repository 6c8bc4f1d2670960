import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { fromPassphrase } from '#store/passphrase.ts';

it('makes the same key in tests as in the product', async () => {
  const { scrypt }: typeof import('@noble/hashes/scrypt.js') = createRequire(import.meta.url)(
    '@noble/hashes/scrypt.js',
  );
  const salt = Uint8Array.from({ length: 16 }, (_, at) => at * 7);
  const cost = { N: 2 ** 10, r: 8, p: 3 };
  const key = await fromPassphrase('青禾 Ⅷ pass', salt, cost);
  expect(key).toEqual(scrypt('青禾 VIII pass', salt, { ...cost, dkLen: 32 }));
  expect(await fromPassphrase('青禾 Ⅷ pass', salt, cost)).toEqual(key);
});
