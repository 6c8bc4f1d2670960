// The built app, the benchmark's page and the contenders' page on one server.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../scripts/serve.mjs';
import { buildPage } from './build.mjs';

/** @returns {Promise<{ origin: string, close: () => void }>} `dist`: another folder of the built app */
export async function servePages({ work, withContenders = false, dist = undefined }) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const site = join(work, 'site');
  if (dist === undefined && !existsSync(`${root}dist/index.html`)) {
    spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: 'inherit',
    });
  }
  cpSync(dist ?? `${root}dist`, site, { recursive: true });
  cpSync(await buildPage('page'), join(site, 'bench'), { recursive: true });
  if (withContenders) cpSync(await buildPage('contenders'), join(site, 'contenders'), { recursive: true });
  const server = await serve({ folder: site, port: 0 });
  server.prependListener('request', liftPolicy);
  return { origin: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Contenders make WebAssembly and start workers as they like, which the policy of the app forbids; all else is served alike. */
function liftPolicy(request, response) {
  if (!request.url.startsWith('/contenders/')) return;
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status, { 'Content-Security-Policy': _, ...headers }) => writeHead(status, headers);
}
