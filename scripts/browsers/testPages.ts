import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pagesFolder } from './server.ts';

const folder = fileURLToPath(new URL('../../tests/pages/', import.meta.url));

/** Bundles tests/pages/site.html with its editors, and boxes.html, so that they need no network. */
export async function buildPages(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: {
      outDir: pagesFolder,
      emptyOutDir: true,
      minify: false,
      // The editors are large.
      chunkSizeWarningLimit: 3000,
      rollupOptions: { input: ['site.html', 'boxes.html'].map((page) => join(folder, page)) },
    },
    // Draft.js uses Node's `global`. Sites run the production builds of the editors.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  });
}
