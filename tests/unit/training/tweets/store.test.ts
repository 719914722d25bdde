import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { saveTensors, type Tensors } from '#training/files/tensorFile.ts';
import { concatenate, joinTweets, loadTweets, saveTweets, select } from '#training/tweets/store.ts';

const list = [
  { ids: [5, 1, 9999], label: 1 },
  { ids: [7], label: 0 },
  { ids: [2, 3], label: 1 },
  { ids: [7, 7, 7, 7], label: 0 },
] as const;
const tweets = encodedOf(list);
const none = encodedOf([]);

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-store-'));
  path = join(folder, 'tweets.bin');
});

afterEach(() => rm(folder, { recursive: true }));

test.each([
  ['several tweets', tweets],
  ['one tweet', encodedOf(list.slice(0, 1))],
  ['no tweets', none],
  ['tweets with bigram logits', { ...tweets, bigramLogits: Float32Array.of(0.5, 0, -2, 1.25) }],
])('loadTweets returns %s as saveTweets got them', async (_, saved) => {
  await saveTweets(path, saved);
  expect(await loadTweets(path)).toEqual(saved);
});

test('loadTweets returns large ids exactly', async () => {
  const words = encodedOf([{ ids: [0, 1, 2 ** 16 + 1, 2 ** 24 - 1], label: 0 }]);
  await saveTweets(path, words);
  expect(await loadTweets(path)).toEqual(words);
});

test('loadTweets refuses a missing file in one line', async () => {
  expect(await complaintOf(() => loadTweets(path))).toBe(`${path}: no such file`);
});

test('loadTweets refuses a file that is truncated anywhere in one line', async () => {
  await saveTweets(path, tweets);
  const whole = await readFile(path);
  for (let length = 0; length < whole.length; length += 3) {
    await writeFile(path, whole.subarray(0, length));
    expect(await complaintOf(() => loadTweets(path)), `cut at ${length}`).toMatch(
      /tweets\.bin: (not a checkpoint|damaged \(.+)/,
    );
  }
});

test('saveTweets refuses a folder that does not exist in one line', async () => {
  const elsewhere = join(folder, 'none', 'tweets.bin');
  expect(await complaintOf(() => saveTweets(elsewhere, tweets))).toMatch(/: cannot be written \(ENOENT/);
});

const tensor = (...values: number[]) => ({ shape: [values.length], values: Float32Array.from(values) });

test.each<[what: string, tensors: Tensors]>([
  ['no tensors', {}],
  ['no ids', { lengths: tensor(1), labels: tensor(1) }],
  ['no lengths', { ids: tensor(5), labels: tensor(1) }],
  ['no labels', { ids: tensor(5), lengths: tensor(1) }],
  ['more ids than the tweets are long', { ids: tensor(5, 6), lengths: tensor(1), labels: tensor(1) }],
  ['fewer ids than the tweets are long', { ids: tensor(5), lengths: tensor(2), labels: tensor(1) }],
  [
    'fewer bigram logits than tweets',
    { ids: tensor(5, 6), lengths: tensor(1, 1), labels: tensor(1, 0), lean: tensor(0.5) },
  ],
  ['more labels than tweets', { ids: tensor(5), lengths: tensor(1), labels: tensor(1, 0) }],
])('loadTweets refuses a file with %s in one line', async (_, tensors) => {
  await saveTensors(path, null, tensors);
  expect(await complaintOf(() => loadTweets(path))).toBe(`${path}: holds no tweets`);
});

test('select returns tweets in the given order, as often as given', () => {
  expect(select(tweets, Uint32Array.of(3, 0, 3))).toEqual(encodedOf([list[3], list[0], list[3]]));
  expect(select(tweets, Uint32Array.of(0, 1, 2, 3))).toEqual(tweets);
});

test('select returns copies', () => {
  const source = encodedOf(list);
  const chosen = select(source, Uint32Array.of(0, 1));
  source.ids.fill(0);
  source.labels.fill(0);
  expect(chosen).toEqual(encodedOf(list.slice(0, 2)));
});

test('concatenate returns the parts one after the other', () => {
  const [first, second] = [encodedOf(list.slice(0, 1)), encodedOf(list.slice(1))];
  expect(concatenate([first, second])).toEqual(tweets);
  expect(concatenate([second, first])).toEqual(encodedOf([...list.slice(1), list[0]]));
  expect(concatenate([none, first, none, second, none])).toEqual(tweets);
});

test('select and concatenate also copy bigram logits, and use 0 where a part has none', () => {
  const withLogits = { ...tweets, bigramLogits: Float32Array.of(0.5, 0, -2, 1.25) };
  expect([...select(withLogits, Uint32Array.of(3, 0, 3)).bigramLogits!]).toEqual([1.25, 0.5, 1.25]);
  expect([...concatenate([withLogits, encodedOf(list.slice(0, 1)), withLogits]).bigramLogits!]).toEqual([
    0.5, 0, -2, 1.25, 0, 0.5, 0, -2, 1.25,
  ]);
});

test('joinTweets joins single tweets', () => {
  const single = list.map(({ ids, label }) => ({ ids: Int32Array.from(ids), label }));
  expect(joinTweets(single)).toEqual(tweets);
});

test('select, concatenate and joinTweets return no tweets for no tweets', () => {
  expect(select(tweets, new Uint32Array(0))).toEqual(none);
  expect(concatenate([])).toEqual(none);
  expect(concatenate([none, none])).toEqual(none);
  expect(joinTweets([])).toEqual(none);
});
