import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** WXT's packages are of one repository, whose licence only this one carries. */
const wxtLicence = 'node_modules/@wxt-dev/webextension-polyfill/LICENSE';
/** Where the text is, for packages that come without one. */
const textElsewhere: Readonly<Record<string, string>> = {
  'onnxruntime-web': 'assets/licences/onnxruntime-web.txt',
  wxt: wxtLicence,
  '@wxt-dev/browser': wxtLicence,
  '@wxt-dev/i18n': wxtLicence,
};

/** Notes the folder of each package that has a part in the bundle: of what was shaken off, nothing is shipped. */
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

/** The folder of the package that a module is of; undefined for our own, and for those that WXT makes up. */
export function packageFolder(id: string): string | undefined {
  // The bundler marks what it made or changed itself.
  const path = id.replace('\0', '');
  if (path.startsWith('rolldown/')) return resolve('node_modules/rolldown');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

/**
 * Name, version, source and licence of each package, by name.
 * @throws Error when a package comes without the text of its licence and `textElsewhere` has none
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
  parts.sort((one, other) => (one.name < other.name ? -1 : 1));
  const line = `\n${'-'.repeat(80)}\n\n`;
  return [
    'The software that is part of this extension, and its licences.\n',
    ...parts.map(({ text }) => text),
  ].join(line);
}

function licenceFile(folder: string, name: string): string {
  const own = readdirSync(folder).find((file) => /^licen[cs]e(\.\w+)?$/i.test(file));
  if (own !== undefined) return join(folder, own);
  const elsewhere = textElsewhere[name];
  if (elsewhere === undefined) throw new Error(`${name} comes without its licence`);
  return elsewhere;
}
