import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { matchPatterns } from '#lib/sites/index.ts';
import { version } from '../../../package.json';

describe.each(['chrome-mv3', 'firefox-mv3'])('the build %s', (build) => {
  const folder = join('.output', build);

  async function files(): Promise<{ path: string; bytes: number }[]> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return Promise.all(paths.map(async (path) => ({ path, bytes: (await stat(path)).size })));
  }

  test('a build holds one copy of the wasm, a model of 4 MB at most, 26 MB in all, no script or JSON over 5 MB', async () => {
    const all = await files();
    expect((await stat(join(folder, 'model', 'mood.onnx'))).size).toBeLessThanOrEqual(4e6);
    expect(all.filter(({ path }) => path.endsWith('.wasm'))).toHaveLength(1);
    expect(all.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(26e6);
    for (const { path, bytes } of all) if (/\.(js|json)$/.test(path)) expect(bytes, path).toBeLessThan(5e6);
  });

  test('the content script of a build is under 15 kB gzipped, the mood dot under 5 kB, the popup under 60 kB', async () => {
    const gzipped = async (path: string) => gzipSync(await readFile(path)).length;
    expect(await gzipped(join(folder, 'content-scripts', 'composer.js'))).toBeLessThan(15e3);
    expect(await gzipped(join(folder, 'moodDot.js'))).toBeLessThan(5e3);
    // Whatever the page loads before it shows: its own script and style, and what it shares with other pages.
    const html = await readFile(join(folder, 'popup.html'), 'utf8');
    const loaded = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path!);
    expect(loaded.length).toBeGreaterThanOrEqual(2);
    const sizes = await Promise.all(loaded.map((path) => gzipped(join(folder, path))));
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(60e3);
  });

  test.each([
    ['valibot', '~standard'],
    ['the polyfill', 'fallbackToNoCallback'],
    ['the mood dot', ':host'],
  ])('the content script of a build does not contain %s', async (_, mark) => {
    expect(await readFile(join(folder, 'content-scripts', 'composer.js'), 'utf8')).not.toContain(mark);
    const other = mark === ':host' ? 'moodDot.js' : 'background.js';
    expect(await readFile(join(folder, other), 'utf8')).toContain(mark);
  });

  test('a build declares this and no more: no optional permission but sites, nothing that pages can reach', async () => {
    expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toEqual({
      manifest_version: 3,
      name: 'Tonic',
      description: '__MSG_extension_summary__',
      version,
      default_locale: 'en',
      icons: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${size}.png`])),
      action: { default_title: 'Tonic', default_popup: 'popup.html' },
      options_ui: { page: 'options.html', open_in_tab: true },
      background:
        build === 'firefox-mv3' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
      content_scripts: [
        {
          matches: [...matchPatterns].sort(),
          js: ['content-scripts/composer.js'],
          all_frames: true,
          match_origin_as_fallback: true,
        },
      ],
      permissions: ['storage', 'scripting', 'activeTab'],
      host_permissions: matchPatterns,
      optional_host_permissions: ['*://*/*'],
      incognito: 'not_allowed',
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'",
      },
      ...(build === 'firefox-mv3' && {
        browser_specific_settings: {
          gecko: {
            id: 'tonic@tonic.example',
            strict_min_version: '142.0',
            data_collection_permissions: { required: ['none'] },
          },
        },
      }),
    });
  });

  test('a build carries the licence of each package that is in it, and of no other', async () => {
    const [, ...parts] = (await readFile(join(folder, 'LICENSES.txt'), 'utf8')).split(/^-{80}$/m);
    expect(parts.map((part) => part.trim().split(' ')[0])).toEqual([
      '@wxt-dev/browser',
      '@wxt-dev/i18n',
      '@wxt-dev/webextension-polyfill',
      'onnxruntime-web',
      'preact',
      'pure-rand',
      'rolldown',
      'valibot',
      'webextension-polyfill',
      'wxt',
    ]);
    for (const part of parts) expect(part).toMatch(/copyright|Mozilla Public License/i);
  });
});
