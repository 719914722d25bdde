import { expect, test } from 'vitest';
import { padId, unknownId, Vocabulary } from '#lib/text/vocabulary.ts';

test('idOf returns the line number of a word in the file', () => {
  const vocabulary = new Vocabulary(['good', 'bad', '!', '<url>']);
  const lines = vocabulary.toFile().split('\n');
  for (const word of ['good', 'bad', '!', '<url>']) expect(lines[vocabulary.idOf(word)]).toBe(word);
});

test('Vocabulary reserves the first two ids for padding and unknown words', () => {
  const vocabulary = new Vocabulary(['good']);
  expect(vocabulary.words[padId]).toBe('<pad>');
  expect(vocabulary.words[unknownId]).toBe('<unknown>');
  expect(vocabulary.idOf('good')).toBe(2);
});

test('size includes the reserved ids', () => {
  expect(new Vocabulary(['good', 'bad']).size).toBe(4);
  expect(new Vocabulary([]).size).toBe(2);
});

test('idOf returns unknownId for a word that is not in the vocabulary', () => {
  const vocabulary = new Vocabulary(['good']);
  expect(vocabulary.idOf('indifferent')).toBe(unknownId);
  expect(vocabulary.idOf('constructor')).toBe(unknownId);
});

test('fromFile reads the vocabulary that toFile wrote', () => {
  const vocabulary = new Vocabulary(['good', "don't", '你好', '👍', '...']);
  const again = Vocabulary.fromFile(vocabulary.toFile());
  expect(again.words).toEqual(vocabulary.words);
  expect(again.idOf('👍')).toBe(vocabulary.idOf('👍'));
});

test.each(['', 'good\nbad\n', '<unknown>\n<pad>\ngood\n', '<pad>\ngood\n', '<pad>\r\n<unknown>\r\ngood\r\n'])(
  'fromFile throws a RangeError for %j, which does not start with the reserved words',
  (file) => {
    expect(() => Vocabulary.fromFile(file)).toThrow(
      new RangeError('the vocabulary does not start with <pad> and <unknown>'),
    );
  },
);

test('Vocabulary throws a RangeError for a repeated word, because it would have two ids', () => {
  const repeated = new RangeError('the vocabulary repeats a word');
  expect(() => new Vocabulary(['good', 'bad', 'good'])).toThrow(repeated);
  expect(() => new Vocabulary(['<pad>'])).toThrow(repeated);
  expect(() => Vocabulary.fromFile('<pad>\n<unknown>\ngood\ngood\n')).toThrow(repeated);
});

test('idOf returns the id of the most frequent word that is one typo away from an unknown word', () => {
  const vocabulary = new Vocabulary(['wonderful', 'terrible', 'terribly', 'sad']);
  expect(vocabulary.idOf('wonderfull')).toBe(vocabulary.idOf('wonderful'));
  expect(vocabulary.idOf('terribl')).toBe(vocabulary.idOf('terrible'));
  expect(vocabulary.idOf('sadd')).toBe(unknownId);
  expect(vocabulary.has('wonderfull')).toBe(false);
  expect(vocabulary.has('wonderful')).toBe(true);
});

test('rankOf returns the number of more frequent words, or undefined for a word outside of the vocabulary', () => {
  const vocabulary = new Vocabulary(['good', 'wonderful']);
  expect(['good', 'wonderful', 'wonderfl'].map((word) => vocabulary.rankOf(word))).toEqual([0, 1, undefined]);
});
