import { describe, expect, test } from 'vitest';
import { ModelError, parseManifest } from '#lib/mood/manifest.ts';

const file = (name: string) => ({ name, bytes: 3, sha256: 'ab'.repeat(32) });
const files = { model: file('mood.onnx'), vocabulary: file('vocabulary.txt') };
const thresholds = { happy: 0.55, sad: 0.45 };
const valid = { files, maxTokens: 40, thresholds, test: { rows: 5 } };

test('parseManifest returns the files with their hashes, maxTokens and the thresholds, and no tags if there are none', () => {
  const { files, ...rest } = parseManifest(valid);
  expect(files.model).toMatchObject({ name: 'mood.onnx', sha256: 'ab'.repeat(32) });
  expect(files.vocabulary).toMatchObject({ name: 'vocabulary.txt', sha256: 'ab'.repeat(32) });
  expect(rest).toEqual({ maxTokens: 40, thresholds, tags: [] });
});

test.each([
  { happy: 0, sad: 0 },
  { happy: 1, sad: 1 },
  { happy: 0.4, sad: 0.6 },
])('parseManifest accepts the thresholds %j, because they are independent', (thresholds) => {
  expect(parseManifest({ ...valid, thresholds }).thresholds).toEqual(thresholds);
});

test.each([1, 2, 256, 131_072])('parseManifest returns %i slots of n-grams', (ngramSlots) => {
  expect(parseManifest({ ...valid, ngramSlots })).toMatchObject({ ngramSlots });
});

test('parseManifest returns no ngramSlots for a model without n-grams', () => {
  expect(parseManifest(valid)).not.toHaveProperty('ngramSlots');
});

test('parseManifest returns the tags in their order', () => {
  const tags = [
    { name: 'anger', threshold: 0 },
    { name: 'irony', threshold: 1 },
    { name: 'joy', threshold: 0.31 },
  ];
  expect(parseManifest({ ...valid, tags }).tags).toEqual(tags);
});

describe('parseManifest: invalid manifests', () => {
  const { model, vocabulary } = files;
  const noFiles = 'the manifest names no model and vocabulary';
  test.each<[string, unknown]>([
    ['a string', 'manifest'],
    ['null', null],
    ['an empty object', {}],
    ['a manifest without files', { maxTokens: 40, thresholds }],
    ['a manifest with files null', { ...valid, files: null }],
    ['a manifest without a vocabulary', { ...valid, files: { model } }],
    ['a manifest without a model', { ...valid, files: { vocabulary } }],
    ['a manifest with the model null', { ...valid, files: { model: null, vocabulary } }],
    ['a model without its hash', { ...valid, files: { model: { name: 'mood.onnx' }, vocabulary } }],
    ['a vocabulary without its name', { ...valid, files: { model, vocabulary: { sha256: 'ab' } } }],
  ])('parseManifest throws for %s and names the files', (_, manifest) => {
    expect(() => parseManifest(manifest)).toThrow(new ModelError('damaged', noFiles));
  });

  test.each([undefined, null, 0, -40, 2.5, '40'])('parseManifest throws for maxTokens %j', (maxTokens) => {
    const error = new ModelError('damaged', 'the manifest gives no maxTokens');
    expect(() => parseManifest({ ...valid, maxTokens })).toThrow(error);
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
  ])('parseManifest throws for thresholds %j', (thresholds) => {
    const error = new ModelError('damaged', 'the manifest gives no thresholds');
    expect(() => parseManifest({ ...valid, thresholds })).toThrow(error);
  });

  test.each([null, 0, -2, 0.5, 3, 1000, '256', Number.NaN])(
    'parseManifest throws for ngramSlots %j, which is no power of two',
    (ngramSlots) => {
      const error = new ModelError('damaged', 'the manifest gives no valid ngramSlots');
      expect(() => parseManifest({ ...valid, ngramSlots })).toThrow(error);
    },
  );

  const joy = { name: 'joy', threshold: 0.3 };
  test.each([
    ['null', null],
    ['null in the list', [null]],
    ['an object', { joy: 0.3 }],
    ['a name alone', ['joy']],
    ['an unknown feeling', [{ ...joy, name: 'tiredness' }]],
    ['a mood', [{ ...joy, name: 'happy' }]],
    ['a property of every object', [{ ...joy, name: 'constructor' }]],
    ['no name', [{ threshold: 0.3 }]],
    ['no threshold', [{ name: 'joy' }]],
    ['a threshold below 0', [{ ...joy, threshold: -0.1 }]],
    ['a threshold above 1', [{ ...joy, threshold: 1.1 }]],
    ['a threshold that is a text', [{ ...joy, threshold: '0.3' }]],
    ['the same feeling twice', [joy, { name: 'irony', threshold: 0.5 }, { ...joy, threshold: 0.4 }]],
  ])('parseManifest throws for tags that are or hold %s', (_, tags) => {
    const error = new ModelError('damaged', 'the manifest gives invalid tags');
    expect(() => parseManifest({ ...valid, tags })).toThrow(error);
  });
});
