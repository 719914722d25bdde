import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pagesFolder } from './server.ts';

/** Bundles tests/pages/site.html with its editors: a page that needs no network. */
export async function buildPages(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('../../tests/pages/', import.meta.url)),
    build: {
      outDir: pagesFolder,
      emptyOutDir: true,
      // Editors are as large as they are.
      chunkSizeWarningLimit: 3000,
      rollupOptions: { input: fileURLToPath(new URL('../../tests/pages/site.html', import.meta.url)) },
    },
    // Draft.js speaks of Node's global.
    define: { global: 'globalThis' },
  });
}
