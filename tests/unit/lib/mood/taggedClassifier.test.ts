import * as runtime from 'onnxruntime-web';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyReading, otherLanguageReading, readingOf } from '#lib/mood/calibrate.ts';
import { type Feeling, feelings } from '#lib/mood/feelings.ts';
import type { Reading } from '#lib/mood/reading.ts';
import { withTags } from '#lib/mood/tags.ts';
import { taggedFolder, taggedOutputsOf, tags } from './taggedModel.ts';
import { sessionOutput, type TinyClassifier, tinyClassifier } from './tinyClassifier.ts';
import { thresholds } from './tinyModel.ts';

let tiny: TinyClassifier;

beforeEach(async () => {
  tiny = await tinyClassifier(taggedFolder);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const unread = { feelings: { joy: 0, fear: 0 }, feeling: null, irony: 0, isIronic: false };

function expectClose(actual: Reading, expected: Reading): void {
  expect(actual).toEqual({
    mood: expected.mood,
    happy: expect.closeTo(expected.happy, 5),
    weight: expect.closeTo(expected.weight, 5),
    feelings: {
      joy: expect.closeTo(expected.feelings!.joy!, 5),
      fear: expect.closeTo(expected.feelings!.fear!, 5),
    },
    feeling: expected.feeling,
    irony: expect.closeTo(expected.irony!, 5),
    isIronic: expected.isIronic,
  });
}

describe('Classifier.read with a model that has tags', () => {
  const texts = [
    'love the sun',
    'hate rain',
    'so much rain !',
    'never a good day',
    'i am here',
    'sun',
    'bad cat',
  ];

  test('Classifier.read returns the moods, feelings and irony of the reference', async () => {
    const readings: Reading[] = [];
    for (const text of texts) {
      const { probabilities, tags: values } = taggedOutputsOf(text);
      const reading = await tiny.classifier.read(text);
      expectClose(reading, withTags(readingOf(probabilities, thresholds), values, tags));
      readings.push(reading);
    }
    // The texts differ enough to tell the tags apart.
    expect(new Set(readings.map(({ feeling }) => feeling))).toEqual(new Set(['joy', 'fear', null]));
    expect(readings.some(({ isIronic }) => isIronic)).toBe(true);
  });

  test('Classifier.read pools the tags of the pieces of a long text by the shares of the pieces', async () => {
    const pieces = ['i love the sun here !', 'so much rain', 'i hate the bad day'].map(taggedOutputsOf);
    const shares = [6 / 27, 6 / 27, 15 / 27]; // 1 * 6, 2 * 3, 3 * 5 tokens
    const pooled = (tag: number) => pieces.reduce((sum, piece, k) => sum + shares[k]! * piece.tags[tag]!, 0);
    const { feelings, irony } = await tiny.classifier.read(
      'I love the sun here! So much rain. I hate the bad day.',
    );
    expect(feelings!.joy).toBeCloseTo(pooled(0), 5);
    expect(irony).toBeCloseTo(pooled(1), 5);
    expect(feelings!.fear).toBeCloseTo(pooled(2), 5);
  });

  test('Classifier.read hears no feeling in a text without a known word or in another language', async () => {
    expect(await tiny.classifier.read('')).toEqual({ ...emptyReading, ...unread });
    expect(await tiny.classifier.read('qwrt!!! ...')).toEqual({ ...emptyReading, ...unread });
    tiny.detectLanguage.mockResolvedValue('de');
    expect(await tiny.classifier.read('love süß müßig Lindau')).toEqual({
      ...otherLanguageReading,
      ...unread,
    });
    expect(tiny.run).not.toHaveBeenCalled();
  });

  test.each([
    ['no tags', sessionOutput(0, 1, 0)],
    ['too few tags', { ...sessionOutput(0, 1, 0), tags: new runtime.Tensor('float32', [0.5, 0.5], [1, 2]) }],
    [
      'NaN',
      { ...sessionOutput(0, 1, 0), tags: new runtime.Tensor('float32', [0.5, Number.NaN, 0.5], [1, 3]) },
    ],
  ])('Classifier.read throws RangeError if the model returns %s', async (_, output) => {
    tiny.run.mockResolvedValueOnce(output);
    await expect(tiny.classifier.read('love')).rejects.toThrow(RangeError);
  });
});

describe('Classifier.effects on a feeling', () => {
  test.each<[Feeling, number]>([
    ['joy', 0],
    ['fear', 2],
  ])(
    'Classifier.effects on %s returns what each word does to the probability of this feeling',
    async (feeling, tag) => {
      const effects = await tiny.classifier.effects('so much rain', 0, feeling);
      const probabilityOf = (text: string) => taggedOutputsOf(text).tags[tag]!;
      const withouts = ['xyz much rain', 'so xyz rain', 'so much xyz'];
      expect(effects.map(({ effect }) => effect)).toEqual(
        withouts.map((without) => expect.closeTo(probabilityOf('so much rain') - probabilityOf(without), 5)),
      );
      expect(Math.max(...effects.map(({ effect }) => Math.abs(effect)))).toBeGreaterThan(1e-3);
    },
  );

  test('Classifier.effects without a feeling returns what each word does to happy', async () => {
    const [love] = await tiny.classifier.effects('love rain');
    const happyOf = (text: string) => readingOf(taggedOutputsOf(text).probabilities, thresholds).happy;
    expect(love!.effect).toBeCloseTo(happyOf('love rain') - happyOf('xyz rain'), 5);
  });

  test('Classifier.effects throws RangeError for a feeling that the model does not know', async () => {
    await expect(tiny.classifier.effects('love', 0, 'hope')).rejects.toThrow(
      new RangeError('the model does not know hope'),
    );
    const { classifier } = await tinyClassifier();
    await expect(classifier.effects('love', 0, 'joy')).rejects.toThrow(RangeError);
  });
});

test('Classifier.feelings are the tags of the model that are feelings', async () => {
  expect(tiny.classifier.feelings).toEqual(['joy', 'fear']);
  expect((await tinyClassifier()).classifier.feelings).toEqual([]);
  for (const feeling of tiny.classifier.feelings) expect(feelings).toContain(feeling);
});
