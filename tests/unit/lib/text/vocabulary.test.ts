import { expect, test } from 'vitest';
import { padId, unknownId, Vocabulary } from '#lib/text/vocabulary.ts';

test('the id of a word is its line in the file', () => {
  const vocabulary = new Vocabulary(['good', 'bad', '!', '<url>']);
  const lines = vocabulary.toFile().split('\n');
  for (const word of ['good', 'bad', '!', '<url>']) expect(lines[vocabulary.idOf(word)]).toBe(word);
});

test('the first two ids are for padding and for words that are not there', () => {
  const vocabulary = new Vocabulary(['good']);
  expect(vocabulary.words[padId]).toBe('<pad>');
  expect(vocabulary.words[unknownId]).toBe('<unknown>');
  expect(vocabulary.idOf('good')).toBe(2);
});

test('the reserved ids count in the size, which is the rows of the embedding', () => {
  expect(new Vocabulary(['good', 'bad']).size).toBe(4);
  expect(new Vocabulary([]).size).toBe(2);
});

test('a word that is not there has the id of the unknown', () => {
  const vocabulary = new Vocabulary(['good']);
  expect(vocabulary.idOf('indifferent')).toBe(unknownId);
  expect(vocabulary.idOf('constructor')).toBe(unknownId);
});

test('a vocabulary comes back from its file as it was', () => {
  const vocabulary = new Vocabulary(['good', "don't", '你好', '👍', '...']);
  const again = Vocabulary.fromFile(vocabulary.toFile());
  expect(again.words).toEqual(vocabulary.words);
  expect(again.idOf('👍')).toBe(vocabulary.idOf('👍'));
});

test.each(['', 'good\nbad\n', '<unknown>\n<pad>\ngood\n', '<pad>\ngood\n', '<pad>\r\n<unknown>\r\ngood\r\n'])(
  'a file without the reserved words where they belong is refused: %j',
  (file) => {
    expect(() => Vocabulary.fromFile(file)).toThrow(
      new RangeError('the vocabulary does not start with <pad> and <unknown>'),
    );
  },
);

test('a repeated word is refused, for it would have two ids', () => {
  const repeated = new RangeError('the vocabulary repeats a word');
  expect(() => new Vocabulary(['good', 'bad', 'good'])).toThrow(repeated);
  expect(() => new Vocabulary(['<pad>'])).toThrow(repeated);
  expect(() => Vocabulary.fromFile('<pad>\n<unknown>\ngood\ngood\n')).toThrow(repeated);
});

test('a word that is not here is taken for a slip of the most frequent one that it may be of', () => {
  const vocabulary = new Vocabulary(['wonderful', 'terrible', 'terribly', 'sad']);
  expect(vocabulary.idOf('wonderfull')).toBe(vocabulary.idOf('wonderful'));
  expect(vocabulary.idOf('terribl')).toBe(vocabulary.idOf('terrible'));
  expect(vocabulary.idOf('sadd')).toBe(unknownId);
  expect(vocabulary.has('wonderfull')).toBe(false);
  expect(vocabulary.has('wonderful')).toBe(true);
});
