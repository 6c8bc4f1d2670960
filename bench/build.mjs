// Bundles the benchmark's own page from the product's sources.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

export async function buildPage() {
  await build({
    configFile: false,
    root: folder('./page'),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: folder('./dist'),
      emptyOutDir: true,
      target: 'chrome109',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  return folder('./dist');
}
