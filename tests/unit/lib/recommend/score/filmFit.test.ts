import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filmTargets } from '#lib/recommend/query/filmTargets.ts';
import { feelingTable } from '#lib/recommend/query/situation.ts';
import type { FilmFeel } from '#lib/recommend/score/filmFeel.ts';
import { catalogFit, type FitQuery, filmFit } from '#lib/recommend/score/filmFit.ts';
import { filmLimits } from '#lib/recommend/score/filmLimits.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { wishes } from '#lib/taste/wishes.ts';
import { filmCatalog, tasteWith } from '#tests/unit/lib/recommend/fixtures.ts';

const lift = { mood: 'sad', wish: 'lift' } as const;
/** A film that is as a lift asks for. */
const ideal: FilmFeel = {
  valence: filmTargets.sad.lift.valence,
  arousal: filmTargets.sad.lift.arousal,
  heaviness: 0,
  genres: ['Comedy'],
  described: true,
};

describe('filmFit', () => {
  test('filmFit is 0 to 1 for any film, mood, wish and weight', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const film = fc.record({
      valence: share,
      arousal: share,
      heaviness: share,
      genres: fc.subarray(['Comedy', 'Drama', 'Horror', 'Romance', 'Action']),
      described: fc.boolean(),
    });
    const query = fc.record({
      mood: fc.constantFrom('happy' as const, 'sad' as const),
      wish: fc.constantFrom(...wishes),
      weight: share,
    });
    fc.assert(
      fc.property(film, query, (film, query) => {
        const fit = filmFit(film, query);
        expect(fit >= 0 && fit <= 1).toBe(true);
      }),
    );
  });

  test('filmFit falls as a film gets sadder, and as it gets heavier up to 0', () => {
    const byValence = [0.9, 0.6, 0.3, 0].map((valence) => filmFit({ ...ideal, valence }, lift));
    expect(byValence).toEqual(byValence.toSorted((a, b) => b - a));
    expect(new Set(byValence).size).toBe(4);
    const { easyHeaviness, maxHeaviness } = filmTargets.sad.lift;
    const heavinesses = [easyHeaviness, (easyHeaviness + maxHeaviness) / 2, maxHeaviness - 0.01];
    const byHeaviness = heavinesses.map((heaviness) => filmFit({ ...ideal, heaviness }, lift));
    expect(byHeaviness[0]).toBe(filmFit(ideal, lift));
    expect(byHeaviness[1]).toBeCloseTo(byHeaviness[0]! / 2, 10);
    expect(byHeaviness[2]).toBeLessThan(0.1);
    expect(filmFit({ ...ideal, heaviness: maxHeaviness + 0.01 }, lift)).toBe(0);
  });

  test('filmFit of a film that is as the wish asks for is close to 1, and less without a genre of the criteria', () => {
    expect(filmFit(ideal, lift)).toBeGreaterThan(0.8);
    expect(filmFit({ ...ideal, genres: ['War'] }, lift)).toBeLessThan(filmFit(ideal, lift));
    expect(filmFit({ ...ideal, genres: [] }, lift)).toBe(filmFit({ ...ideal, genres: ['War'] }, lift));
  });

  test('filmFit is 0 for a film of a barred genre', () => {
    expect(filmFit({ ...ideal, genres: ['Comedy', 'Horror'] }, lift)).toBe(0);
  });

  test('filmFit with a feeling is highest at the place of the feeling, and counts arousal more than without one', () => {
    const anger = { mood: 'sad', wish: 'stay', feeling: 'anger' } as const;
    const [valence, arousal] = feelingTable.anger.stay.films.at;
    const film = { valence, arousal, heaviness: 0.3, genres: ['Action'], described: true };
    const loss = (query: FitQuery, at: FilmFeel, off: FilmFeel) => filmFit(at, query) - filmFit(off, query);
    expect(filmFit(film, anger)).toBeGreaterThan(0.8);
    expect(filmFit({ ...film, genres: ['Action', 'Horror'] }, anger)).toBe(0);
    const target = filmTargets.sad.stay;
    const plain = { ...film, valence: target.valence, arousal: target.arousal };
    expect(loss(anger, film, { ...film, arousal: arousal - 0.4 })).toBeGreaterThan(
      loss({ mood: 'sad', wish: 'stay' }, plain, { ...plain, arousal: target.arousal + 0.4 }),
    );
  });

  test('a fit that was guessed from the genres is nearer to the middle', () => {
    const sad = { ...ideal, valence: 0, arousal: 1, genres: ['War'] };
    for (const film of [ideal, sad]) {
      const [known, guessed] = [true, false].map((described) => filmFit({ ...film, described }, lift));
      expect(Math.abs(guessed! - 0.5)).toBeLessThan(Math.abs(known! - 0.5));
      expect(Math.sign(guessed! - 0.5)).toBe(Math.sign(known! - 0.5));
    }
  });

  test('a film that stays with a weak mood fits better the nearer it is to the middle', () => {
    const middling = { ...ideal, valence: 0.5, arousal: 0.5 };
    const fitAt = (weight: number) => filmFit(middling, { mood: 'happy', wish: 'stay', weight });
    expect(fitAt(0)).toBeGreaterThan(fitAt(1));
    expect(filmFit(middling, { ...lift, weight: 0 })).toBe(filmFit(middling, { ...lift, weight: 1 }));
  });
});

describe('catalogFit', () => {
  test('catalogFit agrees with filmFit on films within the limits', () => {
    const lines = [
      { title: 'A', genres: ['Comedy'], valence: 90, arousal: 40, heaviness: 5 },
      {
        title: 'B',
        genres: ['Drama', 'Romance'],
        valence: 40,
        arousal: 30,
        heaviness: 45,
        isDescribed: false,
      },
    ];
    const films = filmCatalog(lines);
    const fitOf = catalogFit(films, lift, filmLimits(films, { ...lift, taste: noTaste }));
    lines.forEach(({ valence, arousal, heaviness, genres, isDescribed = true }, index) => {
      const feel = {
        valence: valence / 100,
        arousal: arousal / 100,
        heaviness: heaviness / 100,
        genres,
        described: isDescribed,
      };
      expect(fitOf(index)).toBeCloseTo(filmFit(feel, lift), 10);
    });
  });

  test('a film of a grave genre that the survey names fits less the heavier it is', () => {
    const films = filmCatalog(
      [20, 60, 74].map((heaviness) => ({ title: `Horror ${heaviness}`, genres: ['Horror'], heaviness })),
    );
    const taste = tasteWith({ loved: { songs: [], films: ['Horror'] } });
    const fitOf = catalogFit(films, lift, filmLimits(films, { ...lift, taste }));
    expect(fitOf(0)).toBeGreaterThan(fitOf(1));
    expect(fitOf(1)).toBeGreaterThan(fitOf(2));
    expect(fitOf(2)).toBeGreaterThan(0);
  });
});
