import { chmod, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { zipFolder } from '#scripts/build/zipFolder.ts';

test('zipFolder writes the same bytes for the same files, whatever their dates, modes and order', {
  timeout: 30_000,
}, async () => {
  const root = await mkdtemp(join(tmpdir(), 'tonic-zip-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const names = ['b.txt', 'a/b/c.json', 'a/b.txt'];
  const zipOf = async (folder: string, order: string[], date: Date, mode: number) => {
    for (const name of order) {
      const path = join(root, folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, `this is ${name}`);
      await chmod(path, mode);
      await utimes(path, date, date);
    }
    await zipFolder(join(root, folder), join(root, `${folder}.zip`));
    return readFile(join(root, `${folder}.zip`));
  };
  const first = await zipOf('first', names, new Date('2026-03-04'), 0o600);
  const second = await zipOf('second', names.toReversed(), new Date('2031-05-06'), 0o644);
  expect(first.equals(second)).toBe(true);
  for (const name of names) expect(first.includes(name), name).toBe(true);
});
