import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readLines } from '#training/live/lines.ts';

/** Returns what readLines yields for an input in these pieces. */
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
])('readLines reads the label %s as %i', async (label, expected) => {
  expect(await read(`{"text":"a b","label":${label}}\n`)).toEqual([{ text: 'a b', label: expected }]);
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
])('readLines yields, for the line %s, a bad line that %s, and continues', async (bad, reason) => {
  const tweet = { text: 'good', label: 1 };
  expect(await read(`${good}\n${bad}\n${good}\n`)).toEqual([tweet, { line: 2, reason }, tweet]);
});

test('readLines ignores other properties', async () => {
  expect(await read('{"id":3,"label":0,"text":"bad","user":{}}\n')).toEqual([{ text: 'bad', label: 0 }]);
});

test('readLines accepts an empty text', async () => {
  expect(await read('{"text":"","label":1}\n')).toEqual([{ text: '', label: 1 }]);
});

test('readLines accepts Windows line ends', async () => {
  expect(await read(`${good}\r\n\r\nbad\r\n${good}\r\n`)).toEqual([
    { text: 'good', label: 1 },
    { line: 3, reason: 'is not JSON' },
    { text: 'good', label: 1 },
  ]);
});

test('readLines skips empty lines but counts them', async () => {
  expect(await read('\n\n  \t\nbad\n\n')).toEqual([{ line: 4, reason: 'is not JSON' }]);
});

test('readLines yields nothing for an empty input', async () => {
  expect(await read()).toEqual([]);
  expect(await read('')).toEqual([]);
});

test('readLines reads a last line without a line end', async () => {
  expect(await read(`${good}\n${good}`)).toHaveLength(2);
  expect(await read(`${good}\n${good.slice(0, 9)}`)).toEqual([
    { text: 'good', label: 1 },
    { line: 2, reason: 'is not JSON' },
  ]);
});

test('readLines ignores a byte order mark', async () => {
  expect(await read(`\uFEFF${good}\n`)).toEqual([{ text: 'good', label: 1 }]);
});

/** Includes Unicode line ends, which JSON does not escape, and surrogate pairs. */
const anyScript = 'größer \u2028 ещё \u2029 ずっと 😀 \u0085 𝒜';

test('readLines decodes text of any script, wherever the input is split', async () => {
  const bytes = Buffer.from(`${JSON.stringify({ text: anyScript, label: 1 })}\n${good}\n`);
  const expected = [
    { text: anyScript, label: 1 },
    { text: 'good', label: 1 },
  ];
  for (let cut = 0; cut <= bytes.length; cut++)
    expect(await read(bytes.subarray(0, cut), bytes.subarray(cut)), `cut at ${cut}`).toEqual(expected);
  expect(await read(...[...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(expected);
});

test('readLines yields a line before the next one arrives', async () => {
  const input = new Readable({ read: () => undefined });
  const lines = readLines(input);
  for (const text of ['one', 'two']) {
    input.push(`{"text":"${text}","label":0}\n`);
    expect(await lines.next()).toEqual({ done: false, value: { text, label: 0 } });
  }
  input.push(null);
  expect(await lines.next()).toMatchObject({ done: true });
});

test('readLines reads almost nothing while the caller is busy', async () => {
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

test('readLines throws the error of an unreadable input', async () => {
  const broken = new Readable({ read: () => void broken.destroy(new Error('EISDIR')) });
  await expect(readLines(broken).next()).rejects.toThrow('EISDIR');
});
