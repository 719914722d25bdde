import { describe, expect, test } from 'vitest';
import { renderReasons } from '#lib/recommend/explain/render.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { withFeedback } from '#lib/taste/update.ts';
import { readEnglish } from '#scripts/cli/english.ts';
import { filmCatalog, many, songCatalog, tasteWith } from './fixtures.ts';

const english = await readEnglish();
const noSongs = songCatalog([]);
const noFilms = filmCatalog([]);

describe('recommend: reasons', () => {
  test('recommend gives as reasons of a film its genres that match the criteria, its feelings or that they are a guess, and its rating', () => {
    const feel = { valence: 30, arousal: 20, heaviness: 50 };
    const films = filmCatalog([
      { title: 'Good', genres: ['Horror', 'Drama', 'Romance'], average: 8, votes: 1_940_000, ...feel },
      { title: 'Poor', genres: ['Horror'], average: 4, isDescribed: false },
    ]);
    expect(recommend({ songs: noSongs, films }, { mood: 'happy', seed: 1 }).films).toEqual([
      {
        title: 'Good',
        genres: ['Drama', 'Horror', 'Romance'],
        year: 2000,
        score: 8,
        feel: { valence: 0.3, arousal: 0.2 },
        why: [
          { kind: 'fit', genres: ['Romance', 'Drama'], sound: [], feel: ['moving'], purpose: 'stayHappy' },
          { kind: 'rating', average: 8, votes: 1_940_000 },
        ],
        id: 'film:1',
        imdbId: 'tt0000001',
        average: 8,
        votes: 1_940_000,
      },
      expect.objectContaining({
        title: 'Poor',
        why: [{ kind: 'guess' }, { kind: 'rating', average: 4, votes: 50_000 }],
      }),
    ]);
  });

  test('recommend gives as reasons of a song its family if it matches, its sound and its popularity', () => {
    const songs = songCatalog([
      { title: 'Up', family: 'pop', popularity: 83, valence: 90, energy: 90 },
      { title: 'Down', family: 'metal', popularity: 20, valence: 10, energy: 10 },
    ]);
    const why = (wish: 'lift' | 'stay' | 'distract') =>
      recommend({ songs, films: noFilms }, { mood: 'happy', wish, seed: 1 }).songs.map((song) =>
        renderReasons(song.why, english),
      );
    expect(why('lift')).toEqual([
      'Sad and calm, near where you are; popularity 20 of 100 on Spotify',
      'Pop, cheerful and lively, near where you want to be; popularity 83 of 100 on Spotify',
    ]);
    expect(why('stay')[0]).toBe(
      'Pop, cheerful and lively, for a happy mood; popularity 83 of 100 on Spotify',
    );
    expect(why('distract')[0]).toBe(
      'Cheerful and lively, to take your mind off it; popularity 83 of 100 on Spotify',
    );
  });

  test('recommend gives as reasons loved genres, genres of the mood, liked decades, liked items and new genres', () => {
    const films = filmCatalog(
      many(40, (n) => ({ title: `Film ${n}`, genres: [n % 2 ? 'Drama' : 'War'], year: 1994 })),
    );
    const tasteReasons = (taste: Taste) =>
      new Set(
        many(30, (seed) => recommend({ songs: noSongs, films }, { mood: 'sad', seed, taste }).films)
          .flat()
          .map(({ why }) => renderReasons(why, english).split('; '))
          .filter((parts) => parts.length === 3)
          .map(([, part]) => part),
      );
    expect(tasteReasons(noTaste)).toEqual(new Set());
    expect(tasteReasons(tasteWith({ loved: { songs: [], films: ['War'] } }))).toContain('you love War');
    expect(tasteReasons(tasteWith({ sad: { songs: [], films: ['War'] } }))).toContain(
      'you choose War when sad',
    );
    expect(tasteReasons(tasteWith({ decades: [1990] }))).toContain('you like the 1990s');
    const liked = [1, 3, 5].reduce((taste, n) => withFeedback(taste, `film:${n}`, 'like'), noTaste);
    expect(tasteReasons(liked)).toContain('you liked 3 films of War');
    expect(tasteReasons(liked)).toContain('something new for you: Drama');
  });
});
