import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { trainingChain } from '#tests/support/trainingChain.ts';
import { exportCommand } from '#training/export/main.ts';

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
    'training',
    'parity',
    'test',
    'decided',
    'sample',
  ]);
  expect(manifest.parity.texts).toBe(manifest.test.rows);
  expect(manifest.sample).toHaveLength(manifest.test.rows);
});

test('exportCommand names the options that are missing', async () => {
  const { code, lines } = await runInProcess(exportCommand);
  expect(code).toBe(1);
  expect(lines).toEqual(['npm run export -- --run DIR --tweets FILE [--rows N] [--out DIR]']);
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
