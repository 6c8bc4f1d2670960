// Bundles the benchmark's own pages: one from the product's sources, one from the contenders' packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @param {'page' | 'contenders'} name */
export async function buildPage(name) {
  if (name === 'contenders') installContenders();
  const outDir = folder(`./dist/${name}`);
  await build({
    configFile: false,
    root: folder(`./${name}`),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome109',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: readdirSync(folder(`./${name}`))
          .filter((file) => file.endsWith('.html'))
          .map((file) => folder(`./${name}/${file}`)),
      },
    },
  });
  return outDir;
}

/** Once per change of their lock file. */
function installContenders() {
  const lock = readFileSync(folder('./contenders/package-lock.json'));
  const stamp = createHash('sha256').update(lock).digest('hex');
  const stampFile = folder('./contenders/node_modules/.fivepoint-contenders');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing the contenders (about 230 MB, once) ...');
  // vite sets NODE_ENV to production, under which npm leaves these out unless told.
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', flags, {
    cwd: folder('./contenders'),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The contenders could not be installed; see the lines above.');
  writeFileSync(stampFile, stamp);
}

/** The versions that the lock file holds, for the report. */
export function contenderVersions() {
  const { packages } = JSON.parse(readFileSync(folder('./contenders/package-lock.json'), 'utf8'));
  const versionOf = (name) => packages[`node_modules/${name}`].version;
  return {
    rxdb: versionOf('rxdb'),
    pouchdb: versionOf('pouchdb-browser'),
    sqlite: versionOf('@sqlite.org/sqlite-wasm'),
    duckdb: versionOf('@duckdb/duckdb-wasm'),
  };
}
