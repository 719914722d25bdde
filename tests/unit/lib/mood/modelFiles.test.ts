import * as runtime from 'onnxruntime-web';
import { describe, expect, test } from 'vitest';
import { Classifier } from '#lib/mood/classifier.ts';
import { ModelError } from '#lib/mood/manifest.ts';
import { bytesOf, damaged, folderOf, manifestOf, sound } from './tinyModel.ts';

const english = async () => 'en';

describe('Classifier.load: files that cannot be used', () => {
  const model = sound['mood.onnx'];
  const vocabulary = sound['vocabulary.txt'];
  const notOnnx = bytesOf('not a model\n'.repeat(20));
  const withoutReserved = bytesOf('love\nhate\n');
  const withDuplicate = bytesOf('<pad>\n<unknown>\nlove\nlove\n');

  test.each([
    [
      'a folder without the manifest',
      'missing',
      { 'manifest.json': undefined },
      'manifest.json is missing: ENOENT: manifest.json',
    ],
    [
      'a folder without the model',
      'missing',
      { 'mood.onnx': undefined },
      'mood.onnx is missing: ENOENT: mood.onnx',
    ],
    [
      'a folder without the vocabulary',
      'missing',
      { 'vocabulary.txt': undefined },
      'vocabulary.txt is missing: ENOENT: vocabulary.txt',
    ],
    [
      'a manifest that is not JSON',
      'damaged',
      { 'manifest.json': bytesOf('<html>\nerror 404\n') },
      /^manifest\.json is damaged: .+/,
    ],
    [
      'a truncated manifest',
      'damaged',
      { 'manifest.json': sound['manifest.json'].slice(0, 40) },
      /^manifest\.json is damaged: .+/,
    ],
    [
      'a manifest with other content',
      'damaged',
      { 'manifest.json': bytesOf('{}') },
      'the manifest names no model and vocabulary',
    ],
    [
      'a modified model',
      'damaged',
      { 'mood.onnx': damaged(model) },
      'mood.onnx is damaged: its hash is another',
    ],
    [
      'a truncated model',
      'damaged',
      { 'mood.onnx': model.slice(0, -1) },
      'mood.onnx is damaged: its hash is another',
    ],
    [
      'a modified vocabulary',
      'damaged',
      { 'vocabulary.txt': damaged(vocabulary) },
      'vocabulary.txt is damaged: its hash is another',
    ],
    [
      'a vocabulary without the reserved words',
      'damaged',
      { 'vocabulary.txt': withoutReserved, 'manifest.json': manifestOf(model, withoutReserved) },
      /^the vocabulary is damaged: .+/,
    ],
    [
      'a vocabulary with a duplicate word',
      'damaged',
      { 'vocabulary.txt': withDuplicate, 'manifest.json': manifestOf(model, withDuplicate) },
      /^the vocabulary is damaged: .+/,
    ],
    [
      'a model that is not ONNX',
      'runtime',
      { 'mood.onnx': notOnnx, 'manifest.json': manifestOf(notOnnx, vocabulary) },
      /^the model does not load: .+/,
    ],
  ])(
    'Classifier.load rejects %s with the fault %s and a one-line message',
    async (_, fault, overrides, line) => {
      const error = await Classifier.load(runtime, folderOf(overrides), english).then(
        () => expect.unreachable('the model loaded'),
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(ModelError);
      const { message } = error as ModelError;
      expect((error as ModelError).fault).toBe(fault);
      expect(message).toMatch(line);
      expect(message).not.toContain('\n');
    },
  );

  test('Classifier.load resolves for an intact model', async () => {
    await expect(Classifier.load(runtime, folderOf(), english)).resolves.toBeInstanceOf(Classifier);
  });
});
