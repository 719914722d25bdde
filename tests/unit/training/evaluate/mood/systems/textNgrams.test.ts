import { expect, test } from 'vitest';
import { characterGrams, TextNgrams, wordGrams } from '#training/evaluate/mood/systems/textNgrams.ts';

test('wordGrams returns every sequence of the given lengths', () => {
  expect([...wordGrams(['so', 'very', 'glad'], 1, 2)]).toEqual([
    'so',
    'so very',
    'very',
    'very glad',
    'glad',
  ]);
  expect([...wordGrams(['so'], 2, 3)]).toEqual([]);
});

test('characterGrams stays within words, which it pads with spaces, and reads capitals as small letters', () => {
  expect([...characterGrams('Ab  c', 2, 3)]).toEqual([' a', 'ab', 'b ', ' ab', 'ab ', ' c', 'c ', ' c ']);
});

test('characterGrams returns a padded word that is too short once', () => {
  expect([...characterGrams('a', 2, 5)]).toEqual([' a', 'a ', ' a ']);
});

const texts = ['good good day', 'good day', 'a good night', 'bad day', 'poor night'];

test('TextNgrams keeps n-grams of words in three texts and of characters in five', () => {
  expect([...new TextNgrams(texts).spelled()]).toEqual(['good', 'day']);
  expect([...new TextNgrams([...texts, ...texts]).spelled()]).toEqual(
    expect.arrayContaining(['night', 'good day', ' good', 'oo']),
  );
});

test('TextNgrams weights a text by the logarithm of its counts and the inverse frequency, and scales it to 1', () => {
  const ngrams = new TextNgrams(texts);
  const { offsets, features, values } = ngrams.rowsOf(['good good day', 'other', 'GOOD']);
  expect([...offsets]).toEqual([0, 2, 2, 3]);
  expect([...features]).toEqual([0, 1, 0]);
  const [good, day] = [(1 + Math.log(2)) * (Math.log(6 / 4) + 1), Math.log(6 / 4) + 1];
  expect(values[0]).toBeCloseTo(good / Math.hypot(good, day), 6);
  expect(values[1]).toBeCloseTo(day / Math.hypot(good, day), 6);
  expect(values[2]).toBe(1);
});

test('TextNgrams scales words and characters of a text separately', () => {
  const { values } = new TextNgrams([...texts, ...texts]).rowsOf(['a good night']);
  expect(values.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(2, 5);
});
