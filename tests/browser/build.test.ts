import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { matchPatterns } from '../../lib/composers/sites.ts';

describe.each(['chrome-mv3', 'firefox-mv3'])('the build %s', (build) => {
  const folder = join('.output', build);

  async function files(): Promise<{ path: string; bytes: number }[]> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return Promise.all(paths.map(async (path) => ({ path, bytes: (await stat(path)).size })));
  }

  async function manifest(): Promise<Record<string, unknown>> {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  }

  test('holds one copy of the wasm, a model of 3 MB, 23 MB in all, no script or JSON over 5 MB', async () => {
    const all = await files();
    expect((await stat(join(folder, 'model', 'mood.onnx'))).size).toBeLessThan(3e6);
    expect(all.filter(({ path }) => path.endsWith('.wasm'))).toHaveLength(1);
    expect(all.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(23e6);
    for (const { path, bytes } of all) if (/\.(js|json)$/.test(path)) expect(bytes, path).toBeLessThan(5e6);
  });

  test('its content script is under 15 kB gzipped, its popup under 60 kB', async () => {
    const gzipped = async (path: string) => gzipSync(await readFile(path)).length;
    expect(await gzipped(join(folder, 'content-scripts', 'composer.js'))).toBeLessThan(15e3);
    // Whatever the page loads before it shows: its own script and style, and what it shares with other pages.
    const html = await readFile(join(folder, 'popup.html'), 'utf8');
    const loaded = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path!);
    expect(loaded.length).toBeGreaterThanOrEqual(2);
    const sizes = await Promise.all(loaded.map((path) => gzipped(join(folder, path))));
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(60e3);
  });

  test('asks for what it needs, the listed sites, others one by one, and lets pages reach nothing', async () => {
    const declared = await manifest();
    expect(declared.permissions).toEqual(['storage', 'scripting', 'activeTab']);
    expect(declared.host_permissions).toEqual(matchPatterns);
    expect(declared.optional_host_permissions).toEqual(['*://*/*']);
    expect(declared).not.toHaveProperty('optional_permissions');
    expect(declared.incognito).toBe('not_allowed');
    expect(declared).not.toHaveProperty('web_accessible_resources');
    const [script, ...others] = declared.content_scripts as { matches: string[] }[];
    expect(others).toEqual([]);
    expect(new Set(script?.matches)).toEqual(new Set(matchPatterns));
    expect(declared.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'",
    });
  });
});
