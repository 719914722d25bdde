import * as runtime from 'onnxruntime-web';
import { describe, expect, test } from 'vitest';
import { Classifier } from '#lib/mood/classifier.ts';
import { ModelError } from '#lib/mood/manifest.ts';
import { bytesOf, damaged, folderOf, manifestOf, sound } from './tinyModel.ts';

const english = async () => 'en';

describe('a model that cannot be used is refused in one line', () => {
  const model = sound['mood.onnx'];
  const words = sound['vocabulary.txt'];
  const nonsense = bytesOf('not a model\n'.repeat(20));
  const headless = bytesOf('love\nhate\n');
  const doubled = bytesOf('<pad>\n<unknown>\nlove\nlove\n');

  test.each([
    [
      'no manifest',
      'missing',
      { 'manifest.json': undefined },
      'manifest.json is missing: ENOENT: manifest.json',
    ],
    ['no model', 'missing', { 'mood.onnx': undefined }, 'mood.onnx is missing: ENOENT: mood.onnx'],
    [
      'no vocabulary',
      'missing',
      { 'vocabulary.txt': undefined },
      'vocabulary.txt is missing: ENOENT: vocabulary.txt',
    ],
    [
      'broken JSON',
      'damaged',
      { 'manifest.json': bytesOf('<html>\nerror 404\n') },
      /^manifest\.json is damaged: .+/,
    ],
    [
      'JSON cut short',
      'damaged',
      { 'manifest.json': sound['manifest.json'].slice(0, 40) },
      /^manifest\.json is damaged: .+/,
    ],
    [
      'a manifest of something else',
      'damaged',
      { 'manifest.json': bytesOf('{}') },
      'the manifest names no model and vocabulary',
    ],
    [
      'a changed model',
      'damaged',
      { 'mood.onnx': damaged(model) },
      "mood.onnx is damaged: its hash is not the manifest's",
    ],
    [
      'a model cut short',
      'damaged',
      { 'mood.onnx': model.slice(0, -1) },
      "mood.onnx is damaged: its hash is not the manifest's",
    ],
    [
      'a changed vocabulary',
      'damaged',
      { 'vocabulary.txt': damaged(words) },
      "vocabulary.txt is damaged: its hash is not the manifest's",
    ],
    [
      'a vocabulary without its reserved words',
      'damaged',
      { 'vocabulary.txt': headless, 'manifest.json': manifestOf(model, headless) },
      /^the vocabulary is damaged: .+/,
    ],
    [
      'a vocabulary that repeats a word',
      'damaged',
      { 'vocabulary.txt': doubled, 'manifest.json': manifestOf(model, doubled) },
      /^the vocabulary is damaged: .+/,
    ],
    [
      'a model that is none',
      'runtime',
      { 'mood.onnx': nonsense, 'manifest.json': manifestOf(nonsense, words) },
      /^the model does not load: .+/,
    ],
  ])('%s', async (_, fault, over, line) => {
    const error = await Classifier.load(runtime, folderOf(over), english).then(
      () => expect.unreachable('it loaded'),
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ModelError);
    const { message } = error as ModelError;
    expect((error as ModelError).fault).toBe(fault);
    expect(message).toMatch(line);
    expect(message).not.toContain('\n');
  });

  test('and a sound one is not', async () => {
    await expect(Classifier.load(runtime, folderOf(), english)).resolves.toBeInstanceOf(Classifier);
  });
});
