import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A site of lib/sites, as far as a new one may collide with it. */
export interface ExistingSite {
  /** Name of its file, without the extension. */
  readonly key: string;
  readonly name: string;
  readonly hosts: readonly string[];
}

/** Reads all files of lib/sites below `root`. A file that is no site has an empty name and no hosts. */
export async function readSites(root: string): Promise<ExistingSite[]> {
  const folder = join(root, 'lib/sites');
  const files = (await readdir(folder)).sort();
  return Promise.all(
    files.map(async (file) => {
      const code = await readFile(join(folder, file), 'utf8');
      const hosts = code.match(/hosts: \[([^\]]*)\]/)?.[1] ?? '';
      return {
        key: file.replace(/\.ts$/, ''),
        name: code.match(/name: '([^']+)'/)?.[1] ?? '',
        hosts: [...hosts.matchAll(/'([^']+)'/g)].map(([, host]) => host!),
      };
    }),
  );
}

/** Reads the names of the editors that test pages can show, in the order of tests/pages/sites.ts below `root`. */
export async function knownEditors(root: string): Promise<string[]> {
  const code = await readFile(join(root, 'tests/pages/sites.ts'), 'utf8');
  return [...code.matchAll(/^ {2}(?:'([^']+)'|(\w+)): \(\) => import\(/gm)].map(
    ([, quoted, plain]) => (quoted ?? plain)!,
  );
}
