import { expect, test } from 'vitest';
import type { Mood } from '#lib/mood/reading.ts';
import { sliceTable } from '#training/evaluate/mood/harness/slices.ts';

const moods = ['happy', 'sad', 'unsure'] as const;

/** Posts of all moods with the same words. A quarter is answered with the opposite mood, the rest rightly. */
const setOf = (name: string, words: string, count: number) => {
  const posts = Array.from({ length: count }, (_, k) => ({
    text: words,
    mood: moods[k % 3]!,
    source: name,
  }));
  const answers = posts.map(({ mood }, k) => {
    const said: Mood = k % 4 > 0 || mood === 'unsure' ? mood : mood === 'happy' ? 'sad' : 'happy';
    return { mood: said, margin: said === 'happy' ? 1 : -1 };
  });
  return { name, posts, answers };
};

const together = (name: string, ...sets: ReturnType<typeof setOf>[]) => ({
  name,
  posts: sets.flatMap(({ posts }) => posts),
  answers: sets.flatMap(({ answers }) => answers),
});

test('sliceTable divides the posts of a set by length and by emoji', () => {
  const set = together(
    'some',
    setOf('some', 'a day', 60),
    setOf('some', 'one more day in the life of a very small cat', 72),
    setOf('some', `${'word '.repeat(30)}:)`, 84),
  );
  expect(sliceTable([set]).rows.map((row) => row.slice(0, 3))).toEqual([
    ['some', 'up to 10 tokens', '60'],
    ['some', '11 to 20 tokens', '72'],
    ['some', 'more than 20 tokens', '84'],
    ['some', 'with an emoji or a smiley', '84'],
    ['some', 'without one', '132'],
  ]);
});

test('sliceTable measures each slice by its own posts', () => {
  const [row] = sliceTable([setOf('some', 'a day', 60)]).rows;
  // 5 of 20 happy and 5 of 20 sad posts are called the opposite.
  expect(row).toEqual(['some', 'up to 10 tokens', '60', '83.3', '83.3', '66.7', '75.0']);
});

test('sliceTable has no row for a slice of few posts, nor for a set without unsure posts', () => {
  const { posts, answers } = setOf('two moods', 'a day', 300);
  const isPolar = (k: number) => posts[k]!.mood !== 'unsure';
  const polar = {
    name: 'two moods',
    posts: posts.filter((_, k) => isPolar(k)),
    answers: answers.filter((_, k) => isPolar(k)),
  };
  expect(sliceTable([setOf('few', 'a day', 49), polar]).rows).toEqual([]);
});
