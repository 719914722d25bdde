import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readLines } from '#training/live/lines.ts';

/** What comes of an input that arrives in these pieces. */
async function read(...pieces: (string | Uint8Array)[]): Promise<object[]> {
  const lines = [];
  for await (const line of readLines(Readable.from(pieces.map((piece) => Buffer.from(piece)))))
    lines.push(line);
  return lines;
}

const good = '{"text":"good","label":1}';

test.each([
  ['"happy"', 1],
  ['1', 1],
  ['"sad"', 0],
  ['0', 0],
])('the label %s is taken', async (label, known) => {
  expect(await read(`{"text":"a b","label":${label}}\n`)).toEqual([{ text: 'a b', label: known }]);
});

test.each([
  ['good', 'is not JSON'],
  ['{"text":"good","label":1', 'is not JSON'],
  [`${good}${good}`, 'is not JSON'],
  ['null', 'is no object'],
  ['3', 'is no object'],
  ['"good"', 'is no object'],
  ['[]', 'has no text'],
  ['{"label":1}', 'has no text'],
  ['{"text":7,"label":1}', 'has no text'],
  ['{"text":null,"label":1}', 'has no text'],
  ['{"text":"good"}', 'has no label happy, sad, 1 or 0'],
  ['{"text":"good","label":"Happy"}', 'has no label happy, sad, 1 or 0'],
  ['{"text":"good","label":"1"}', 'has no label happy, sad, 1 or 0'],
  ['{"text":"good","label":2}', 'has no label happy, sad, 1 or 0'],
  ['{"text":"good","label":true}', 'has no label happy, sad, 1 or 0'],
  ['{"text":"good","label":null}', 'has no label happy, sad, 1 or 0'],
])('the line %s comes out by its number and why, and what comes after it is read', async (bad, reason) => {
  const taken = { text: 'good', label: 1 };
  expect(await read(`${good}\n${bad}\n${good}\n`)).toEqual([taken, { line: 2, reason }, taken]);
});

test('other entries are passed over', async () => {
  expect(await read('{"id":3,"label":0,"text":"bad","user":{}}\n')).toEqual([{ text: 'bad', label: 0 }]);
});

test('an empty text is a text', async () => {
  expect(await read('{"text":"","label":1}\n')).toEqual([{ text: '', label: 1 }]);
});

test('lines may end as Windows ends them', async () => {
  expect(await read(`${good}\r\n\r\nbad\r\n${good}\r\n`)).toEqual([
    { text: 'good', label: 1 },
    { line: 3, reason: 'is not JSON' },
    { text: 'good', label: 1 },
  ]);
});

test('empty lines are passed over and counted', async () => {
  expect(await read('\n\n  \t\nbad\n\n')).toEqual([{ line: 4, reason: 'is not JSON' }]);
});

test('no input is no line', async () => {
  expect(await read()).toEqual([]);
  expect(await read('')).toEqual([]);
});

test('the last line needs no end', async () => {
  expect(await read(`${good}\n${good}`)).toHaveLength(2);
  expect(await read(`${good}\n${good.slice(0, 9)}`)).toEqual([
    { text: 'good', label: 1 },
    { line: 2, reason: 'is not JSON' },
  ]);
});

test('a mark of byte order at the start is no part of the first line', async () => {
  expect(await read(`\uFEFF${good}\n`)).toEqual([{ text: 'good', label: 1 }]);
});

/** With line ends of Unicode, which JSON leaves as they are, and a pair of surrogates. */
const anyScript = 'größer \u2028 ещё \u2029 ずっと 😀 \u0085 𝒜';

test('a text of any script comes out as it is, wherever the input is cut into pieces', async () => {
  const bytes = Buffer.from(`${JSON.stringify({ text: anyScript, label: 1 })}\n${good}\n`);
  const due = [
    { text: anyScript, label: 1 },
    { text: 'good', label: 1 },
  ];
  for (let cut = 0; cut <= bytes.length; cut++)
    expect(await read(bytes.subarray(0, cut), bytes.subarray(cut)), `cut at ${cut}`).toEqual(due);
  expect(await read(...[...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(due);
});

test('a line comes out before the next one is there', async () => {
  const input = new Readable({ read: () => undefined });
  const lines = readLines(input);
  for (const text of ['one', 'two']) {
    input.push(`{"text":"${text}","label":0}\n`);
    expect(await lines.next()).toEqual({ done: false, value: { text, label: 0 } });
  }
  input.push(null);
  expect(await lines.next()).toMatchObject({ done: true });
});

test('while the caller is busy next to nothing is read', async () => {
  let pieces = 0;
  const endless = new Readable({
    read() {
      pieces++;
      this.push(`${good}\n`.repeat(1000));
    },
  });
  const lines = readLines(endless);
  await lines.next();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(pieces).toBeLessThan(20);
  await lines.return(undefined);
  expect(endless.destroyed).toBe(true);
});

test('what the system says of an input that cannot be read comes through', async () => {
  const broken = new Readable({ read: () => void broken.destroy(new Error('EISDIR')) });
  await expect(readLines(broken).next()).rejects.toThrow('EISDIR');
});
