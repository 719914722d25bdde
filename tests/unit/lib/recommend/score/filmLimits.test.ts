import { describe, expect, test } from 'vitest';
import type { Situation } from '#lib/recommend/query/situation.ts';
import { filmLimits, isBearable } from '#lib/recommend/score/filmLimits.ts';
import { noTaste, type Survey, type Taste } from '#lib/taste/taste.ts';
import { withFeedback } from '#lib/taste/update.ts';
import { wishes } from '#lib/taste/wishes.ts';
import { filmCatalog, many, tasteWith } from '#tests/unit/lib/recommend/fixtures.ts';

const films = filmCatalog([
  { title: 'light comedy', genres: ['Comedy'], heaviness: 10 },
  { title: 'unbearable comedy', genres: ['Comedy'], heaviness: 100 },
  { title: 'light horror', genres: ['Horror'], heaviness: 20 },
  { title: 'heavy horror', genres: ['Horror'], heaviness: 70 },
  { title: 'unbearable horror', genres: ['Horror'], heaviness: 100 },
  { title: 'heavy war', genres: ['War'], heaviness: 70 },
]);
const horror = { songs: [], films: ['Horror'] };

/** Returns the films that a sad person who wants a lift may be offered. */
function offered(taste: Taste): string[] {
  const isWithin = isBearable(films, filmLimits(films, { mood: 'sad', wish: 'lift', taste }));
  return many(films.size, (index) => index)
    .filter(isWithin)
    .map((index) => films.film(index).title);
}

describe('filmLimits', () => {
  test('a lift without a taste offers neither heavy films nor horror', () => {
    expect(offered(noTaste)).toEqual(['light comedy']);
  });

  test('ratings never change the limits', () => {
    const liked = [3, 4, 5, 6].reduce((taste, n) => withFeedback(taste, `film:${n}`, 'like'), noTaste);
    expect(offered(liked)).toEqual(['light comedy']);
  });

  test.each([
    ['as always welcome', { loved: horror }],
    ['for this mood', { sad: horror }],
  ])(
    'a survey that names horror %s allows horror that is not unbearable, and no other heavy films',
    (_, survey) => {
      expect(offered(tasteWith(survey))).toEqual(['light comedy', 'light horror', 'heavy horror']);
    },
  );

  test('a survey that names horror for the other mood changes nothing', () => {
    expect(offered(tasteWith({ happy: horror }))).toEqual(['light comedy']);
  });

  test('a genre that is not grave has no higher limit if the survey names it', () => {
    const loved = { songs: [], films: ['Comedy'] };
    expect(offered(tasteWith({ loved }))).toEqual(['light comedy']);
  });

  test('what a feeling leaves out comes back only if the survey names it as always welcome', () => {
    const fear = { mood: 'sad', wish: 'stay', feeling: 'fear' } as const;
    const light = (survey: Partial<Survey>) =>
      isBearable(films, filmLimits(films, { ...fear, taste: tasteWith(survey) }))(2);
    expect([light({}), light({ sad: horror }), light({ loved: horror })]).toEqual([false, false, true]);
  });

  test('sadness leaves out films that mock, and the mood alone does not', () => {
    const comedies = filmCatalog([{ title: 'mocking', genres: ['Comedy'], isMocking: true }]);
    const offers = (situation: Situation) =>
      isBearable(comedies, filmLimits(comedies, { ...situation, taste: noTaste }))(0);
    for (const wish of wishes) {
      expect(offers({ mood: 'sad', wish, feeling: 'sadness' })).toBe(false);
      expect(offers({ mood: 'sad', wish })).toBe(true);
    }
  });

  test('an unbearable film is not offered for any mood and wish', () => {
    for (const mood of ['happy', 'sad'] as const)
      for (const wish of wishes)
        expect(isBearable(films, filmLimits(films, { mood, wish, taste: noTaste }))(1)).toBe(false);
  });
});
