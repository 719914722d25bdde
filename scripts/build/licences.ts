import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** WXT's packages come from one repository, and only this package contains its licence. */
const wxtLicence = 'node_modules/@wxt-dev/webextension-polyfill/LICENSE';
/** Licence texts of packages that come without one. */
const externalTexts: Readonly<Record<string, string>> = {
  'onnxruntime-web': 'assets/licences/onnxruntime-web.txt',
  wxt: wxtLicence,
  '@wxt-dev/browser': wxtLicence,
  '@wxt-dev/i18n': wxtLicence,
};

/**
 * Returns a Vite plugin that adds the folder of each bundled package to `folders`. Packages that tree shaking removes
 * are not shipped, so they are not added.
 */
export function noteBundled(folders: Set<string>): Plugin {
  return {
    name: 'tonic:note-bundled',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.type === 'chunk' ? Object.keys(chunk.modules) : []) {
          const folder = packageFolder(id);
          if (folder !== undefined) folders.add(folder);
        }
      }
    },
  };
}

/** Returns the folder of the package that a module belongs to. Undefined for our own modules and WXT's virtual ones. */
export function packageFolder(id: string): string | undefined {
  // The bundler marks modules that it generated or changed with a null character.
  const path = id.replace('\0', '');
  if (path.startsWith('rolldown/')) return resolve('node_modules/rolldown');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

/**
 * Returns name, version, source and licence text of each package, sorted by name.
 * @throws Error if a package contains no licence file and `externalTexts` has none
 */
export function licencesOf(folders: Iterable<string>): string {
  const parts = [...folders].map((folder) => {
    const { name, version, license, repository } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as { name: string; version: string; license: string; repository: string | { url: string } };
    const source = typeof repository === 'string' ? repository : repository.url;
    const text = readFileSync(licenceFile(folder, name), 'utf8').trim();
    return { name, text: `${name} ${version} (${license})\n${source}\n\n${text}\n` };
  });
  parts.sort((a, b) => (a.name < b.name ? -1 : 1));
  const separator = `\n${'-'.repeat(80)}\n\n`;
  return [
    'The software that is part of this extension, and its licences.\n',
    ...parts.map(({ text }) => text),
  ].join(separator);
}

function licenceFile(folder: string, name: string): string {
  const own = readdirSync(folder).find((file) => /^licen[cs]e(\.\w+)?$/i.test(file));
  if (own !== undefined) return join(folder, own);
  const external = externalTexts[name];
  if (external === undefined) throw new Error(`${name} comes without its licence`);
  return external;
}
