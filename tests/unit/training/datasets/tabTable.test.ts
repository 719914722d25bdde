import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { readTabTable } from '#training/datasets/tabTable.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-tables-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array, name = 'a.tsv.gz') {
  const path = join(folder, name);
  await writeFile(path, name.endsWith('.gz') && typeof content === 'string' ? gzipSync(content) : content);
  return readTabTable(path, ['mood'], 's', ({ mood }) => {
    if (mood === 'odd') throw new RangeError('no label "odd"');
    return mood === 'skip' ? undefined : { irony: mood === 'irony' };
  });
}
const complaint = async (content: string | Uint8Array) =>
  (await complaintOf(() => read(content))).replace(join(folder, 'a.tsv.gz'), 'FILE');

test.each(['a.tsv.gz', 'a.tsv'])('readTabTable reads %s with the columns in any order', async (name) => {
  expect(await read('text\tmore\tmood\nso it goes\t1\tirony\n', name)).toEqual({
    posts: [{ text: 'so it goes', source: 's', irony: true }],
    dropped: 0,
  });
});

test('readTabTable decodes entities and mends letters', async () => {
  const { posts } = await read('mood\ttext\nx\tâ€œnoâ€\u009d &amp; dadï¿½s &lt;3\n');
  expect(posts[0]?.text).toBe("“no” & dad's <3");
});

test('readTabTable skips and counts broken rows, rows without text and rows that are not wanted', async () => {
  const rows = ['x\tgood', 'x', 'x\ta\tb', 'x\t ', 'x\tlost ï¿½ letter', 'skip\tother', 'x\tgood too'];
  const { posts, dropped } = await read(`mood\ttext\n${rows.join('\n')}\n`);
  expect(posts.map(({ text }) => text)).toEqual(['good', 'good too']);
  expect(dropped).toBe(5);
});

test.each([
  ['mood\tpost\nx\ty\n', 'FILE: no column text'],
  ['', 'FILE: no column text, mood'],
  ['mood\ttext\nx\ty\nodd\tz\n', 'FILE: line 3: no label "odd"'],
  [new Uint8Array([1, 2, 3]), 'FILE: cannot be unpacked (incorrect header check)'],
])('readTabTable refuses %j and says: %s', async (content, expected) => {
  expect(await complaint(content)).toBe(expected);
});

test('readTabTable refuses a missing file in one line', async () => {
  expect(await complaintOf(() => readTabTable(join(folder, 'none.tsv'), [], 's', () => ({})))).toMatch(
    /none\.tsv: no such file$/,
  );
});
