import { describe, expect, test } from 'vitest';
import { UserError } from '#scripts/cli/command.ts';
import { type Annotation, tagTargets } from '#training/datasets/post.ts';
import type { PostSet } from '#training/datasets/sets.ts';
import { divide } from '#training/refine/divide.ts';
import { refineSettingsFor } from '#training/refine/settings.ts';
import type { Text } from '#training/refine/texts.ts';

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
const settings = refineSettingsFor(['validationShare=0.25', 'goEmotionsWeight=0.5', 'tagWeight=0']);
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
    expect([...division.tagTrain, ...division.tagValidation, ...division.tagTests]).toEqual([]);
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

test.each(['goemotions-train', 'manual'])(
  'divide can hold out the set %s, trains on no other set that is not for training, and leaves out the final ones',
  (name) => {
    const { train, validation, tests, sets: trainingSets } = divide(sets, name, settings);
    expect(Object.keys({ ...counted(train), ...counted(validation) })).not.toContain(name);
    expect(counted(validation)).toEqual({ 'semeval-2013': 5, 'semeval-2016': 3 });
    expect([...tests.keys()][0]).toBe(name);
    expect([...tests.keys()].toSorted()).toEqual(
      [...new Set([name, 'goemotions-dev', 'tweeteval-val', 'manual'])].toSorted(),
    );
    expect(trainingSets).not.toContain(name);
  },
);

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

describe('divide with tags', () => {
  const annotated = (name: string, count: number, annotation: Annotation) => ({
    ...setOf(name, count),
    posts: setOf(name, count).posts.map(({ mood: _, ...post }) => ({ ...post, ...annotation })),
  });
  const joy: Annotation = { mood: 'happy', feelings: { joy: true, anger: false } };
  const tagged = [
    setOf('semeval-2013', 20),
    annotated('goemotions-train', 12, joy),
    annotated('goemotions-dev', 6, joy),
    annotated('tec', 8, joy),
    annotated('isarcasm', 4, { irony: true }),
    annotated('tweeteval-irony-val', 5, { irony: false }),
    setOf('airline', 10),
    annotated('emobank', 7, joy),
  ];
  const withTags = refineSettingsFor(['validationShare=0.25']);
  const ofTags = divide(tagged, 'semeval-2013', withTags);

  test('divide learns tags alone from the sets whose moods are not learned, with the weight 0 for the mood', () => {
    expect(ofTags.tagTrain).toHaveLength(6 + 3);
    const irony = ofTags.tagTrain.filter(({ tokens }) => tokens[0]!.startsWith('isarcasm'));
    expect(irony).toHaveLength(3);
    for (const { tags, weight } of irony) {
      expect(tags).toEqual(tagTargets({ irony: true }));
      expect(weight).toBe(0);
    }
    expect(ofTags.sets).toEqual(['goemotions-train', 'tec', 'isarcasm', 'airline']);
  });

  test('divide learns moods and tags from GoEmotions', () => {
    expect(ofTags.train).toHaveLength(9);
    for (const { mood, tags, weight } of ofTags.train)
      expect({ mood, tags, weight }).toEqual({ mood: 'happy', tags: tagTargets(joy), weight: 1 });
  });

  test('divide keeps the validation share of every set with tags', () => {
    expect(ofTags.tagValidation.map(({ tokens }) => tokens[0]!.slice(0, 2)).toSorted()).toEqual(
      ['go', 'go', 'go', 'te', 'te', 'is'].toSorted(),
    );
  });

  test('divide tests tags on the sets to choose with, and on no final set', () => {
    expect([...ofTags.tagTests.keys()]).toEqual(['goemotions-dev', 'tweeteval-irony-val']);
    expect([...ofTags.tests.keys()]).toEqual(['semeval-2013', 'goemotions-dev']);
  });

  test('divide learns the moods of all sets if moodSets is all, in which sad posts do not count more', () => {
    const all = divide(tagged, 'goemotions-dev', { ...withTags, moodSets: 'all' });
    expect(all.sets).toEqual(['semeval-2013', 'goemotions-train', 'tec', 'isarcasm', 'airline']);
    expect(all.train).toHaveLength(15 + 9 + 6 + 10);
    expect(all.validation).toHaveLength(5);
    const airline = all.train.filter(({ tokens }) => tokens[0]!.startsWith('airline'));
    expect(airline.every(({ sadTimes }) => sadTimes === 1)).toBe(true);
    expect(all.tagTrain).toHaveLength(3);
  });
});

describe('divide with n-grams', () => {
  const noted = (name: string, count: number, annotation: Annotation) => ({
    ...setOf(name, count),
    posts: setOf(name, count).posts.map(({ mood: _, ...post }) => ({ ...post, ...annotation })),
  });
  const all = [
    setOf('semeval-2013', 20),
    setOf('semeval-2015', 9),
    setOf('goemotions-train', 12),
    noted('tec', 8, { mood: 'happy', feelings: { joy: true } }),
    noted('isarcasm', 4, { irony: true }),
    setOf('airline', 10),
    setOf('goemotions-dev', 6),
    setOf('emobank', 7),
  ];
  const standard = refineSettingsFor(['validationShare=0.25']);
  const {
    train,
    tagTrain,
    ngramTrain,
    validation,
    tagValidation,
    tests,
    sets: used,
  } = divide(all, 'semeval-2015', standard);
  const judgedOf = (texts: readonly Text[]) => {
    const counts: Record<string, number> = {};
    for (const { judged } of texts) if (judged) counts[judged.set] = (counts[judged.set] ?? 0) + 1;
    return counts;
  };

  test('divide gives n-grams the posts whose mood is known and that teach the network nothing', () => {
    expect(judgedOf(ngramTrain)).toEqual({ airline: 10 });
    expect(ngramTrain).toHaveLength(10);
    for (const { weight, tags } of ngramTrain) {
      expect(weight).toBe(0);
      expect((tags ?? []).every(Number.isNaN)).toBe(true);
    }
    expect(used).toEqual(['semeval-2013', 'goemotions-train', 'tec', 'isarcasm', 'airline']);
  });

  test('divide keeps the set of every post, and its mood if it has one, whether the network learns it or not', () => {
    expect(judgedOf(train)).toEqual({ 'semeval-2013': 15, 'goemotions-train': 12 });
    for (const { mood, judged } of train) expect(judged!.mood).toBe(mood);
    expect(judgedOf(tagTrain)).toEqual({ tec: 6, isarcasm: 3 });
    for (const { mood, weight, judged } of tagTrain) {
      expect([mood, weight]).toEqual(['unsure', 0]);
      expect(judged!.mood).toBe(judged!.set === 'tec' ? 'happy' : undefined);
    }
    for (const { tokens, judged } of ngramTrain)
      expect(judged).toEqual({ set: 'airline', mood: moods[(tokens[1]!.charCodeAt(0) - 97) % 3] });
  });

  test('divide leaves posts to calibrate on, to choose with and to look at once out of those for training', () => {
    const learned = [...train, ...tagTrain, ...ngramTrain].map(({ tokens }) => tokens.join(' '));
    const others = [...validation, ...tagValidation, ...[...tests.values()].flat()];
    for (const { tokens } of others) expect(learned).not.toContain(tokens.join(' '));
    expect(learned.filter((text) => /^(?:emobank|semevalf|goemotionsdev)/.test(text))).toEqual([]);
    expect(learned).toHaveLength(15 + 12 + 6 + 3 + 10);
  });

  test('divide keeps no moods for n-grams if there are none', () => {
    const without = divide(all, 'semeval-2015', { ...standard, ngramSlots: 0 });
    expect(without.ngramTrain).toEqual([]);
    expect(judgedOf([...without.train, ...without.tagTrain])).toEqual({});
    expect(without.sets).toEqual(['semeval-2013', 'goemotions-train', 'tec', 'isarcasm']);
    const bare = (texts: readonly Text[]) => texts.map(({ judged: _, ...text }) => text);
    expect(without.train).toEqual(bare(train));
    expect(without.tagTrain).toEqual(bare(tagTrain));
  });
});
