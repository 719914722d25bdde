import { describe, expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { UserError } from '#scripts/cli/command.ts';
import type { PostSet } from '#training/datasets/sets.ts';
import { randomOf } from '#training/random/random.ts';
import type { EmojiValence } from '#training/refine/emojiValences.ts';
import { divide, generatedTexts, textsOfEpoch } from '#training/refine/mixture.ts';
import { refineSettingsFor } from '#training/refine/settings.ts';
import type { Text } from '#training/refine/texts.ts';
import { templatePosts } from '#training/templates/generate.ts';

const moods = ['sad', 'happy', 'unsure'] as const;
const letter = (k: number) => String.fromCharCode(97 + k);

/** A set of posts of two words: one names the set, the other is the post's own letter. */
function setOf(name: string, count: number): PostSet {
  const posts = Array.from({ length: count }, (_, k) => ({
    text: `${wordOf(name)} ${letter(k)}`,
    mood: moods[k % 3]!,
    source: name,
  }));
  return { name, posts, dropped: 0, repeated: 0 };
}
const wordOf = (name: string) => name.replaceAll(/[-\d]/g, '') + letter(Number(name.at(-1)) || 0);

const sets = [
  setOf('semeval-2013', 20),
  setOf('semeval-2015', 16),
  setOf('semeval-2016', 12),
  setOf('goemotions-train', 18),
  setOf('goemotions-dev', 6),
  setOf('tweeteval-train', 14),
  setOf('tweeteval-val', 8),
  setOf('manual', 4),
];
const settings = refineSettingsFor(['validationShare=0.25', 'goEmotionsWeight=0.5']);
const division = divide(sets, 'semeval-2015', settings);

/** Counts the texts of each set. */
function counted(texts: readonly Text[]): Record<string, number> {
  const namesOf = (text: Text) => sets.filter(({ name }) => wordOf(name) === text.tokens[0]);
  const counts: Record<string, number> = {};
  for (const text of texts) {
    const [set, ...others] = namesOf(text);
    expect(others).toEqual([]);
    counts[set!.name] = (counts[set!.name] ?? 0) + 1;
  }
  return counts;
}

describe('divide', () => {
  test('divide trains on all posts but test sets and the validation share', () => {
    expect(counted(division.train)).toEqual({
      'semeval-2013': 15,
      'semeval-2016': 9,
      'goemotions-train': 18,
      'tweeteval-train': 14,
    });
    expect(division.sets).toEqual(['semeval-2013', 'semeval-2016', 'goemotions-train', 'tweeteval-train']);
  });

  test('divide takes the validation share from SemEval alone', () => {
    expect(counted(division.validation)).toEqual({ 'semeval-2013': 5, 'semeval-2016': 3 });
  });

  test('divide tests on sets to choose with, and leaves out those that are looked at once', () => {
    expect([...division.tests.keys()]).toEqual(['goemotions-dev', 'tweeteval-val', 'manual']);
    for (const [name, texts] of division.tests)
      expect(counted(texts)).toEqual({ [name]: sets.find((set) => set.name === name)!.posts.length });
  });

  test('divide puts every post that is not looked at once into exactly one part', () => {
    const all = [division.train, division.validation, ...division.tests.values()].flat();
    const texts = all.map(({ tokens }) => tokens.join(' '));
    expect(new Set(texts).size).toBe(texts.length);
    const used = sets.filter(({ name }) => name !== 'semeval-2015');
    expect(texts.toSorted()).toEqual(used.flatMap(({ posts }) => posts.map(({ text }) => text)).toSorted());
  });

  test('divide keeps tokens and moods and weights posts of GoEmotions by goEmotionsWeight', () => {
    for (const { tokens, mood, weight } of division.train) {
      expect(mood).toBe(moods[(tokens[1]!.charCodeAt(0) - 97) % 3]);
      expect(weight).toBe(tokens[0]!.startsWith('goemotions') ? 0.5 : 1);
    }
  });

  test('divide depends on the seed alone', () => {
    expect(divide(sets, 'semeval-2015', settings)).toEqual(division);
    expect(divide(sets, 'semeval-2015', { ...settings, seed: 1 }).validation).not.toEqual(
      division.validation,
    );
  });
});

test.each(['goemotions-train', 'manual'])('divide can hold out the set %s, and tests on it first', (name) => {
  const { train, validation, tests, sets: trainingSets } = divide(sets, name, settings);
  expect(Object.keys({ ...counted(train), ...counted(validation) })).not.toContain(name);
  expect(counted(validation)).toEqual({ 'semeval-2013': 5, 'semeval-2016': 3 });
  expect([...tests.keys()][0]).toBe(name);
  expect([...tests.keys()].toSorted()).toEqual(
    [...new Set([name, 'goemotions-dev', 'tweeteval-val', 'manual'])].toSorted(),
  );
  expect(trainingSets).not.toContain(name);
});

test('divide leaves out a post without a token', () => {
  const empty = {
    name: 'semeval-2013',
    posts: [{ text: '--', mood: 'sad', source: '' }],
    dropped: 0,
    repeated: 0,
  };
  const { train, validation } = divide([empty as PostSet, sets[1]!], 'semeval-2015', settings);
  expect([...train, ...validation]).toEqual([]);
});

test('divide refuses to hold out an unknown set in one line that lists the sets', () => {
  expect(() => divide(sets.slice(0, 2), 'semeval-2017', settings)).toThrow(
    new UserError('--held-out is one of semeval-2013, semeval-2015, not "semeval-2017"'),
  );
});

test('generatedTexts returns the template texts of all epochs and then the emoji texts', () => {
  const valences: EmojiValence[] = [{ token: '🙂', sad: 0.1, unsure: 0.2, happy: 0.7, posts: 9 }];
  const few = refineSettingsFor(['templates=20', 'emoji=5', 'epochs=3', 'templateWeight=0.25']);
  const generated = generatedTexts(division.train, valences, few, randomOf(1));
  expect(generated).toHaveLength(3 * 20 + 3 * 5);
  for (const [k, { text, mood }] of templatePosts(randomOf(1), 60).entries())
    expect(generated[k]).toEqual({ tokens: tokenize(text), mood, weight: 0.25 });
  for (const { tokens, weight } of generated.slice(60)) {
    expect(tokens.at(-1)).toBe('🙂');
    expect(weight).toBe(1);
  }
  expect(generatedTexts(division.train, valences, few, randomOf(1))).toEqual(generated);
});

test('textsOfEpoch returns all posts, the epoch’s own generated texts and a random choice of tweets', () => {
  const settings = { ...refineSettingsFor([]), epochs: 3, tweets: 4 };
  const epochs = [0, 1, 2].map((epoch) => [
    ...textsOfEpoch({ posts: 5, generated: 6, tweets: 10 }, settings, epoch),
  ]);
  for (const positions of epochs) {
    expect(positions.slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
    const tweets = positions.slice(7);
    expect(new Set(tweets).size).toBe(4);
    expect(tweets.every((k) => k >= 11 && k < 21)).toBe(true);
  }
  expect(epochs.flatMap((positions) => positions.slice(5, 7)).sort((a, b) => a - b)).toEqual([
    5, 6, 7, 8, 9, 10,
  ]);
  expect(epochs[0]!.slice(7)).not.toEqual(epochs[1]!.slice(7));
});
