import { expect, test } from 'vitest';
import { countDanger, spread } from '#training/evaluate/danger/count.ts';
import type { Tweet } from '#training/tweets/read.ts';

async function* tweetsOf(...texts: string[]): AsyncGenerator<Tweet> {
  for (const [row, text] of texts.entries()) yield { row, label: 0, text };
}

test('countDanger counts the texts that raise the alarm and their kinds, the most frequent first', async () => {
  const tweets = tweetsOf(
    'i started cutting again',
    'i want to die',
    'what a day',
    'i wish i was dead',
    'i want to die and i am going to kill myself',
  );
  const { read, texts, kinds } = await countDanger(tweets, 10);
  expect(read).toBe(5);
  expect(texts).toHaveLength(4);
  expect([...kinds]).toEqual([
    ['a wish to be dead', 3],
    ['self-harm', 1],
    ['an intention to die', 1],
    ['thoughts of suicide', 1],
  ]);
});

test('countDanger stops after the given number of rows', async () => {
  const { read, texts } = await countDanger(tweetsOf('what a day', 'i want to die', 'i want to die'), 2);
  expect({ read, texts }).toEqual({ read: 2, texts: ['i want to die'] });
});

test('spread returns texts from the whole list, or all of a short one', () => {
  expect(spread(['a', 'b', 'c', 'd', 'e', 'f'], 3)).toEqual(['a', 'c', 'e']);
  expect(spread(['a', 'b'], 3)).toEqual(['a', 'b']);
});
