import { expect, test } from 'vitest';
import { feedsOf, inputOf } from '#lib/mood/input.ts';
import { ngramSlots } from '#lib/text/ngrams.ts';
import { padId, unknownId, Vocabulary } from '#lib/text/vocabulary.ts';

const vocabulary = new Vocabulary(['so', 'happy', 'sad', '!']);
const idsOf = (...words: string[]) => words.map((word) => vocabulary.idOf(word));

/** The tensors of a run as plain lists. */
const feeds = (...texts: Parameters<typeof feedsOf>[0]) =>
  feedsOf(texts, (values, shape) => ({ values: [...values], shape }));

test('inputOf returns the ids of the tokens, and no n-grams for a model without them', () => {
  expect(inputOf(['so', 'happy', 'cat'], vocabulary, undefined)).toEqual({
    ids: Int32Array.of(...idsOf('so', 'happy'), unknownId),
  });
});

test('inputOf returns the slots of the n-grams of all tokens, of unknown words too', () => {
  const tokens = ['so', 'happy', 'cat'];
  expect(inputOf(tokens, vocabulary, 64)).toEqual({
    ids: Int32Array.of(...idsOf('so', 'happy'), unknownId),
    ngrams: { ...ngramSlots(tokens, 64), slots: 64 },
  });
});

test('inputOf makes a hidden token an unknown word without n-grams', () => {
  const hidden = inputOf(['so', undefined, 'cat'], vocabulary, 64);
  expect([...hidden.ids]).toEqual([...idsOf('so'), unknownId, unknownId]);
  expect(hidden.ngrams).toEqual({ ...ngramSlots(['so', undefined, 'cat'], 64), slots: 64 });
});

test('feedsOf pads ids behind to the longest text and gives the lengths', () => {
  const texts = [['so', 'happy', '!'], ['sad']].map((tokens) => inputOf(tokens, vocabulary, undefined));
  expect(feeds(...texts)).toEqual({
    ids: { values: [...idsOf('so', 'happy', '!', 'sad'), padId, padId], shape: [2, 3] },
    lengths: { values: [3, 1], shape: [2] },
  });
});

test('feedsOf pads each kind of n-grams behind with the number of slots', () => {
  const [long, short] = [['so', 'sad'], ['!']].map((tokens) => inputOf(tokens, vocabulary, 64));
  const { wordNgrams, characterNgrams } = feeds(short!, long!);
  expect(wordNgrams).toEqual({
    values: [...short!.ngrams!.words, 64, 64, ...long!.ngrams!.words],
    shape: [2, 3],
  });
  const count = long!.ngrams!.characters.length;
  expect(characterNgrams).toEqual({
    values: [...Array(count).fill(64), ...long!.ngrams!.characters],
    shape: [2, count],
  });
});

test('feedsOf gives n-grams of characters the width 0 if no text has any', () => {
  const texts = [['!'], ['!', '!']].map((tokens) => inputOf(tokens, vocabulary, 64));
  expect(feeds(...texts).characterNgrams).toEqual({ values: [], shape: [2, 0] });
});
