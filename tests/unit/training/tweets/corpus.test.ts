import { expect, test } from 'vitest';
import { UserError } from '#scripts/cli/command.ts';
import { corpusOf, textsOf } from './corpusOf.ts';

const nothing = { empty: 0, unreadable: 0, contradictory: 0, duplicate: 0 };

test('readCorpus returns the tokens, the label and the row of each tweet', async () => {
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

test('readCorpus gives each distinct token one number', async () => {
  const { words } = await corpusOf([
    [0, 'no no NO'],
    [1, 'no way'],
  ]);
  expect(words).toEqual(['no', 'way']);
});

test('readCorpus counts rows without a text or without a label as empty', async () => {
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

test('readCorpus counts texts without a token as unreadable', async () => {
  const corpus = await corpusOf([
    [1, ', - ;'],
    [1, 'good'],
  ]);
  expect(corpus.removed).toEqual({ ...nothing, unreadable: 1 });
  expect([...corpus.rows]).toEqual([1]);
});

test('readCorpus keeps the first copy of a text, ignoring blanks around it', async () => {
  const corpus = await corpusOf([
    [1, 'good morning'],
    [0, 'good night'],
    [1, ' good morning '],
    [1, 'good morning'],
  ]);
  expect(corpus.removed).toEqual({ ...nothing, duplicate: 2 });
  expect([...corpus.rows]).toEqual([0, 1]);
});

test('readCorpus removes all copies of a text that occurs with both labels', async () => {
  const corpus = await corpusOf([
    [1, 'going to work'],
    [0, 'going to work'],
    [0, 'going home'],
    [1, 'going to work'],
  ]);
  expect(corpus.removed).toEqual({ ...nothing, contradictory: 3 });
  expect([...corpus.rows]).toEqual([2]);
});

test('readCorpus does not count a copy without a label as a contradiction', async () => {
  const corpus = await corpusOf([
    [1, 'good'],
    [null, 'good'],
  ]);
  expect(corpus.removed).toEqual({ ...nothing, empty: 1 });
  expect([...corpus.labels]).toEqual([1]);
});

test('readCorpus counts each row once: remaining and removed rows add up to all rows', async () => {
  const tweets = [
    ...(['', '...', '--', 'a', 'a', '--', 'b', 'b', 'c'] as const).map((text) => [1, text] as const),
    ...(['b', 'd', 'c', '', '--'] as const).map((text) => [0, text] as const),
  ];
  const { labels, removed } = await corpusOf(tweets);
  expect(labels.length + Object.values(removed).reduce((sum, count) => sum + count)).toBe(tweets.length);
});

test('readCorpus refuses a file of which no tweet is left, in one line', async () => {
  await expect(corpusOf([[1, '']])).rejects.toThrow(new UserError('no tweet is left after cleaning'));
});
