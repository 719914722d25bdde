import { expect, test } from 'vitest';
import {
  labelledFilms,
  placesOfTags,
  plainTag,
  strongLabels,
  tagLabels,
} from '#training/catalogs/feel/labels.ts';
import { scales, tagPlaces, tagWords } from '#training/catalogs/feel/tagWords.ts';

test.each([
  ['very funny!', 'funny'],
  ['a Feel Good movie', 'feel good'],
  ['scary as hell', 'scary'],
  ['tear-jerker', 'tear-jerker'],
  ['not funny', 'not funny'],
])('plainTag turns "%s" into "%s"', (tag, plain) => {
  expect(plainTag(tag)).toBe(plain);
});

const tags = {
  text: [
    'imdb_title_id\tmovielens_id\ttag\tpeople',
    'tt0000001\t1\tvery funny!\t3',
    'tt0000001\t1\tsad\t1',
    'tt0000002\t2\tnot funny\t5',
    'tt0000003\t3\tslow\t1',
    'tt0000003\t3\tdisturbing\t1',
  ].join('\n'),
  file: 'tags.tsv',
};

test('tagLabels returns the mean place of the tags of a film, weighed by people', () => {
  const { valence } = tagLabels(tags);
  expect(valence.get(1)?.at).toBe(0.5);
  expect(valence.get(3)?.at).toBe(-1);
});

test('tagLabels counts a label more if more people said it, and less than a label of the labelled half', () => {
  const { valence } = tagLabels(tags);
  expect(valence.get(1)!.amount).toBeGreaterThan(valence.get(3)!.amount);
  expect(valence.get(1)!.amount).toBeLessThan(1);
});

test('tagLabels ignores tags that only contain a word of the lists', () => {
  expect(tagLabels(tags).valence.has(2)).toBe(false);
});

test('tagLabels places a film on each scale by the tags of that scale', () => {
  const { arousal, heaviness } = tagLabels(tags);
  expect(arousal.get(3)?.at).toBe(-1);
  expect(heaviness.get(3)?.at).toBe(1);
});

test.each(scales)('no tag has two places on the scale of %s', (scale) => {
  const places = placesOfTags(scale);
  for (const [group, at] of Object.entries(tagPlaces[scale]))
    for (const tag of tagWords[group as keyof typeof tagWords])
      expect([tag, places.get(plainTag(tag))]).toEqual([tag, at]);
});

const half = {
  text:
    'imdb_title_id\ttitle\tlabel\tevidence\n' +
    'tt0000001\tUp\thappy\t2 people happy, 0 sad: cute 2; very funny! 1\n' +
    'tt0000002\tRan\tsad\t0 people happy, 2 sad: grim 2\n',
  file: 'half.tsv',
};

test('labelledFilms reads the label and the words of each film', () => {
  expect(labelledFilms(half)).toEqual([
    { imdb: 1, label: 'happy', words: ['cute', 'very funny!'] },
    { imdb: 2, label: 'sad', words: ['grim'] },
  ]);
});

test('labelledFilms throws a UserError for a label that is neither happy nor sad', () => {
  const text = half.text.replace('\tsad\t', '\tangry\t');
  expect(() => labelledFilms({ ...half, text })).toThrow(
    expect.objectContaining({
      name: 'UserError',
      message: 'half.tsv: the label of tt0000002 is "angry", not happy or sad',
    }),
  );
});

test('strongLabels places happy films at 1 and sad films at -1', () => {
  expect([...strongLabels(labelledFilms(half))]).toEqual([
    [1, { at: 1, amount: 1 }],
    [2, { at: -1, amount: 1 }],
  ]);
});
