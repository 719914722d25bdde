import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pagesFolder } from './server.ts';

const folder = fileURLToPath(new URL('../../tests/pages/', import.meta.url));

/**
 * Bundles tests/pages/site.html with its editors, and boxes.html, so that they need no network. Another browser's tests may be
 * reading the same pages, so each file is replaced as a whole, and none is removed.
 */
export async function buildPages(): Promise<void> {
  await mkdir(join(pagesFolder, 'assets'), { recursive: true });
  const fresh = `${pagesFolder.replace(/\/$/, '')}-${process.pid}`;
  await bundle(fresh);
  const files = await readdir(fresh, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const isPage = (path: string) => path.endsWith('.html');
  // Pages come after the scripts that they load.
  for (const path of [...paths.filter((path) => !isPage(path)), ...paths.filter(isPage)])
    await rename(path, join(pagesFolder, relative(fresh, path)));
  await rm(fresh, { recursive: true });
}

async function bundle(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      // The editors are large.
      chunkSizeWarningLimit: 3000,
      rollupOptions: {
        input: ['site.html', 'boxes.html'].map((page) => join(folder, page)),
        external: ['@wordpress/vips/worker'], // 13 megabytes that resize images
      },
    },
    // Draft.js uses Node's `global`. Sites run the production builds of the editors.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  });
}
