import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { trainingChain } from '#tests/support/trainingChain.ts';
import { modelText, tagsText } from '#training/export/card.ts';
import { exportCommand } from '#training/export/main.ts';
import type { FullManifest } from '#training/export/manifest.ts';

allowSlowTests();

/** The manifest of the tiny model. */
const manifestOfChain = async (): Promise<FullManifest> =>
  JSON.parse(await readFile(join((await trainingChain()).model, 'manifest.json'), 'utf8'));

test("modelText shows the manifest's figures and says which targets are met", async () => {
  const manifest = await manifestOfChain();
  const counted = {
    ...manifest,
    files: { ...manifest.files, model: { ...manifest.files.model, bytes: 4_004_000 } },
    test: { ...manifest.test, rows: 300_000, accuracy: 0.84 },
    decided: { coverage: 0.8339, accuracy: 0.8547 },
  };
  const lines = modelText(counted, 35_455).split('\n');
  expect(lines).toContain('| ids of the vocabulary (words and emoji) | 35,455 |');
  expect(lines).toContain('| size of mood.onnx | at most 4.00 MB | 4.00 MB | no |');
  expect(lines).toContain('| accuracy on 300,000 test tweets | at least 0.8400 | 0.8400 | yes |');
  expect(lines).toContain('| test tweets called happy or sad, if unsure is allowed | 83.4 % |');
  expect(lines).toContain('| of these right | 85.5 % |');
  const { sad } = manifest.test.classes;
  expect(lines).toContain(
    `| sad | ${[sad.precision, sad.recall, sad.f1].map((value) => value.toFixed(4)).join(' | ')} | ${sad.support} |`,
  );
  expect(lines.join()).not.toMatch(/undefined|NaN/);
});

test('exportCommand writes its sections into a card, and nothing into a card without them', async () => {
  const { refinedRun, tweets } = await trainingChain();
  const folder = await mkdtemp(join(tmpdir(), 'tonic-export-card-'));
  const [card, out] = [join(folder, 'card.md'), join(folder, 'model')];
  const options = ['--run', refinedRun, '--tweets', tweets, '--out', out, '--card', card];
  try {
    await writeFile(card, '<!-- card:model -->\n<!-- /card -->\n');
    const refused = await runInProcess(exportCommand, ...options);
    expect(refused).toMatchObject({
      code: 1,
      lines: [expect.stringContaining('has no section <!-- card:tags')],
    });
    expect(existsSync(out)).toBe(false);

    await appendFile(card, '<!-- card:tags -->\n<!-- /card -->\n');
    expect((await runInProcess(exportCommand, ...options)).code).toBe(0);
    const manifest: FullManifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
    const ids = (await readFile(join(out, 'vocabulary.txt'), 'utf8')).trimEnd().split('\n').length;
    expect(await readFile(card, 'utf8')).toBe(
      `<!-- card:model -->\n${modelText(manifest, ids).trim()}\n<!-- /card -->\n` +
        '<!-- card:tags -->\nThe model has no tags.\n<!-- /card -->\n',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('tagsText says that a model without tags has none', async () => {
  expect(tagsText(await manifestOfChain())).toBe('The model has no tags.');
});

test("tagsText shows each tag's calibration, its tests by set, and the sets of one tag a post", async () => {
  const manifest = await manifestOfChain();
  const counts = { positives: 12, negatives: 345 };
  const tagTests = [
    {
      set: 'carer-dev',
      posts: 1357,
      tags: [{ name: 'fear' as const, ...counts, areaUnderCurve: 0.9, f1: 0.5 }],
      strongest: { names: ['joy' as const, 'fear' as const], macroF1: 0.62341 },
    },
    {
      set: 'irony-val',
      posts: 400,
      tags: [{ name: 'irony' as const, ...counts, areaUnderCurve: 0.75, f1: 0, f1OfSource: 0.625 }],
    },
  ];
  const tags = [
    { name: 'fear' as const, threshold: 0.25, posts: 2468, positives: 99 },
    { name: 'irony' as const, threshold: 0.5, posts: 20, positives: 7 },
  ];
  const training = { ...manifest.training, posts: { ...manifest.training.posts, tags, tagTests } };
  const lines = tagsText({ ...manifest, training }).split('\n');
  expect(lines).toContain('| fear | 2,468 | 99 | 0.2500 |');
  expect(lines).toContain('| fear | carer-dev | 12 | 345 | 0.9000 | 0.5000 |  |');
  expect(lines).toContain('| irony | irony-val | 12 | 345 | 0.7500 | 0.0000 | 0.6250 |');
  expect(lines).toContain('| carer-dev | joy, fear | 1,357 | 0.6234 |');
  expect(lines.filter((line) => line.includes('irony-val'))).toHaveLength(1);
});
