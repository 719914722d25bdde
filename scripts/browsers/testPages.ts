import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pagesFolder } from './server.ts';

/** Bundles tests/pages/site.html with its editors: a page that needs no network. */
export async function buildPages(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../../tests/pages/', import.meta.url)),
    build: {
      outDir: pagesFolder,
      emptyOutDir: true,
      minify: false,
      // Editors are as large as they are.
      chunkSizeWarningLimit: 3000,
      rollupOptions: { input: fileURLToPath(new URL('../../tests/pages/site.html', import.meta.url)) },
    },
    // Draft.js speaks of Node's global. Sites run the editors as they are in production, whatever builds this page.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  });
}
