import { describe, expect, test } from 'vitest';
import { ModelError, parseManifest } from '#lib/mood/manifest.ts';

const file = (name: string) => ({ name, bytes: 3, sha256: 'ab'.repeat(32) });
const files = { model: file('mood.onnx'), vocabulary: file('vocabulary.txt') };
const thresholds = { happy: 0.55, sad: 0.45 };
const good = { files, maxTokens: 40, thresholds, test: { rows: 5 } };

test('a manifest gives the files with their hashes, the tokens and the thresholds', () => {
  const { files, ...rest } = parseManifest(good);
  expect(files.model).toMatchObject({ name: 'mood.onnx', sha256: 'ab'.repeat(32) });
  expect(files.vocabulary).toMatchObject({ name: 'vocabulary.txt', sha256: 'ab'.repeat(32) });
  expect(rest).toEqual({ maxTokens: 40, thresholds });
});

test.each([
  { happy: 0, sad: 0 },
  { happy: 1, sad: 1 },
  { happy: 0.4, sad: 0.6 },
])('thresholds %j are allowed: each is of its own mood', (thresholds) => {
  expect(parseManifest({ ...good, thresholds }).thresholds).toEqual(thresholds);
});

describe('what is missing or out of range is named', () => {
  const { model, vocabulary } = files;
  const noFiles = 'the manifest names no model and vocabulary';
  test.each<[string, unknown]>([
    ['no object', 'manifest'],
    ['null', null],
    ['an empty object', {}],
    ['no files', { maxTokens: 40, thresholds }],
    ['files of null', { ...good, files: null }],
    ['no vocabulary', { ...good, files: { model } }],
    ['no model', { ...good, files: { vocabulary } }],
    ['a model of null', { ...good, files: { model: null, vocabulary } }],
    ['a model without its hash', { ...good, files: { model: { name: 'mood.onnx' }, vocabulary } }],
    ['a vocabulary without its name', { ...good, files: { model, vocabulary: { sha256: 'ab' } } }],
  ])('%s', (_, manifest) => {
    expect(() => parseManifest(manifest)).toThrow(new ModelError('damaged', noFiles));
  });

  test.each([undefined, null, 0, -40, 2.5, '40'])('maxTokens %j', (maxTokens) => {
    const error = new ModelError('damaged', 'the manifest gives no maxTokens');
    expect(() => parseManifest({ ...good, maxTokens })).toThrow(error);
  });

  test.each([
    undefined,
    null,
    {},
    { happy: 0.55 },
    { sad: 0.45 },
    { happy: Number.NaN, sad: 0.6 },
    { happy: 1.1, sad: 0.4 },
    { happy: 0.6, sad: -0.1 },
    { happy: '0.6', sad: '0.4' },
  ])('thresholds %j', (thresholds) => {
    const error = new ModelError('damaged', 'the manifest gives no thresholds');
    expect(() => parseManifest({ ...good, thresholds })).toThrow(error);
  });
});
