import { expect, test } from 'vitest';
import { UserError } from '#scripts/cli/command.ts';
import { corpusOf, textsOf } from './corpusOf.ts';

const nothing = { empty: 0, unreadable: 0, contradictory: 0, duplicate: 0 };

test('good tweets stay as they are: tokens, label and row', async () => {
  const corpus = await corpusOf([
    [0, 'I miss you'],
    [1, 'you made my day!'],
  ]);
  expect(textsOf(corpus)).toEqual([
    ['i', 'miss', 'you'],
    ['you', 'made', 'my', 'day', '!'],
  ]);
  expect([...corpus.labels]).toEqual([0, 1]);
  expect([...corpus.rows]).toEqual([0, 1]);
  expect(corpus.removed).toEqual(nothing);
});

test('every token has one number, wherever it stands', async () => {
  const { words } = await corpusOf([
    [0, 'no no NO'],
    [1, 'no way'],
  ]);
  expect(words).toEqual(['no', 'way']);
});

test('a row without text or without label is empty', async () => {
  const corpus = await corpusOf([
    [1, 'good'],
    [1, ''],
    [0, '   '],
    [null, 'no label'],
    [null, ''],
  ]);
  expect(corpus.removed).toEqual({ ...nothing, empty: 4 });
  expect([...corpus.rows]).toEqual([0]);
});

test('a text without a token in it is unreadable', async () => {
  const corpus = await corpusOf([
    [1, ', - ;'],
    [1, 'good'],
  ]);
  expect(corpus.removed).toEqual({ ...nothing, unreadable: 1 });
  expect([...corpus.rows]).toEqual([1]);
});

test('of copies of a text the first stays, blanks around it aside', async () => {
  const corpus = await corpusOf([
    [1, 'good morning'],
    [0, 'good night'],
    [1, ' good morning '],
    [1, 'good morning'],
  ]);
  expect(corpus.removed).toEqual({ ...nothing, duplicate: 2 });
  expect([...corpus.rows]).toEqual([0, 1]);
});

test('a text with both labels goes with all of its copies', async () => {
  const corpus = await corpusOf([
    [1, 'going to work'],
    [0, 'going to work'],
    [0, 'going home'],
    [1, 'going to work'],
  ]);
  expect(corpus.removed).toEqual({ ...nothing, contradictory: 3 });
  expect([...corpus.rows]).toEqual([2]);
});

test('a copy without a label contradicts nothing', async () => {
  const corpus = await corpusOf([
    [1, 'good'],
    [null, 'good'],
  ]);
  expect(corpus.removed).toEqual({ ...nothing, empty: 1 });
  expect([...corpus.labels]).toEqual([1]);
});

test('each row is counted once: what is left and what was removed add up to all', async () => {
  const tweets = [
    ...(['', '...', '--', 'a', 'a', '--', 'b', 'b', 'c'] as const).map((text) => [1, text] as const),
    ...(['b', 'd', 'c', '', '--'] as const).map((text) => [0, text] as const),
  ];
  const { labels, removed } = await corpusOf(tweets);
  expect(labels.length + Object.values(removed).reduce((sum, count) => sum + count)).toBe(tweets.length);
});

test('when nothing is left, that is one line', async () => {
  await expect(corpusOf([[1, '']])).rejects.toThrow(new UserError('no tweet is left after cleaning'));
});
