import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pagesFolder } from './server.ts';

/** Bundles tests/pages/site.html with its editors, so that it needs no network. */
export async function buildPages(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../../tests/pages/', import.meta.url)),
    build: {
      outDir: pagesFolder,
      emptyOutDir: true,
      minify: false,
      // The editors are large.
      chunkSizeWarningLimit: 3000,
      rollupOptions: { input: fileURLToPath(new URL('../../tests/pages/site.html', import.meta.url)) },
    },
    // Draft.js uses Node's `global`. Sites run the production builds of the editors.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  });
}
