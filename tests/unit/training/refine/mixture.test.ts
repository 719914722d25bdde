import { describe, expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { UserError } from '#scripts/cli/command.ts';
import type { PostSet } from '#training/datasets/sets.ts';
import { randomOf } from '#training/random/random.ts';
import type { EmojiValence } from '#training/refine/emoji.ts';
import { divide, templateTexts, textsOfEpoch } from '#training/refine/mixture.ts';
import { refineSettingsFor } from '#training/refine/settings.ts';
import type { Text } from '#training/refine/texts.ts';
import { templatePosts } from '#training/templates/generate.ts';

const moods = ['sad', 'happy', 'unsure'] as const;
const letter = (k: number) => String.fromCharCode(97 + k);

/** Posts of two words: what set they are of, and a letter of their own. */
function setOf(name: string, count: number): PostSet {
  const posts = Array.from({ length: count }, (_, k) => ({
    ...{ text: `${wordOf(name)} ${letter(k)}`, mood: moods[k % 3]!, source: name },
  }));
  return { name, posts, dropped: 0, repeated: 0 };
}
const wordOf = (name: string) => name.replaceAll(/[-\d]/g, '') + letter(Number(name.at(-1)) || 0);

const sets = [
  ...[setOf('semeval-2013', 20), setOf('semeval-2015', 16), setOf('semeval-2016', 12)],
  ...[setOf('goemotions-train', 18), setOf('goemotions-dev', 6)],
  ...[setOf('tweeteval-train', 14), setOf('tweeteval-val', 8), setOf('manual', 4)],
];
const settings = refineSettingsFor(['validationShare=0.25', 'goEmotionsWeight=0.5']);
const division = divide(sets, 'semeval-2015', settings);

/** How many there are of each set. */
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

describe('the posts are divided', () => {
  test('to learn from: all but what is for testing and the share to calibrate on', () => {
    expect(counted(division.train)).toEqual({
      ...{ 'semeval-2013': 15, 'semeval-2016': 9, 'goemotions-train': 18, 'tweeteval-train': 14 },
    });
    expect(division.sets).toEqual(['semeval-2013', 'semeval-2016', 'goemotions-train', 'tweeteval-train']);
  });

  test('to calibrate on: the share of SemEval alone', () => {
    expect(counted(division.validation)).toEqual({ 'semeval-2013': 5, 'semeval-2016': 3 });
  });

  test('to test on: the set that is held out first, then those that are for testing whatever is held out', () => {
    expect([...division.tests.keys()]).toEqual(['semeval-2015', 'goemotions-dev', 'tweeteval-val', 'manual']);
    for (const [name, texts] of division.tests)
      expect(counted(texts)).toEqual({ [name]: sets.find((set) => set.name === name)!.posts.length });
  });

  test('none of which is in two of these, or lost', () => {
    const all = [division.train, division.validation, ...division.tests.values()].flat();
    const texts = all.map(({ tokens }) => tokens.join(' '));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.toSorted()).toEqual(sets.flatMap(({ posts }) => posts.map(({ text }) => text)).toSorted());
  });

  test('with their tokens and moods, and GoEmotions’ count as the settings say', () => {
    for (const { tokens, mood, weight } of division.train) {
      expect(mood).toBe(moods[(tokens[1]!.charCodeAt(0) - 97) % 3]);
      expect(weight).toBe(tokens[0]!.startsWith('goemotions') ? 0.5 : 1);
    }
  });

  test('in the same way each time, by the seed', () => {
    expect(divide(sets, 'semeval-2015', settings)).toEqual(division);
    expect(divide(sets, 'semeval-2015', { ...settings, seed: 1 }).validation).not.toEqual(
      division.validation,
    );
  });
});

test.each(['goemotions-train', 'manual'])('any set may be held out: %s', (name) => {
  const { train, validation, tests, sets: learned } = divide(sets, name, settings);
  expect(Object.keys({ ...counted(train), ...counted(validation) })).not.toContain(name);
  expect(counted(validation)).toMatchObject({ 'semeval-2015': 4 });
  expect([...tests.keys()][0]).toBe(name);
  expect([...tests.keys()].toSorted()).toEqual(
    [...new Set([name, 'goemotions-dev', 'tweeteval-val', 'manual'])].toSorted(),
  );
  expect(learned).not.toContain(name);
});

test('a post without a token is left out', () => {
  const bare = {
    name: 'semeval-2013',
    posts: [{ text: '--', mood: 'sad', source: '' }],
    dropped: 0,
    repeated: 0,
  };
  const { train, validation } = divide([bare as PostSet, sets[1]!], 'semeval-2015', settings);
  expect([...train, ...validation]).toEqual([]);
});

test('a set that is not there cannot be held out, in one line that lists those that are', () => {
  expect(() => divide(sets.slice(0, 2), 'semeval-2017', settings)).toThrow(
    new UserError('--held-out is one of semeval-2013, semeval-2015, not "semeval-2017"'),
  );
});

test('texts are made for every epoch, those of rules first, by the generator', () => {
  const valences: EmojiValence[] = [{ token: '🙂', sad: 0.1, unsure: 0.2, happy: 0.7, posts: 9 }];
  const few = refineSettingsFor(['made=20', 'emoji=5', 'epochs=3', 'madeWeight=0.25']);
  const made = templateTexts(division.train, valences, few, randomOf(1));
  expect(made).toHaveLength(3 * 20 + 3 * 5);
  const due = templatePosts(randomOf(1), 60);
  for (const [k, { text, mood }] of due.entries())
    expect(made[k]).toEqual({ tokens: tokenize(text), mood, weight: 0.25 });
  for (const { tokens, weight } of made.slice(60)) {
    expect(tokens.at(-1)).toBe('🙂');
    expect(weight).toBe(1);
  }
  expect(templateTexts(division.train, valences, few, randomOf(1))).toEqual(made);
});

test('an epoch has all posts, made texts of its own, and as many tweets as are wanted', () => {
  const settings = { ...refineSettingsFor([]), epochs: 3, tweets: 4 };
  const epochs = [0, 1, 2].map((epoch) => [
    ...textsOfEpoch({ posts: 5, made: 6, tweets: 10 }, settings, epoch),
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
