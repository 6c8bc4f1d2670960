// A static server for the built folder: node scripts/serve.mjs dist [--port 4173] [--host 127.0.0.1] [--base /some/path]
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { headerPolicy } from './content-policy.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const securityHeaders = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Serves a folder under a base path ('/' or '/some/path') and resolves to the listening http server.
 * @param {{ folder: string, port?: number, host?: string, base?: string }} options
 * @returns {Promise<import('node:http').Server>}
 */
export function serve({ folder, port = 4173, host = '127.0.0.1', base = '/' }) {
  const root = realpathSync(resolve(folder));
  const prefix = base.endsWith('/') ? base : `${base}/`;
  const packed = new Map();
  const server = createServer((request, response) => {
    answer(request, response, root, prefix, packed).catch(() => send(response, 500, 'The file could not be read'));
  });
  return new Promise((resolved, rejected) => {
    server.once('error', rejected);
    server.listen(port, host, () => resolved(server));
  });
}

async function answer(request, response, root, prefix, packed) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'Only GET and HEAD');
  const path = requestedPath(request.url ?? '/');
  if (path === undefined) return send(response, 400, 'Bad address');
  if (`${path}/` === prefix) return send(response, 308, '', { Location: prefix });
  const file = path.startsWith(prefix) ? fileIn(root, path.slice(prefix.length) || 'index.html') : undefined;
  if (file === undefined) return send(response, 404, 'Not found');

  const { size, mtimeMs } = statSync(file);
  const tag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  const isHashed = path.slice(prefix.length).startsWith('assets/');
  const type = types[extname(file)] ?? 'application/octet-stream';
  const headers = {
    'Content-Type': type,
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: tag,
    Vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === tag) return send(response, 304, '', headers);
  const isText = /charset|wasm/.test(type) && size > 1024;
  if (isText && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    const key = `${file} ${tag}`;
    if (!packed.has(key)) packed.set(key, gzipSync(await readFile(file)));
    const body = packed.get(key);
    response.writeHead(200, {
      ...securityHeaders,
      ...headers,
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
    });
    return response.end(request.method === 'HEAD' ? undefined : body);
  }
  response.writeHead(200, { ...securityHeaders, ...headers, 'Content-Length': size });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function requestedPath(url) {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, ''));
  } catch {
    return undefined;
  }
}

/** The file inside the root, or undefined for hidden files, folders and everything that leads outside, links included. */
function fileIn(root, path) {
  if (path.includes('\0') || path.split(/[\\/]/).some((part) => part.startsWith('.'))) return undefined;
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return realpathSync(file).startsWith(root + sep) ? file : undefined;
}

function send(response, status, text, headers = {}) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(text);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, host: { type: 'string' }, base: { type: 'string' } },
  });
  const port = Number(values.port ?? process.env.PORT ?? 4173);
  const host = values.host ?? '127.0.0.1';
  const base = values.base ?? '/';
  try {
    await serve({ folder: positionals[0] ?? 'dist', port, host, base });
    console.log(`Fivepoint: http://${host}:${port}${base.endsWith('/') ? base : `${base}/`}`);
  } catch (error) {
    const reason = error.code === 'EADDRINUSE' ? `port ${port} is taken; set PORT to another number` : error.message;
    console.error(`Fivepoint cannot be served: ${reason}.`);
    process.exit(1);
  }
}
