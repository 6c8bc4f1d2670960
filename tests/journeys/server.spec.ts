import { request as httpRequest, type IncomingMessage } from 'node:http';
import { expect, test } from './support/fixture.ts';

/** Sends the path exactly as given: fetch would tidy `..` away. */
function get(address: string, path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, headers }, (answer) => resolve(answer.resume()))
      .on('error', reject)
      .end();
  });
}

test('the server sends the content policy, right types and lifetimes', async ({ serveApp }) => {
  const { address } = await serveApp();
  const page = await get(address, '/', { 'accept-encoding': 'gzip' });
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*require-trusted-types-for 'script'/);
  expect(page.headers['content-security-policy']).not.toContain('unsafe');
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['cache-control']).toBe('no-cache');
  expect((await get(address, '/', { 'if-none-match': String(page.headers.etag) })).statusCode).toBe(304);

  const worker = await get(address, '/service-worker.js', { 'accept-encoding': 'gzip' });
  expect(worker.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(worker.headers['cache-control']).toBe('no-cache');
  expect(worker.headers['content-encoding']).toBe('gzip');
  expect((await get(address, '/manifest.webmanifest')).headers['content-type']).toContain('application/manifest+json');
});

test('the server gives nothing outside the built folder', async ({ serveApp }) => {
  const { address } = await serveApp('/plan');
  const bad = ['/', '/package.json', '/plan/../package.json', '/plan/%2e%2e/package.json', '/plan/..%5cpackage.json'];
  for (const path of [...bad, '/plan//etc/passwd', '/plan/.vite/manifest.json', '/plan/assets', '/plan/%00']) {
    expect((await get(address, path)).statusCode, path).toBe(404);
  }
  expect((await get(address, '/plan/%ff')).statusCode).toBe(400);
  expect((await get(address, '/plan')).headers.location).toBe('/plan/');
});
