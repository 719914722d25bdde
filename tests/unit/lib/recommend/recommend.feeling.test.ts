import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { feelings, moodOfFeeling } from '#lib/mood/feelings.ts';
import { decidedMoods } from '#lib/mood/reading.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import { wishes } from '#lib/taste/wishes.ts';
import { filmCatalog, many, songCatalog, tasteWith } from './fixtures.ts';

const invented = {
  songs: songCatalog(
    many(300, (n) => ({
      title: `Song ${n}`,
      artist: `Artist ${n % 40}`,
      family: (['pop', 'rock', 'metal', 'jazz'] as const)[n % 4]!,
      valence: (n * 7) % 101,
      energy: (n * 13) % 101,
    })),
  ),
  films: filmCatalog(
    many(300, (n) => ({
      title: `Film ${n}`,
      genres: [['Action', 'Comedy', 'Drama', 'Horror', 'Romance', 'Sci-Fi'][n % 6]!],
      year: 1980 + (n % 40),
      average: 6 + (n % 30) / 10,
      valence: (n * 17) % 101,
      arousal: (n * 29) % 101,
      heaviness: (n * 11) % 101,
    })),
  ),
};

describe('recommend without a feeling', () => {
  test('recommend without a feeling returns to the byte the picks that it returned before there were feelings', () => {
    const hash = createHash('sha256');
    for (const mood of decidedMoods)
      for (const wish of wishes)
        for (const seed of many(20, (n) => n))
          hash.update(JSON.stringify(recommend(invented, { mood, wish, seed, weight: (seed % 5) / 4 })));
    // A change of weights or targets changes it; a change of feelings must not.
    expect(hash.digest('hex')).toBe('837a8be41d756d5f23d329fb8f39dedfc9a74179a73244fbf0955c2281fdc10d');
  });

  test.each(feelings)('recommend ignores the feeling %s in the other mood', (feeling) => {
    const mood = moodOfFeeling[feeling] === 'happy' ? 'sad' : 'happy';
    for (const wish of wishes)
      expect(recommend(invented, { mood, wish, seed: 7, feeling })).toEqual(
        recommend(invented, { mood, wish, seed: 7 }),
      );
  });
});

test('a family that a feeling leaves out comes back only if the survey names it as always welcome', () => {
  const metal = { songs: ['metal' as const], films: [] };
  const metalSongs = (survey: object) =>
    recommend(invented, {
      mood: 'sad',
      feeling: 'fear',
      seed: 7,
      count: 50,
      taste: tasteWith(survey),
    }).songs.filter(({ genres }) => genres.includes('metal')).length;
  expect([metalSongs({}), metalSongs({ sad: metal })]).toEqual([0, 0]);
  expect(metalSongs({ loved: metal })).toBeGreaterThan(0);
});

test('recommend says which music is missing if a feeling leaves out all that is not refused', () => {
  const { songs, shortages } = recommend(invented, {
    ...{ mood: 'sad', feeling: 'fear', seed: 7 },
    taste: tasteWith({ refused: { songs: ['pop', 'rock', 'jazz'], films: [] } }),
  });
  expect(songs).toEqual([]);
  expect(shortages?.songs).toMatchObject({ kind: 'few', left: 0, limits: true });
});
