import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { runInProcess } from '#tests/support/runCommand.ts';
import { thorough } from '#tests/support/tiers.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { tinySettings } from '#tests/support/tinyTraining.ts';
import { type TrainingChain, tinyRefineSettings, trainingChain } from '#tests/support/trainingChain.ts';
import { tags } from '#training/datasets/post.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import type { Weights } from '#training/lstm/weights.ts';
import { trainCommand } from '#training/main.ts';
import { logitsOfTokens, slotsOf } from '#training/ngrams/table.ts';
import { refineCommand } from '#training/refine/main.ts';
import { loadRun } from '#training/runs/runFolder.ts';

allowSlowTests();

let chain: TrainingChain;
let folder: string;

beforeAll(async () => {
  chain = await trainingChain();
  folder = await mkdtemp(join(tmpdir(), 'tonic-refine-'));
});

afterAll(() => rm(folder, { recursive: true }));

const refine = (...args: string[]) => runInProcess(refineCommand, ...args);
const chainArgs = (out: string) => ['--run', chain.run, '--data', chain.data, '--out', out];
const jsonOf = async (...path: string[]) => JSON.parse(await readFile(join(...path), 'utf8'));
const vocabularyOf = async (run: string) =>
  Vocabulary.fromFile(await readFile(join(run, 'vocabulary.txt'), 'utf8'));
const weightsOf = async (run: string) => (await loadTensors(join(run, 'weights.bin')))!.tensors as Weights;

/** The SHA-256 of all tensors in a file of a run. */
async function hashOf(run: string, file = 'weights.bin'): Promise<string> {
  const hash = createHash('sha256');
  const { tensors } = (await loadTensors(join(run, file)))!;
  const entries = Object.entries(tensors).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, { values }] of entries) hash.update(name).update(values);
  return hash.digest('hex');
}

/*
 * What these commands gave when n-grams, the output for tweets and the offsets of sources were added. The hashes are equal
 * on any number of cores, but only on a CPU with fused multiply-add: the kernels use WebAssembly's relaxed SIMD, whose
 * multiply-add rounds once on such a CPU and twice on another.
 */
const golden = {
  run: '3977aec54440778880ef0ad7f65ee9ad7e91909788b51bf7beae6bb9530fdd5d',
  refinedRun: '6b5e33ef8701ae7d08e55f0d4b3cafb72515b69cfa55cb04d599fc1a2e02ba62',
  ngrams: '872916fd140521edc742c24c51ffeb83e11984c747b8841d88b8ed7333793a96',
  base: '757a3de4f567c0d38fcc7007c07d5d6624325ac3e00c7b18a1fbc7485354cd80',
  folds: [
    'f9837c516424cad807d1a1857803ca3067abe0593f4eaa9224d41c60af908d74',
    '391e11aaa6766b3f570108661d5c7b1ba45e331f96b4b9cd27bf7f84976a242f',
  ],
  taughtByBoth: 'd8b3fc639a21b69b8f468eca495d80fc228544dcfe5e9446a8cfa2aaa0894333',
};

test('refineCommand trains the same weights and n-grams as ever for the same settings', async () => {
  expect(await hashOf(chain.run)).toBe(golden.run);
  expect(await hashOf(chain.refinedRun)).toBe(golden.refinedRun);
  expect(await hashOf(chain.refinedRun, 'ngrams.bin')).toBe(golden.ngrams);
});

test('refineCommand writes to a folder beside the run and prints what it trains on and how good it is', () => {
  expect(chain.train.code).toBe(0);
  expect(chain.refine).toEqual({
    code: 0,
    stdout: '',
    lines: [
      expect.stringMatching(
        /^\d+ posts, \d+ negated posts, 50 generated texts and 40 tweets an epoch; 12 posts to calibrate on; \d+ ids$/,
      ),
      expect.stringMatching(
        /^goemotions-dev: 2 posts, average recall [01]\.\d{4}, \d+\.\d % called happy or sad, \d+\.\d % of these not of the opposite mood$/,
      ),
      expect.stringMatching(/^tweeteval-val: 2 posts/),
      expect.stringMatching(/^manual: 3 posts/),
      expect.stringMatching(/^accuracy [01]\.\d{4} on 32 tweets after \d+ s; wrote .*run-refined$/),
    ],
  });
});

test('run.json of a refined run is that of its base with an entry `posts` and another test', async () => {
  const before = await jsonOf(chain.run, 'run.json');
  const after = await jsonOf(chain.refinedRun, 'run.json');
  const { posts, test: report, ...rest } = after;
  const { test: _, ...expected } = before;
  expect(rest).toEqual(expected);
  expect(report.rows).toBe(32);
  expect(posts).toMatchObject({
    heldOut: 'semeval-2015',
    sets: [
      ...['semeval-2013', 'semeval-2014', 'goemotions-train', 'tweeteval-train'],
      // These teach n-grams alone.
      ...['semeval2018-valence-train', 'semeval2018-ec-train', 'semeval2018-intensity-train'],
      ...['extraction', 'airline', 'sanders', 'crowdflower', 'tec', 'isear', 'carer-train', 'empathetic'],
      ...['meld-train', 'xed'],
    ],
    settings: { epochs: 2, tweets: 40, templates: 30, emoji: 20, batch: 64, seed: 140 },
    temperature: expect.any(Number),
    ngramShare: expect.any(Number),
    thresholds: { happy: expect.any(Number), sad: expect.any(Number) },
  });
  expect(posts.epochs.map(({ epoch }: { epoch: number }) => epoch)).toEqual([1, 2]);
  for (const { loss, averageRecall, coverage, oppositeRate } of posts.epochs) {
    expect(loss).toBeGreaterThan(0);
    for (const share of [averageRecall, coverage, oppositeRate]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  }
  const testSets = posts.tests.map(({ set }: { set: string }) => set);
  expect(testSets).toEqual(['goemotions-dev', 'tweeteval-val', 'manual']);
});

test('a refined run keeps the ids of its base and has new ones for emoji and frequent words', async () => {
  const before = await vocabularyOf(chain.run);
  const after = await vocabularyOf(chain.refinedRun);
  expect(after.words.slice(0, before.size)).toEqual(before.words);
  for (const word of ['noon', 'at', '😂', '🫠', '<flag>']) expect(after.words, word).toContain(word);
  const weights = await weightsOf(chain.refinedRun);
  expect(weights.embedding.shape).toEqual([after.size, 4]);
  expect(weights.headKernel.shape).toEqual([16, 4]);
  for (const file of ['test.bin', 'replay.bin'])
    expect(await readFile(join(chain.refinedRun, file))).toEqual(await readFile(join(chain.run, file)));
});

test('refineCommand writes the table of n-grams times its share, and word pairs divided by the temperature', async () => {
  const { ngrams, bigrams } = await loadRun(chain.refinedRun);
  const { posts } = await jsonOf(chain.refinedRun, 'run.json');
  expect(slotsOf(ngrams!.moods)).toBe(256);
  expect(ngrams!.tags).toBeUndefined();
  expect(posts.ngramShare).toBeGreaterThan(0);
  const before = (await loadRun(chain.run)).bigrams!;
  expect(bigrams).toEqual({ ...before, scale: before.scale / posts.temperature });
  const answers = ['so happy', 'so sad', 'at noon'].map((text) =>
    logitsOfTokens(ngrams!, text.split(' '), 40),
  );
  expect(answers.map((logits) => logits.indexOf(Math.max(...logits)))).toEqual([1, 0, 2]);
});

test('refineCommand learns no n-grams from any set with --set ngramSlots=0', async () => {
  const out = join(folder, 'without-ngrams');
  const { code } = await refine(...chainArgs(out), ...tinyRefineSettings, '--set', 'ngramSlots=0');
  expect(code).toBe(0);
  expect((await loadRun(out)).ngrams).toBeUndefined();
  const { posts } = await jsonOf(out, 'run.json');
  expect(posts.ngramShare).toBe(0);
  expect(posts.sets).toEqual(['semeval-2013', 'semeval-2014', 'goemotions-train', 'tweeteval-train']);
});

test('memoryShare decides how much the base network’s answers count in the labels of tweets', async () => {
  const out = join(folder, 'forgetful');
  expect(await refine(...chainArgs(out), ...tinyRefineSettings, '--set', 'memoryShare=0')).toMatchObject({
    code: 0,
  });
  expect((await weightsOf(out)).kernel).not.toEqual((await weightsOf(chain.refinedRun)).kernel);
});

test('refineCommand learns tags, prints how good they are, and writes their calibration to run.json', async () => {
  const out = join(folder, 'tagged');
  const tagSettings = ['tagWeight=0.5', 'tagPosts=6'].flatMap((change) => ['--set', change]);
  const { code, lines } = await refine(...chainArgs(out), ...tinyRefineSettings, ...tagSettings);
  expect(code).toBe(0);
  expect(lines[1]).toMatch(/^tags: 6 of 1\d more posts an epoch; \d+ posts to calibrate on$/);
  expect(lines).toContainEqual(
    expect.stringMatching(/^goemotions-dev: 2 posts with tags, .*joy AUC [01]\.\d{4} F1 [01]\.\d{4}/),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/^tweeteval-val: 2 posts with tags, macro-F1 [01]\.\d{4} of joy, sadness$/),
  );
  expect((await weightsOf(out)).headKernel.shape).toEqual([16, 3 + tags.length + 1]);
  const { posts } = await jsonOf(out, 'run.json');
  expect(posts.tags.map(({ name }: { name: string }) => name)).toEqual(tags);
  for (const tag of posts.tags)
    expect(tag).toEqual({
      name: expect.any(String),
      threshold: expect.any(Number),
      slope: expect.any(Number),
      bias: expect.any(Number),
      ngramShare: expect.any(Number),
      posts: expect.any(Number),
      positives: expect.any(Number),
    });
  expect(posts.sets).toContain('isarcasm');
  const { ngrams } = await loadRun(out);
  expect([slotsOf(ngrams!.moods), slotsOf(ngrams!.tags!)]).toEqual([256, 64]);
  expect(ngrams!.tags!.bias).toHaveLength(tags.length);
});

describe('with --fold and --teacher', () => {
  let base: string;
  const foldFolder = (part: number) => join(folder, `fold-${part}`);

  beforeAll(async () => {
    base = join(folder, 'base');
    const training = ['--tweets', chain.tweets, '--schedule', 'whole', '--out', base, ...tinySettings];
    expect(await runInProcess(trainCommand, ...training, '--set', 'pairs=0')).toMatchObject({ code: 0 });
    for (const part of thorough ? [1, 2] : [1]) {
      const args = ['--run', base, '--data', chain.data, '--out', foldFolder(part), '--fold', `${part}/2`];
      expect(await refine(...args, ...tinyRefineSettings)).toMatchObject({
        code: 0,
        lines: [expect.stringMatching(/^5\d posts/), ...Array(4).fill(expect.any(String))],
      });
    }
  });

  test('refineCommand leaves a fold out of the training and notes it in run.json', async () => {
    expect((await jsonOf(foldFolder(1), 'run.json')).posts).toMatchObject({ fold: { part: 1, total: 2 } });
    expect(await hashOf(base)).toBe(golden.base);
    expect(await hashOf(foldFolder(1))).toBe(golden.folds[0]);
  });

  test('refineCommand trains another network with a teacher’s answers', async () => {
    const out = join(folder, 'taught');
    const args = [...chainArgs(out), '--teacher', foldFolder(1), ...tinyRefineSettings];
    const { code, lines } = await refine(...args);
    expect({ code, first: lines[0] }).toEqual({ code: 0, first: expect.stringMatching(/^1\d\d posts/) });
    expect((await jsonOf(out, 'run.json')).posts).toMatchObject({ teachers: ['fold-1'] });
    expect((await weightsOf(out)).kernel).not.toEqual((await weightsOf(chain.refinedRun)).kernel);
  });

  if (thorough)
    test('refineCommand trains the same weights as ever with two teachers', async () => {
      const out = join(folder, 'taught-by-both');
      const teachers = [1, 2].flatMap((part) => ['--teacher', foldFolder(part)]);
      expect(await refine(...chainArgs(out), ...teachers, ...tinyRefineSettings)).toMatchObject({ code: 0 });
      expect(await hashOf(foldFolder(2))).toBe(golden.folds[1]);
      expect(await hashOf(out)).toBe(golden.taughtByBoth);
    });
});

describe('refineCommand prints one line and fails', () => {
  const usage = expect.stringMatching(/^npm run refine -- --run DIR --data DIR/);
  test.each<[args: string[], complaint: unknown]>([
    [[], usage],
    [['--run', 'RUN'], usage],
    [['--data', 'DATA'], usage],
    [
      ['--run', 'RUN', '--data', 'DATA', '--set', 'speed=1'],
      expect.stringMatching(/^--set is one of epochs, batch, .*, not "speed"$/),
    ],
    [['--frob'], "Unknown option '--frob'"],
    [
      ['--run', 'RUN', '--data', 'DATA', '--fold', '1/2', '--teacher', 'FOLD'],
      '--fold and --teacher do not go together',
    ],
    [['--run', 'RUN', '--data', 'DATA', '--out', 'RUN'], '--out must be another folder than --run'],
  ])('for the arguments %j', async (args, complaint) => {
    expect(await refine(...args)).toEqual({ code: 1, stdout: '', lines: [complaint] });
  });

  test('for a folder without a run, a refined run, an unknown set and a folder without posts', async () => {
    const missing = join(folder, 'missing');
    const out = join(folder, 'out');
    const cases: [args: string[], complaint: unknown][] = [
      [
        ['--run', missing, '--data', chain.data],
        `${missing}: holds no finished run (weights.bin is missing)`,
      ],
      [['--run', chain.refinedRun, '--data', chain.data], `${chain.refinedRun}: is refined already`],
      [
        ['--run', chain.run, '--data', chain.data, '--held-out', 'semeval-1999'],
        expect.stringMatching(
          /^--held-out is one of semeval-2013, semeval-2014, semeval-2015, goemotions-train, .*, not "semeval-1999"$/,
        ),
      ],
      [['--run', chain.run, '--data', missing], expect.stringMatching(/missing.*ENOENT/)],
    ];
    for (const [args, complaint] of cases)
      expect(await refine(...args, '--out', out)).toEqual({ code: 1, stdout: '', lines: [complaint] });
    expect(existsSync(join(out, 'weights.bin'))).toBe(false);
  });
});
