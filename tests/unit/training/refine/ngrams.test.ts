import { describe, expect, test } from 'vitest';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { unwatched } from '#training/cli/progress.ts';
import { slotsOf } from '#training/ngrams/table.ts';
import { trainNgrams } from '#training/ngrams/train.ts';
import { ngramsOf, withOffsets } from '#training/refine/ngrams.ts';
import { refineSettingsFor } from '#training/refine/settings.ts';
import type { Text } from '#training/refine/texts.ts';

const settings = refineSettingsFor([
  'ngramSlots=256',
  'ngramTagSlots=64',
  'ngramEpochs=2',
  'ngramRate=0.2',
  'seed=3',
]);
const ofTrainer = { epochs: 2, learningRate: 0.2, seed: 3 };
const ofMoods = { ...ofTrainer, slots: 256, link: 'softmax' } as const;
const ofTags = { ...ofTrainer, slots: 64, link: 'sigmoid' } as const;
const unknown = Number.NaN;

/** The network learns no mood from these posts, and n-grams learn the one of `judged`. */
const postOf = (text: string, set: string, mood: Text['mood'], tags?: readonly number[]): Text => ({
  tokens: text.split(' '),
  mood: 'unsure',
  weight: 0,
  ...(tags && { tags }),
  judged: { set, mood },
});
const posts = [
  postOf('late again', 'airline', 'sad'),
  postOf('at noon', 'semeval-2016', 'unsure', [unknown, unknown]),
  postOf('so glad', 'semeval-2013', 'happy'),
  postOf('a bus', 'goemotions-train', 'unsure', [0, 1]),
  postOf('grim news', 'airline', 'sad'),
  postOf('what joy', 'semeval2018-valence-train', 'happy', [1, unknown]),
];
const sources = [1, 0, 0, 2, 1, 3];
const moods = [0, 2, 1, 2, 0, 1];
const trainedMoods = trainNgrams(
  posts.map(({ tokens }, k) => ({
    tokens,
    targets: [0, 1, 2].map((output) => Number(output === moods[k])),
    source: sources[k]!,
  })),
  4,
  ofMoods,
  unwatched,
);
const trainedTags = trainNgrams(
  [3, 5].map((k) => ({ tokens: posts[k]!.tokens, targets: posts[k]!.tags!, source: sources[k]! })),
  4,
  ofTags,
  unwatched,
);

describe('ngramsOf', () => {
  test('ngramsOf learns moods and tags from posts with one source a set, except that the years of SemEval are one source', async () => {
    const { tables } = (await ngramsOf(posts, settings))!;
    expect(tables).toEqual({ moods: trainedMoods.table, tags: trainedTags.table });
    expect([slotsOf(tables.moods), slotsOf(tables.tags!)]).toEqual([256, 64]);
  });

  test('ngramsOf makes no table for tags if no post knows a tag', async () => {
    const { tables, offsetsOf } = (await ngramsOf(
      posts.map(({ tags: _, ...post }) => post),
      settings,
    ))!;
    expect(tables).toEqual({ moods: trainedMoods.table });
    expect(offsetsOf('airline')).toHaveLength(3);
  });

  test('ngramsOf learns no mood from posts whose mood is unknown, and nothing from posts of no set', async () => {
    const { judged: _, ...unjudged } = posts[0]!;
    const irony: Text = { ...posts[3]!, judged: { set: 'goemotions-train' } };
    const { tables } = (await ngramsOf(
      [unjudged, { ...unjudged, tags: [1, 0] }, ...posts, irony],
      settings,
    ))!;
    expect(tables.moods).toEqual(trainedMoods.table);
    expect(tables.tags).not.toEqual(trainedTags.table);
    expect(await ngramsOf([unjudged, irony], settings)).toBeUndefined();
  });

  test('ngramsOf returns nothing if the settings ask for no slots', async () => {
    expect(await ngramsOf(posts, { ...settings, ngramSlots: 0 })).toBeUndefined();
  });
});

describe('offsetsOf', () => {
  test('offsetsOf is 0 for the moods of every year of SemEval', async () => {
    const { offsetsOf } = (await ngramsOf(posts, settings))!;
    for (const set of ['semeval-2013', 'semeval-2016']) expect(offsetsOf(set).slice(0, 3)).toEqual([0, 0, 0]);
  });

  test('offsetsOf returns by how much a set’s biases of the moods exceed those of SemEval', async () => {
    const { offsetsOf } = (await ngramsOf(posts, settings))!;
    const [semEval, airline] = trainedMoods.biases as [Float32Array, Float32Array];
    expect(offsetsOf('airline').slice(0, 3)).toEqual(
      [0, 1, 2].map((mood) => expect.closeTo(airline[mood]! - semEval[mood]!, 6)),
    );
    // All posts of this set are sad.
    const [sad, happy, unsure] = offsetsOf('airline') as [number, number, number];
    expect(sad).toBeGreaterThan(Math.max(happy, unsure) + 0.3);
  });

  test('offsetsOf returns by how much a set’s bias of each tag exceeds the mean of the sets that know the tag', async () => {
    const { offsetsOf } = (await ngramsOf(posts, settings))!;
    const [, , goEmotions, valence] = trainedTags.biases;
    const mean = (goEmotions![0]! + valence![0]!) / 2;
    const ofFirst = ['goemotions-train', 'semeval2018-valence-train'].map((set) => offsetsOf(set)[3]);
    expect(ofFirst).toEqual([goEmotions![0]! - mean, valence![0]! - mean]);
    expect(ofFirst[1]).toBeGreaterThan(0.1);
    // One set alone knows the second tag.
    expect(offsetsOf('goemotions-train')[4]).toBe(0);
    expect(offsetsOf('goemotions-train')).toHaveLength(5);
  });
});

describe('withOffsets', () => {
  const encoded = encodedOf(posts.map((_, k) => ({ ids: [k + 2], label: 0 })));

  test('withOffsets gives each post the offsets of its set', async () => {
    const learned = (await ngramsOf(posts, settings))!;
    const { sourceOffsets, ...rest } = withOffsets(encoded, posts, learned);
    expect(rest).toEqual(encoded);
    expect(sourceOffsets).toEqual(
      Float32Array.from(posts.flatMap(({ judged }) => learned.offsetsOf(judged!.set))),
    );
  });

  test('withOffsets returns posts as they are without n-grams', () => {
    expect(withOffsets(encoded, posts, undefined)).toBe(encoded);
  });
});
