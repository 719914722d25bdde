import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import { trainCommand } from '#training/main.ts';

allowSlowTests();

/*
 * The hashes below were computed with commit b9aa825 ("Kernels: without flags of V8 ..."), by the same four commands on
 * the same tweets, and are equal on any number of cores. They hold only on a CPU with fused multiply-add: the kernels use
 * WebAssembly's relaxed SIMD, whose multiply-add rounds once on such a CPU and twice on another.
 */
const golden = {
  'paper/weights.bin': '9686df7f7de1cb6b256aa25d89bc1584aafcc9187229183fcbe61fff2b8dde47',
  'paper/test.bin': 'cd137e15d6ef593d877a549b35a48372791f21902257b56a5362d7b1bd3a9c9a',
  'paper/replay.bin': 'ea6183d5f961998751fc79aec071addd8aa8aa6fd769d790112c2da1b9a61cc1',
  'paper/live/weights.bin': 'cb94eb9e913ba733552914ddabde9d4082ecae9cdb17c21437bac46e9d340e6b',
  'tonic/weights.bin': '118b362eec40ba543bead027bbbe38939bf60ca0930a613c0e70b08a920d55a4',
  'tonic/test.bin': 'dab65c0787f1b8a15580168d07f62ea8629e6f82d912624ee7801b2ddb070a6f',
  'tonic/replay.bin': 'b94c919fb8d189fcb32b2eafbde1e59352240b59a3344c88db0a2c342bc40db3',
  'tonic/pairs.bin': '77ab0ab578d22739ff50b53dbe9f559f504b776769894ee487662d82a3d466ab',
  'tonic/live/weights.bin': 'eb538b31b60ba75e9c7ce37b0e22b9738e3f374f6759ca1838389cd5aae084b9',
};

/** Tweets of all lengths. The last word gives the label in ten of eleven, so that the loss does not fall to zero. */
const textOf = (row: number): string => {
  const digits = [...String(row).padStart(3, '0')].map((digit) => 'abcdefghij'[Number(digit)]);
  const filler = Array.from({ length: row % 7 }, (_, k) => `so${'xyz'[k % 3]}`);
  return [...filler, ...digits, (row + Number(row % 11 === 0)) % 2 === 0 ? 'sad' : 'happy'].join(' ');
};

/** Two shards a batch; both chunks replay earlier tweets; words and features are dropped. */
const settings = [
  'vocabulary=60',
  'embedding=8',
  'units=8',
  'chunks=2',
  'epochs=2',
  'batch=280',
  'replay=0.5',
  'wordDropout=0.05',
  'featureDropout=0.1',
  'learningRate=0.01',
].flatMap((setting) => ['--set', setting]);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-golden-'));
  const [tweets, live] = [join(folder, 'tweets.csv'), join(folder, 'live.jsonl')];
  const [paper, tonic] = [join(folder, 'paper'), join(folder, 'tonic')];
  const rows = Array.from({ length: 800 }, (_, row) => `${row},${row % 2},${textOf(row)}\n`);
  await writeFile(tweets, `row,label,text\n${rows.join('')}`);
  const lines = Array.from({ length: 210 }, (_, row) => ({
    text: `well ${textOf(row)} yay`,
    label: row % 2,
  }));
  await writeFile(live, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const training = ['--tweets', tweets, '--schedule', 'chunked', ...settings];
  for (const args of [
    [...training, '--preset', 'paper', '--out', paper],
    [...training, '--preset', 'tonic', '--out', tonic, '--teacher', paper, '--set', 'pairs=101'],
    ['--continue', paper, '--tweets', live, '--chunk', '100'],
    ['--continue', tonic, '--tweets', live, '--chunk', '100'],
  ])
    expect(await runInProcess(trainCommand, ...args)).toMatchObject({ code: 0 });
});

afterAll(() => rm(folder, { recursive: true }));

/** Covers names, shapes and values, but not the header: that holds the identity of the run. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for (const [name, { shape, values }] of Object.entries((await loadTensors(path))!.tensors)) {
    hash.update(`${name} ${shape}\n`);
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  return hash.digest('hex');
}

test.each(Object.entries(golden))('a tiny run still writes %s bit for bit (%s)', async (file, hash) => {
  expect(await hashOf(join(folder, file))).toBe(hash);
});
