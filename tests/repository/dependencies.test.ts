import { readFile } from 'node:fs/promises';
import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { dependencies, devDependencies } from '../../package.json';

test('docs/dependencies.md justifies every package of package.json in one line, and no other', async () => {
  const lines = (await readFile('docs/dependencies.md', 'utf8')).split('\n');
  const rows = lines.slice(lines.indexOf('| library | why |') + 2).map((row) => row.split(' | '));
  const patterns = rows.flatMap(([names = '']) => names.replace('| ', '').split(', ')).filter(Boolean);
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  const linesFor = (name: string) => patterns.filter((pattern) => matchesGlob(name, pattern)).length;
  expect(packages.filter((name) => linesFor(name) !== 1)).toEqual([]);
  expect(patterns.filter((pattern) => !packages.some((name) => matchesGlob(name, pattern)))).toEqual([]);
});
