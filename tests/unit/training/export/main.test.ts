import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as runtime from 'onnxruntime-web';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Classifier } from '#lib/mood/classifier.ts';
import { runInProcess } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { trainingChain } from '#tests/support/trainingChain.ts';
import { exportCommand } from '#training/export/main.ts';
import { loadTensors, saveTensors, type Tensor } from '#training/files/tensorFile.ts';
import { loadNgrams, saveNgrams } from '#training/ngrams/table.ts';
import { randomNgrams } from './randomWeights.ts';

allowSlowTests();

test('exportCommand writes a model, a vocabulary and a manifest that describes both', async () => {
  const chain = await trainingChain();
  const manifest = JSON.parse(await readFile(join(chain.model, 'manifest.json'), 'utf8'));
  const model = await readFile(join(chain.model, 'mood.onnx'));
  expect(manifest.files.model).toMatchObject({ name: 'mood.onnx', bytes: model.length });
  expect(await readFile(join(chain.model, 'vocabulary.txt'))).toEqual(
    await readFile(join(chain.refinedRun, 'vocabulary.txt')),
  );
  expect(Object.keys(manifest)).toEqual([
    'files',
    'maxTokens',
    'thresholds',
    'ngramSlots',
    'training',
    'parity',
    'test',
    'decided',
    'sample',
  ]);
  expect(manifest.ngramSlots).toBe(256);
  const { test } = JSON.parse(await readFile(join(chain.refinedRun, 'run.json'), 'utf8'));
  expect(manifest.test.confusion).toEqual(test.confusion);
  expect(manifest.parity.texts).toBe(manifest.test.rows);
  expect(manifest.sample).toHaveLength(manifest.test.rows);
});

test('exportCommand names the options that are missing', async () => {
  const { code, lines } = await runInProcess(exportCommand);
  expect(code).toBe(1);
  expect(lines).toEqual(['npm run export -- --run DIR --tweets FILE [--rows N] [--out DIR] [--card FILE]']);
});

test('exportCommand refuses a run that did not go through the second stage', async () => {
  const { run, tweets } = await trainingChain();
  const { code, lines } = await runInProcess(exportCommand, '--run', run, '--tweets', tweets);
  expect(code).toBe(1);
  expect(lines).toEqual([`${run} knows no unsure: npm run refine -- --run ${run} comes first`]);
});

test('exportCommand refuses other tweets than the run was trained on', async () => {
  const { refinedRun, tweets } = await trainingChain();
  const options = ['--run', refinedRun, '--tweets', tweets, '--rows', '100'];
  const { code, lines } = await runInProcess(exportCommand, ...options);
  expect(code).toBe(1);
  expect(lines.at(-1)).toBe(`${refinedRun} was trained on other tweets: give the same --tweets and --rows`);
});

describe('exportCommand of a run with tags', () => {
  const tags = [
    { name: 'fear', threshold: 0.25 },
    { name: 'irony', threshold: 0.5 },
  ];
  let folder: string;
  let run: string;

  /** Makes a run with two tags of the chain's refined run. */
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tonic-tags-'));
    run = join(folder, 'run');
    await cp((await trainingChain()).refinedRun, run, { recursive: true });
    const path = join(run, 'weights.bin');
    const { state, tensors } = (await loadTensors<object>(path))!;
    const { headKernel, headBias, ...others } = tensors as Record<string, Tensor>;
    const widened = {
      headKernel: withColumns(headKernel!, 0.5, -0.25),
      headBias: withColumns(headBias!, 0, -1),
    };
    await saveTensors(path, state, { ...others, ...widened });
  });

  afterEach(() => rm(folder, { recursive: true }));

  /** Adds two columns of one value each behind those of the three moods. That of tweets remains the last. */
  const withColumns = ({ shape, values }: Tensor, ...added: number[]): Tensor => ({
    shape: [...shape.slice(0, -1), 6],
    values: Float32Array.from({ length: (values.length / 4) * 6 }, (_, k) => {
      const [row, output] = [Math.floor(k / 6), k % 6];
      return added[output - 3] ?? values[4 * row + (output < 3 ? output : 3)]!;
    }),
  });

  async function exported(tags: object[]) {
    const path = join(run, 'run.json');
    const report = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(
      path,
      JSON.stringify({
        ...report,
        posts: { ...report.posts, tags: tags.map((tag) => ({ ...tag, slope: 1 })) },
      }),
    );
    const out = join(folder, 'model');
    const { tweets } = await trainingChain();
    return { out, ...(await runInProcess(exportCommand, '--run', run, '--tweets', tweets, '--out', out)) };
  }

  test('exportCommand writes the tags into the manifest, and the model answers them', async () => {
    const { out, code } = await exported(tags);
    expect(code).toBe(0);
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
    expect(Object.keys(manifest).slice(0, 5)).toEqual([
      'files',
      'maxTokens',
      'thresholds',
      'ngramSlots',
      'tags',
    ]);
    expect(manifest.tags).toEqual(tags);
    const chain = await trainingChain();
    const load = (folder: string) =>
      Classifier.load(
        runtime,
        (name) => readFile(join(folder, name)),
        async () => 'en',
      );
    const [plain, tagged] = await Promise.all([load(chain.model), load(out)]);
    const { feelings, irony, happy } = await tagged.read('so happy');
    expect(happy).toBe((await plain.read('so happy')).happy);
    const { test } = JSON.parse(await readFile(join(chain.model, 'manifest.json'), 'utf8'));
    expect(manifest.test).toEqual(test);
    expect(Object.keys(feelings!)).toEqual(['fear']);
    expect(irony).toBeGreaterThan(0);
    expect(irony).toBeLessThan(0.5);
  });

  test('exportCommand writes the n-grams of tags into the model, which answers tags by them', async () => {
    const path = join(run, 'ngrams.bin');
    const { moods } = (await loadNgrams(path))!;
    await saveNgrams(path, { moods, tags: randomNgrams(1, 64, 2) });
    const { out, code, lines } = await exported(tags);
    expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: `wrote ${out}` });
    const chain = await trainingChain();
    const { ngramSlots, test } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
    const { test: before } = JSON.parse(await readFile(join(chain.model, 'manifest.json'), 'utf8'));
    expect([ngramSlots, test]).toEqual([256, before]);
    const classifier = await Classifier.load(
      runtime,
      (name) => readFile(join(out, name)),
      async () => 'en',
    );
    const fears = await Promise.all(
      ['so happy abcd', 'so happy wxyz'].map(async (text) => (await classifier.read(text)).feelings!.fear!),
    );
    // The words without an id differ in their n-grams alone.
    expect(Math.abs(fears[0]! - fears[1]!)).toBeGreaterThan(1e-3);
  });

  test('exportCommand refuses a run whose run.json names another number of tags than the network has', async () => {
    const { code, lines } = await exported(tags.slice(1));
    expect(code).toBe(1);
    expect(lines).toEqual([`${run}: run.json names 1 tags, but the network has 2`]);
  });
});
