import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import SevenZip from '7z-wasm';

/** 1 January 1980 in local time, the first day that a zip can store. Zips store local times. */
const date = new Date(1980, 0, 1).getTime();

/**
 * Zips the files of a folder with 7-Zip in WebAssembly. The zip is 3 % smaller than with zlib. The same files give
 * the same bytes on every machine, whatever their dates and modes; zlib's search depends on the processor.
 */
export async function zipFolder(folder: string, zip: string): Promise<void> {
  // An in-memory file system, in which this function sets the dates and modes.
  const { FS, callMain } = await SevenZip({ print: () => undefined });
  const names = globSync('**', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll(sep, '/'))
    .sort();
  for (const parent of new Set(names.flatMap(parentsOf))) FS.mkdir(parent);
  for (const name of names) {
    FS.writeFile(name, readFileSync(join(folder, name)));
    FS.utime(name, date, date);
  }
  // -mtp=2 stores DOS dates only, without additional dates in UTC.
  callMain(['a', '-tzip', '-mtp=2', 'out.zip', ...names]);
  writeFileSync(zip, FS.readFile('out.zip'));
}

/** Returns the parent folders of a path, outermost first: a and a/b for a/b/c. */
function parentsOf(name: string): string[] {
  const parent = dirname(name);
  return parent === '.' ? [] : [...parentsOf(parent), parent];
}
