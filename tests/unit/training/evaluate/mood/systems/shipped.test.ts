import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readingOf } from '#lib/mood/calibrate.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { ngramFolder, probabilitiesOf as withNgrams } from '#tests/unit/lib/mood/ngramModel.ts';
import { probabilitiesOf, sound, thresholds } from '#tests/unit/lib/mood/tinyModel.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { shippedModel } from '#training/evaluate/mood/systems/shipped.ts';
import { writeModelFolder } from './modelFolder.ts';

allowSlowTests();

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-shipped-'));
});

afterEach(() => rm(folder, { recursive: true }));

const texts = ['i love the sun', 'not good', '', 'hate', 'so much rain !', 'never a good day here', '...'];

test('shippedModel answers as the extension does, for any number of texts per call', async () => {
  await writeModelFolder(folder);
  const { system } = await shippedModel(folder);
  const answers = await system.answer(texts);
  for (const [k, text] of texts.entries()) {
    if (text === '') continue;
    const expected = probabilitiesOf(text);
    const { mood, margin, probabilities } = answers[k]!;
    expect(mood, text).toBe(readingOf(expected, thresholds).mood);
    expect(margin).toBeCloseTo(expected[1] - expected[0], 5);
    expect(probabilities).toEqual(expected.map((value) => expect.closeTo(value, 5)));
    expect((await system.answer([text]))[0]!.margin).toBeCloseTo(margin, 5);
  }
  expect(new Set(answers.map(({ mood }) => mood))).toEqual(new Set(['happy', 'sad', 'unsure']));
});

test('shippedModel reads the n-grams of texts with a model that has them', async () => {
  await writeModelFolder(folder);
  const path = join(folder, 'manifest.json');
  const { ngramSlots } = JSON.parse(Buffer.from(await ngramFolder('manifest.json')).toString());
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, ngramSlots }));
  await writeFile(join(folder, 'mood.onnx'), await ngramFolder('mood.onnx'));
  const { system } = await shippedModel(folder);
  const tokens = ['zest', 'love', 'so', 'much', 'rain', '!'];
  const answers = await system.answer([tokens.join(' '), '!', `never never ${tokens.join(' ')}`]);
  const expected = [tokens, ['!'], tokens].map(withNgrams);
  expect(answers.map(({ probabilities }) => probabilities)).toEqual(
    expected.map((values) => values.map((value) => expect.closeTo(value, 5))),
  );
});

test('shippedModel is unsure about a text without a token', async () => {
  await writeModelFolder(folder);
  const { system } = await shippedModel(folder);
  expect(await system.answer(['', ' '])).toEqual(
    [1, 2].map(() => ({ mood: 'unsure', margin: 0, probabilities: [0, 0, 1] })),
  );
});

test('shippedModel has the size of model and vocabulary', async () => {
  await writeModelFolder(folder);
  const { system } = await shippedModel(folder);
  expect(system.size.bytes).toBe(sound['mood.onnx'].length + sound['vocabulary.txt'].length);
});

test('shippedModel reads the training sets from the manifest if it names them', async () => {
  await writeModelFolder(folder);
  expect(await shippedModel(folder)).toMatchObject({ seed: 1, thresholds, trainedOn: [] });
  expect((await shippedModel(folder)).heldOut).toBeUndefined();
  await writeModelFolder(folder, { posts: { sets: ['semeval-2013'], heldOut: 'semeval-2014' } });
  expect(await shippedModel(folder)).toMatchObject({
    trainedOn: ['semeval-2013'],
    heldOut: 'semeval-2014',
  });
});

test('shippedModel refuses a folder without a model or with an incomplete manifest in one line', async () => {
  expect(await complaintOf(() => shippedModel(folder))).toMatch(/manifest\.json: cannot be read \(ENOENT/);
  await writeFile(join(folder, 'manifest.json'), '{"maxTokens": 40, "thresholds": {"happy": 0.5}}');
  expect(await complaintOf(() => shippedModel(folder))).toMatch(
    /manifest\.json: thresholds\.sad is not a number from 0 to 1$/,
  );
});
