import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../scripts/serve.mjs';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

/** Serves a built folder on a free port; `stop` also cuts connections that are still open. */
export async function startServer(
  base: string,
  folder = dist,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const server = await serve({ folder, port: 0, base });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base.endsWith('/') ? base : `${base}/`}`,
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
