import { expect, test } from 'vitest';
import { encode } from '#lib/text/encode.ts';
import { unknownId, Vocabulary } from '#lib/text/vocabulary.ts';

const vocabulary = new Vocabulary(['i', 'miss', 'you', '!']);

test('a text becomes the ids of its tokens, in order', () => {
  expect([...encode('I miss YOU!', vocabulary, 40)]).toEqual([2, 3, 4, 5]);
});

test('of a longer text the last tokens are kept', () => {
  expect([...encode('I miss you! I miss you', vocabulary, 3)]).toEqual([2, 3, 4]);
  expect([...encode('You! I miss', vocabulary, 2)]).toEqual([2, 3]);
});

test('an unknown word keeps its place', () => {
  expect([...encode('I really miss you', vocabulary, 40)]).toEqual([2, unknownId, 3, 4]);
});

test('an empty text has no ids', () => {
  expect(encode('', vocabulary, 40)).toEqual(new Int32Array());
});
