import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';

/** A page of tests/pages under any host name, over TLS with a certificate made for the occasion. */
export interface PageServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Where the bundled test pages lie. */
export const pagesFolder = fileURLToPath(new URL('../../.output/pages/', import.meta.url));

/** At paths of any host that end like this lies the page that shows how Tonic works. */
export const composePath = '/compose/post';
/** And at this path one that means harm. */
export const hostilePath = '/hostile';

/**
 * Serves tests/pages/compose.html at /…/compose/post, hostile.html at /hostile, and at every other address the bundled
 * page that is what its host is (see buildPages), where there is one.
 * @param port 0 for any that is free
 */
export async function servePages(port = 0): Promise<PageServer> {
  const [compose, hostile] = await Promise.all(
    ['compose', 'hostile'].map((name) =>
      readFile(new URL(`../../tests/pages/${name}.html`, import.meta.url)),
    ),
  );
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'tonic test pages' }]);
  const server = createServer({ cert, key }, async ({ url = '/' }, response) => {
    const page = url.endsWith(composePath)
      ? compose
      : url.split('?')[0] === hostilePath
        ? hostile
        : await bundled(url);
    const isScript = url.endsWith('.js');
    response.writeHead(page ? 200 : 404, {
      'content-type': `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`,
      // Its name has a hash of it: the same page within a frame need not load it again.
      ...(isScript && { 'cache-control': 'max-age=3600' }),
    });
    response.end(page);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', listening);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

async function bundled(url: string): Promise<Buffer | undefined> {
  if (url === '/favicon.ico') return undefined;
  const asset = /^\/assets\/[\w-]+\.js$/.exec(url)?.[0];
  return readFile(join(pagesFolder, asset ?? 'site.html')).catch(() => undefined);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => {
    server.close(() => done());
  });
}
