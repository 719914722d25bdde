import { expect, test } from 'vitest';
import { encode } from '#lib/text/encode.ts';
import { unknownId, Vocabulary } from '#lib/text/vocabulary.ts';

const vocabulary = new Vocabulary(['i', 'miss', 'you', '!']);

test('encode returns the ids of the tokens in order', () => {
  expect([...encode('I miss YOU!', vocabulary, 40)]).toEqual([2, 3, 4, 5]);
});

test('encode keeps the last tokens of a text that is too long', () => {
  expect([...encode('I miss you! I miss you', vocabulary, 3)]).toEqual([2, 3, 4]);
  expect([...encode('You! I miss', vocabulary, 2)]).toEqual([2, 3]);
});

test('encode returns unknownId at the position of an unknown word', () => {
  expect([...encode('I really miss you', vocabulary, 40)]).toEqual([2, unknownId, 3, 4]);
});

test('encode returns no ids for an empty text', () => {
  expect(encode('', vocabulary, 40)).toEqual(new Int32Array());
});
