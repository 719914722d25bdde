import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { matchPatterns } from './lib/sites/index.ts';
import { licencesOf, noteBundled } from './scripts/build/licences.ts';
import { zipFolder } from './scripts/build/zipFolder.ts';

/** Files that the extension carries as they are: from here, to there. */
const shippedFiles = {
  'model/mood.onnx': 'model/mood.onnx',
  'model/vocabulary.txt': 'model/vocabulary.txt',
  'model/manifest.json': 'model/manifest.json',
  'assets/catalogs/songs.bin': 'catalogs/songs.bin',
  'assets/catalogs/films.bin': 'catalogs/films.bin',
  NOTICE: 'NOTICE.txt',
  LICENSE: 'LICENSE.txt',
  'PRIVACY.md': 'PRIVACY.txt',
};
const wasm = 'ort-wasm-simd-threaded.wasm';
const runtimeFolder = dirname(createRequire(import.meta.url).resolve('onnxruntime-web'));

/** What Mozilla's reviewers are given: what the extension and its model are made from. Whatever else lies here stays here. */
const sources = [
  '{assets,docs,entrypoints,lib,model,scripts,training}/**',
  '{README,CHANGELOG,CONTRIBUTING,PRIVACY,SECURITY}.md',
  '{LICENSE,NOTICE}',
  '{package,package-lock,tsconfig}.json',
  'wxt.config.ts',
];

/** The folders of the packages that are bundled. */
const bundled = new Set<string>();

/**
 * onnxruntime-web's bundle names its wasm in a `new URL(..., import.meta.url)`, of which Vite makes a second copy of
 * 14 MB (in Firefox's build inlined as base64). The extension says itself where its one copy is, so the expression
 * is never reached.
 */
function oneWasm(): Plugin {
  return {
    name: 'tonic:one-wasm',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('onnxruntime-web')
        ? code.replace(/new URL\("[^"]+\.wasm",\s*import\.meta\.url\)\.href/g, '""')
        : undefined,
  };
}

/**
 * Gives scripts that run in web pages the browser's own API instead of the polyfill, which would be a third of their
 * size. Only message listeners that reply with a promise need the polyfill, and those are in the background. Without it,
 * the reply of a handler that rejects is an object with an error.
 */
const ownApi = (): Plugin => ({
  name: 'tonic:own-api',
  enforce: 'pre',
  resolveId: (id) => (id === '@wxt-dev/webextension-polyfill/browser' ? ownApiId : undefined),
  // In Chromium an element with the id "browser" is a global of the extension's world too, so that name is not tried.
  load: (id) =>
    id === ownApiId
      ? 'export const browser = import.meta.env.FIREFOX ? globalThis.browser : globalThis.chrome;'
      : undefined,
});
const ownApiId = '\0tonic:own-api';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve('assets/locales') },
  autoIcons: { baseIconPath: resolve('assets/icon.svg'), developmentIndicator: false },
  // npm run dev opens a browser, unless there is no screen to show it on.
  webExt: { disabled: process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY },
  publicDir: 'assets/public',
  zip: { includeSources: sources },
  vite: () => ({
    plugins: [oneWasm(), preact(), noteBundled(bundled)],
    // Every browser that Tonic runs in knows modulepreload by itself.
    build: { modulePreload: { polyfill: false } },
    resolve: {
      alias: { 'wxt/utils/content-script-context': resolve('lib/browser/content/context.ts') },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script'))
        config.plugins?.push(ownApi());
    },
    'build:publicAssets': ({ config }, files) => {
      for (const [from, to] of Object.entries(shippedFiles)) {
        files.push({ absoluteSrc: resolve(from), relativeDest: to });
      }
      files.push({ absoluteSrc: resolve(runtimeFolder, wasm), relativeDest: wasm });
      if (config.command === 'build')
        files.push({ relativeDest: 'LICENSES.txt', contents: licencesOf(bundled) });
    },
    'zip:extension:done': ({ config }, zip) => zipFolder(config.outDir, zip),
  },
  manifest: ({ browser, command }) => ({
    name: 'Tonic',
    default_locale: 'en',
    description: '__MSG_extension_summary__',
    // scripting starts the content script in pages that are open already, and on sites that a person adds; activeTab
    // tells the popup, once it is clicked, which site it stands over.
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: [...matchPatterns],
    optional_host_permissions: ['*://*/*'],
    // What is written in a private window leaves no mood behind.
    incognito: 'not_allowed',
    action: { default_title: 'Tonic' },
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'",
      },
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'tonic@tonic.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
