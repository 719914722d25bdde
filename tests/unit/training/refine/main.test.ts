import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as runtime from 'onnxruntime-web';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Classifier } from '#lib/mood/classifier.ts';
import { encode } from '#lib/text/encode.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { detectLanguage } from '#scripts/cli/language.ts';
import { bigramsPath } from '#training/bigrams/ofRun.ts';
import { loadBigrams } from '#training/bigrams/table.ts';
import { rounded } from '#training/export/quantize.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import type { Weights } from '#training/lstm/initial.ts';
import { commandOf, type Ended, tinySettings, writeTinyData, writeTinyTweets } from './commands.ts';

/** The whole way of a model: trained, refined, exported, read. */
let folder: string;
let tweets: string;
let data: string;
let run: string;
let refinedRun: string;
let model: string;
const ended: Record<'train' | 'refine' | 'tooSoon' | 'export', Ended> = {} as never;

const refine = (...args: string[]) => commandOf('refine/main.ts', ...args);
const few = ['epochs=2', 'tweets=40', 'made=30', 'emoji=20', 'batch=64', 'learningRate=0.01'].flatMap(
  (change) => ['--set', change],
);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-refine-'));
  [run, refinedRun, model] = ['run', 'run-refined', 'model'].map((name) => join(folder, name)) as [
    ...[string, string, string],
  ];
  [tweets, data] = [await writeTinyTweets(folder), await writeTinyData(folder)];
  const training = ['--tweets', tweets, '--schedule', 'whole', '--out', run, ...tinySettings];
  ended.train = await commandOf('main.ts', ...training, '--set', 'pooling=last+max', '--set', 'directions=2');
  ended.tooSoon = await commandOf('export/main.ts', '--run', run, '--tweets', tweets, '--out', model);
  ended.refine = await refine('--run', run, '--data', data, ...few);
  ended.export = await commandOf('export/main.ts', '--run', refinedRun, '--tweets', tweets, '--out', model);
}, 180_000);

afterAll(() => rm(folder, { recursive: true }));

const jsonOf = async (...path: string[]) => JSON.parse(await readFile(join(folder, ...path), 'utf8'));
const wordsOf = async (of: string) => Vocabulary.fromFile(await readFile(join(of, 'vocabulary.txt'), 'utf8'));
const weightsOf = async (of: string) => (await loadTensors(join(of, 'weights.bin')))!.tensors as Weights;

test('the run is refined into a folder beside it, and it says how far that came', () => {
  expect(ended.train.code).toBe(0);
  const { code, lines } = ended.refine;
  expect({ code, lines }).toEqual({
    code: 0,
    lines: [
      expect.stringMatching(
        /^\d+ posts and \d+ that are denied, 50 made texts and 40 tweets an epoch; 12 posts to calibrate on; \d+ ids$/,
      ),
      expect.stringMatching(
        /^semeval-2015: 24 posts, average recall [01]\.\d{4}, \d+\.\d % called happy or sad, \d+\.\d % of these not of the opposite mood$/,
      ),
      expect.stringMatching(/^goemotions-dev: 2 posts/),
      expect.stringMatching(/^tweeteval-val: 2 posts/),
      expect.stringMatching(/^manual: 3 posts/),
      expect.stringMatching(/^accuracy [01]\.\d{4} on 32 tweets after \d+ s; wrote .*run-refined$/),
    ],
  });
});

test('run.json is that of the run, with what the posts came to', async () => {
  const [before, after] = [await jsonOf('run', 'run.json'), await jsonOf('run-refined', 'run.json')];
  const { posts, test: report, ...rest } = after;
  const { test: _, ...expected } = before;
  expect(rest).toEqual(expected);
  expect(report.rows).toBe(32);
  expect(posts).toMatchObject({
    heldOut: 'semeval-2015',
    sets: ['semeval-2013', 'semeval-2014', 'goemotions-train', 'tweeteval-train'],
    settings: { epochs: 2, tweets: 40, made: 30, emoji: 20, batch: 64, seed: 140 },
    temperature: expect.any(Number),
    thresholds: { happy: expect.any(Number), sad: expect.any(Number) },
  });
  expect(posts.epochs.map(({ epoch }: { epoch: number }) => epoch)).toEqual([1, 2]);
  for (const { loss, averageRecall, coverage, notOpposite } of posts.epochs) {
    expect(loss).toBeGreaterThan(0);
    for (const share of [averageRecall, coverage, notOpposite]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  }
  expect(posts.tests.map(({ set }: { set: string }) => set)).toEqual([
    ...['semeval-2015', 'goemotions-dev', 'tweeteval-val', 'manual'],
  ]);
});

test('the words keep their ids; emoji and frequent words of the posts have new ones, and the network rows', async () => {
  const [before, after] = [await wordsOf(run), await wordsOf(refinedRun)];
  expect(after.words.slice(0, before.size)).toEqual(before.words);
  for (const word of ['noon', 'at', '😂', '🫠', '<flag>']) expect(after.words, word).toContain(word);
  const weights = await weightsOf(refinedRun);
  expect(weights.embedding.shape).toEqual([after.size, 4]);
  expect(weights.headKernel.shape).toEqual([16, 3]);
  for (const file of ['test.bin', 'replay.bin'])
    expect(await readFile(join(refinedRun, file))).toEqual(await readFile(join(run, file)));
});

test('what the network made of the tweets before has its share in their labels', async () => {
  const forgetful = join(folder, 'forgetful');
  const { code } = await refine(
    '--run',
    run,
    '--data',
    data,
    '--out',
    forgetful,
    ...few,
    '--set',
    'memoryShare=0',
  );
  expect(code).toBe(0);
  expect((await weightsOf(forgetful)).kernel).not.toEqual((await weightsOf(refinedRun)).kernel);
});

test('networks that each left a part of the posts out teach another one', async () => {
  const [base, ...folds] = ['base', 'fold-1', 'fold-2'].map((name) => join(folder, name));
  const training = ['--tweets', tweets, '--schedule', 'whole', '--out', base!, ...tinySettings];
  expect(await commandOf('main.ts', ...training, '--set', 'pairs=0')).toMatchObject({ code: 0 });
  for (const [k, out] of folds.entries()) {
    const left = await refine('--run', base!, '--data', data, '--out', out, '--fold', `${k + 1}/2`, ...few);
    expect(left).toMatchObject({
      code: 0,
      lines: [expect.stringMatching(/^5\d posts/), ...Array(5).fill(expect.any(String))],
    });
  }
  const taught = join(folder, 'taught');
  const teachers = folds.flatMap((out) => ['--teacher', out]);
  const { code, lines } = await refine('--run', run, '--data', data, '--out', taught, ...teachers, ...few);
  expect({ code, first: lines[0] }).toEqual({ code: 0, first: expect.stringMatching(/^1\d\d posts/) });
  expect((await jsonOf('taught', 'run.json')).posts).toMatchObject({ teachers: ['fold-1', 'fold-2'] });
  expect((await jsonOf('fold-2', 'run.json')).posts).toMatchObject({ fold: { part: 2, of: 2 } });
  expect((await weightsOf(taught)).kernel).not.toEqual((await weightsOf(refinedRun)).kernel);
  const both = await refine('--run', run, '--data', data, '--out', taught, '--fold', '1/2', ...teachers);
  expect(both).toEqual({ code: 1, lines: ['--fold and --teacher do not go together'] });
}, 120_000);

describe('exported', () => {
  test('a run that is not refined is refused in one line', () => {
    expect(ended.tooSoon).toEqual({
      code: 1,
      lines: [`${run} knows no unsure: npm run refine -- --run ${run} comes first`],
    });
  });

  test('a refined one is, with the thresholds that its posts gave', async () => {
    const { code, lines } = ended.export;
    expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: `wrote ${model}` });
    const { posts } = await jsonOf('run-refined', 'run.json');
    expect(await jsonOf('model', 'manifest.json')).toMatchObject({
      maxTokens: 40,
      thresholds: posts.thresholds,
      training: { preset: 'tonic', settings: { units: 4, directions: 2 }, posts },
      test: { rows: 32 },
      decided: { coverage: expect.any(Number), accuracy: expect.any(Number) },
      sample: expect.arrayContaining([{ row: expect.any(Number), happy: expect.any(Number) }]),
    });
  });

  test('the extension reads texts with it as the refined network does', async () => {
    const classifier = await Classifier.load(runtime, (name) => readFile(join(model, name)), detectLanguage);
    const weights = rounded(await weightsOf(refinedRun));
    const vocabulary = await wordsOf(refinedRun);
    const pairs = await loadBigrams(bigramsPath(refinedRun));
    expect(pairs).toBeDefined();
    const { thresholds } = await jsonOf('model', 'manifest.json');
    for (const text of ['so happy about it', 'so sad', 'at noon a b c', '😂😂', 'unheard of', 'a :) b']) {
      const [sad, happy, unsure] = referenceProbabilities(weights, encode(text, vocabulary, 40), pairs) as [
        ...[number, number, number],
      ];
      const reading = await classifier.read(text);
      expect(reading.happy, text).toBeCloseTo(happy + unsure / 2, 4);
      expect(reading.weight, text).toBeCloseTo(Math.abs(happy - sad), 4);
      const likely = happy > sad ? 'happy' : 'sad';
      const isCalled = likely === 'happy' ? happy >= thresholds.happy : sad >= thresholds.sad;
      expect(reading.mood, text).toBe(isCalled ? likely : 'unsure');
    }
  });
});

describe('refused in one line is', () => {
  const usage = expect.stringMatching(/^npm run refine -- --run DIR --data DIR/);
  test.each<[what: string, args: () => string[], complaint: unknown]>([
    ['nothing', () => [], usage],
    ['a run without posts', () => ['--run', run], usage],
    ['posts without a run', () => ['--data', data], usage],
    [
      'a setting there is not',
      () => ['--run', run, '--data', data, '--set', 'speed=1'],
      expect.stringMatching(/^--set is one of epochs, batch, .*, not "speed"$/),
    ],
    ['an option there is not', () => ['--frob'], "Unknown option '--frob'"],
  ])('%s', async (_, args, complaint) => {
    expect(await refine(...args())).toEqual({ code: 1, lines: [complaint] });
  });

  test('a folder without a run, one that is refined, a set there is not, a folder without posts', async () => {
    const [none, out] = [join(folder, 'none'), join(folder, 'out')];
    const cases: [args: string[], complaint: string][] = [
      [['--run', none, '--data', data], `${none}: holds no finished run (weights.bin is missing)`],
      [['--run', refinedRun, '--data', data], `${refinedRun}: is refined already`],
      [
        ['--run', run, '--data', data, '--held-out', 'semeval-1999'],
        '--held-out is one of semeval-2013, semeval-2014, semeval-2015, goemotions-train, goemotions-dev, ' +
          'tweeteval-train, tweeteval-val, manual, not "semeval-1999"',
      ],
    ];
    for (const [args, complaint] of cases)
      expect(await refine(...args, '--out', out)).toEqual({ code: 1, lines: [complaint] });
    const { code, lines } = await refine('--run', run, '--data', none, '--out', out);
    expect({ code, lines }).toEqual({ code: 1, lines: [expect.stringMatching(/none.*ENOENT/)] });
    expect(existsSync(join(out, 'weights.bin'))).toBe(false);
  });
});
