import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyReading, readingOf } from '#lib/mood/calibrate.ts';
import { withTags } from '#lib/mood/tags.ts';
import {
  happyOf,
  ngramFolder,
  probabilitiesOf,
  taggedNgramFolder,
  taggedOutputsOf,
  tags,
} from './ngramModel.ts';
import { type TinyClassifier, tinyClassifier } from './tinyClassifier.ts';
import { happyOf as happyWithoutNgrams, thresholds } from './tinyModel.ts';

let tiny: TinyClassifier;

beforeEach(async () => {
  tiny = await tinyClassifier(ngramFolder);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('Classifier.read with a model that has n-grams', () => {
  test.each(['love the sun', 'hate rain', 'so much rain !', 'a word it never saw', 'sun'])(
    'Classifier.read(%j) returns the reading of the reference with the n-grams of the text',
    async (text) => {
      const reading = await tiny.classifier.read(text);
      const { mood, happy, weight } = readingOf(probabilitiesOf(text.split(' ')), thresholds);
      expect(reading).toEqual({ mood, happy: expect.closeTo(happy, 5), weight: expect.closeTo(weight, 5) });
      expect(Math.abs(happy - happyWithoutNgrams(text))).toBeGreaterThan(1e-3);
    },
  );

  test('Classifier.read tells unknown words apart by their n-grams', async () => {
    const { classifier } = tiny;
    expect((await classifier.read('love zest')).happy).not.toBeCloseTo(
      (await classifier.read('love gloom')).happy,
      3,
    );
  });

  test('Classifier.read gives each piece of a long text its own n-grams', async () => {
    const pieces = ['i love the sun here !', 'so much rain', 'i hate the bad day'];
    const shares = [6 / 27, 6 / 27, 15 / 27]; // 1 * 6, 2 * 3, 3 * 5 tokens
    const happy = pieces.reduce((sum, piece, k) => sum + shares[k]! * happyOf(piece.split(' ')), 0);
    const reading = await tiny.classifier.read('I love the sun here! So much rain. I hate the bad day.');
    expect(reading.happy).toBeCloseTo(happy, 5);
    expect(tiny.run).toHaveBeenCalledOnce();
  });

  test('Classifier.read is unsure about a text without a known word, whatever its n-grams', async () => {
    expect(await tiny.classifier.read('zest gloom !')).toEqual(emptyReading);
    expect(tiny.run).not.toHaveBeenCalled();
  });
});

describe('Classifier.effects with a model that has n-grams', () => {
  test('Classifier.effects returns the reading minus the reading without the id and the n-grams of each word', async () => {
    const tokens = ['so', 'much', 'rain', '!'];
    const effects = await tiny.classifier.effects(tokens.join(' '));
    expect(effects.map(({ word }) => word)).toEqual(tokens);
    for (const [k, { effect }] of effects.entries()) {
      const hidden = tokens.map((token, other) => (other === k ? undefined : token));
      expect(effect).toBeCloseTo(happyOf(tokens) - happyOf(hidden), 5);
    }
    expect(Math.max(...effects.map(({ effect }) => Math.abs(effect)))).toBeGreaterThan(1e-3);
    expect(tiny.run).toHaveBeenCalledOnce();
  });

  test('Classifier.effects hides all n-grams of a negated phrase', async () => {
    const effects = await tiny.classifier.effects('I am not a good cat');
    expect(effects.map(({ word }) => word)).toEqual(['i', 'am', 'not a good', 'cat']);
    const without = ['i', 'am', undefined, undefined, undefined, 'cat'];
    const expected = happyOf(['i', 'am', 'not', 'a', 'good', 'cat']) - happyOf(without);
    expect(effects[2]!.effect).toBeCloseTo(expected, 5);
  });

  test('Classifier.effects returns what the n-grams of an unknown word do', async () => {
    const [unknown] = await tiny.classifier.effects('zest love');
    expect(unknown!.effect).toBeCloseTo(happyOf(['zest', 'love']) - happyOf([undefined, 'love']), 5);
    expect(Math.abs(unknown!.effect)).toBeGreaterThan(1e-3);
  });
});

describe('Classifier with a model that has n-grams for tags', () => {
  beforeEach(async () => {
    tiny = await tinyClassifier(taggedNgramFolder);
  });

  test('Classifier.read returns the moods and the feelings of the reference with the n-grams of each text', async () => {
    const texts = [
      'love the sun',
      'hate rain',
      'so much rain !',
      'a word it never saw',
      'sun',
      'zest love gloom',
      'i am here',
    ];
    const called = new Set<unknown>();
    for (const text of texts) {
      const { probabilities, tags: values } = taggedOutputsOf(text.split(' '));
      const expected = withTags(readingOf(probabilities, thresholds), values, tags);
      const { happy, feelings, feeling } = await tiny.classifier.read(text);
      expect(happy, text).toBeCloseTo(expected.happy, 5);
      expect(feelings).toEqual({ joy: expect.closeTo(values[0]!, 5), fear: expect.closeTo(values[1]!, 5) });
      expect(feeling, text).toBe(expected.feeling);
      called.add(feeling);
    }
    expect(called).toEqual(new Set(['joy', 'fear', null]));
  });

  test('Classifier.read pools the feelings of the pieces of a long text, whose n-grams differ in number', async () => {
    const pieces = ['i love the sun here !', 'so much rain', 'i hate the bad day'];
    const shares = [6 / 27, 6 / 27, 15 / 27]; // 1 * 6, 2 * 3, 3 * 5 tokens
    const fear = pieces.reduce(
      (sum, piece, k) => sum + shares[k]! * taggedOutputsOf(piece.split(' ')).tags[1]!,
      0,
    );
    const reading = await tiny.classifier.read('I love the sun here! So much rain. I hate the bad day.');
    expect(reading.feelings!.fear).toBeCloseTo(fear, 5);
  });

  test('Classifier.effects on a feeling hides the id and the n-grams of each word', async () => {
    const tokens = ['so', 'much', 'zest'];
    const effects = await tiny.classifier.effects(tokens.join(' '), 0, 'fear');
    for (const [k, { effect }] of effects.entries()) {
      const hidden = tokens.map((token, other) => (other === k ? undefined : token));
      const due = taggedOutputsOf(tokens).tags[1]! - taggedOutputsOf(hidden).tags[1]!;
      expect(effect).toBeCloseTo(due, 5);
    }
    // No id stands for the last word, so its n-grams alone have an effect.
    expect(Math.abs(effects[2]!.effect)).toBeGreaterThan(1e-3);
  });
});
