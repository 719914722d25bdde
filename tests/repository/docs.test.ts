import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sites } from '#lib/sites/index.ts';

test('the README’s table of sites is that of the code', async () => {
  const rows = (await readFile('README.md', 'utf8')).split('\n');
  const start = rows.indexOf('| site | hosts | posts are written in | direct messages |');
  const written = rows.slice(start + 2, rows.indexOf('', start));
  expect(written).toEqual(
    sites.map(({ name, hosts, editors, messages }) => {
      const cells = [name, hosts.join(', '), editors.join(', ')];
      return `| ${[...cells, messages ? 'with a switch of their own' : 'none'].join(' | ')} |`;
    }),
  );
});
