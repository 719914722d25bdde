import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** A page of tests/pages under any host name, over TLS with a certificate made for the occasion. */
export interface PageServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves tests/pages/compose.html, whatever the host and path.
 * @param port 0 for any that is free
 */
export async function servePages(port = 0): Promise<PageServer> {
  const page = await readFile(new URL('../../tests/pages/compose.html', import.meta.url));
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'tonic test pages' }]);
  const server = createServer({ cert, key }, (request, response) => {
    const found = request.url !== '/favicon.ico';
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(found ? page : undefined);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', listening);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => {
    server.close(() => done());
  });
}
