import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';

/** Serves the test pages under any host name, over TLS with a certificate made at the start. */
export interface PageServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Folder of the bundled test pages. */
export const pagesFolder = fileURLToPath(new URL('../../.output/pages/', import.meta.url));

/** Paths that end like this, on any host, serve tests/pages/compose.html. */
export const composePath = '/compose/post';
/** This path, on any host, serves tests/pages/hostile.html. */
export const hostilePath = '/hostile';
/** This path, on any host, serves tests/pages/boxes.html. */
export const boxesPath = '/boxes';

/**
 * Serves compose.html at …/compose/post, hostile.html at /hostile, boxes.html at /boxes, and site.html, which shows the
 * editor of its host, everywhere else. The last two are bundled by buildPages.
 * @param port 0 for any free one
 */
export async function servePages(port = 0): Promise<PageServer> {
  const [compose, hostile] = await Promise.all(
    ['compose', 'hostile'].map((name) =>
      readFile(new URL(`../../tests/pages/${name}.html`, import.meta.url)),
    ),
  );
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'tonic test pages' }]);
  const server = createServer({ cert, key }, async ({ url = '/' }, response) => {
    const path = url.split('?')[0]!;
    const page = path.endsWith(composePath) ? compose : path === hostilePath ? hostile : await bundled(path);
    const isScript = path.endsWith('.js');
    response.writeHead(page ? 200 : 404, {
      'content-type': `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`,
      // Its name holds its hash, so the same page within a frame need not load it again.
      ...(isScript && { 'cache-control': 'max-age=3600' }),
    });
    response.end(page);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

async function bundled(path: string): Promise<Buffer | undefined> {
  if (path === '/favicon.ico') return undefined;
  const asset = /^\/assets\/[\w-]+\.js$/.exec(path)?.[0];
  const page = path === boxesPath ? 'boxes.html' : 'site.html';
  return readFile(join(pagesFolder, asset ?? page)).catch(() => undefined);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
