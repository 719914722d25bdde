import { readFile } from 'node:fs/promises';
import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { dependencies, devDependencies } from '../../package.json';

test('every package is justified in one line of ARCHITECTURE.md, and no other is', async () => {
  const lines = (await readFile('ARCHITECTURE.md', 'utf8')).split('\n');
  const rows = lines.slice(lines.indexOf('| library | why |') + 2).map((row) => row.split(' | '));
  const named = rows.flatMap(([names = '']) => names.replace('| ', '').split(', ')).filter(Boolean);
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  const reasons = (name: string) => named.filter((pattern) => matchesGlob(name, pattern)).length;
  expect(packages.filter((name) => reasons(name) !== 1)).toEqual([]);
  expect(named.filter((pattern) => !packages.some((name) => matchesGlob(name, pattern)))).toEqual([]);
});
