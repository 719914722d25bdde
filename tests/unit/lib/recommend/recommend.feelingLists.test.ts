import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import { feelings, moodOfFeeling } from '#lib/mood/feelings.ts';
import { decidedMoods } from '#lib/mood/reading.ts';
import { renderReasons } from '#lib/recommend/explain/render.ts';
import type { Feel, FilmPick, Picks } from '#lib/recommend/present/pick.ts';
import { type LeftOut, leftOut } from '#lib/recommend/query/leftOut.ts';
import { feelingTable } from '#lib/recommend/query/situation.ts';
import { type Request, recommend } from '#lib/recommend/recommend.ts';
import { pathOf } from '#lib/recommend/score/path.ts';
import { wishes } from '#lib/taste/wishes.ts';
import { readEnglish } from '#scripts/cli/english.ts';
import { many } from './fixtures.ts';

/** Songs are this near at best, because chance and diversity choose too. */
const nearSongs = 0.13;
/** Each list takes up to a second on a busy machine. */
const timeout = 60_000;

const readCatalog = (name: string) => readFile(`assets/catalogs/${name}.bin`);
const catalogs = {
  songs: readSongs(await readCatalog('songs')),
  films: readFilms(await readCatalog('films')),
};
const english = await readEnglish();
const indexes = new Map(Array.from(catalogs.films.imdb, (number, index) => [number, index]));
const indexOf = ({ imdbId }: FilmPick): number => indexes.get(Number(imdbId.slice(2)))!;
const listsOf = (seeds: number, request: Omit<Request, 'seed'>): Picks[] =>
  many(seeds, (n) => recommend(catalogs, { ...request, seed: n + 1 }));

const cases = feelings.flatMap((feeling) =>
  wishes.map((wish) => ({ feeling, wish, mood: moodOfFeeling[feeling], row: feelingTable[feeling][wish] })),
);
/** The lists of a mood and a wish, without a feeling. */
const plain = new Map(
  decidedMoods.flatMap((mood) => wishes.map((wish) => [`${mood} ${wish}`, listsOf(6, { mood, wish })])),
);

/** Returns the titles of the picks that a feeling leaves out. */
function leftOutOf({ films, songs }: Picks, without: LeftOut): string[] {
  const { mocking, heaviness } = catalogs.films;
  return [
    ...films.filter(({ genres }) => genres.some((genre) => without.films.includes(genre))),
    ...films.filter((film) => heaviness[indexOf(film)]! > 100 * without.maxHeaviness),
    ...films.filter((film) => without.mocking && mocking[indexOf(film)] === 1),
    ...songs.filter(({ genres }) => without.songs.some((family) => genres.includes(family))),
  ].map(({ title }) => title);
}

describe.each(cases)('recommend for $feeling and $wish', { timeout }, ({ feeling, wish, mood, row }) => {
  const lists = listsOf(6, { mood, wish, feeling });
  const gentle = listsOf(2, { mood, wish, feeling, gentle: true });

  test(`lists for ${feeling} and ${wish} are full and hold nothing that is left out`, () => {
    for (const list of [...lists, ...gentle]) {
      expect([list.films.length, list.songs.length, list.shortages]).toEqual([10, 10, undefined]);
      expect(leftOutOf(list, leftOut[row.without])).toEqual([]);
    }
  });

  test(`lists for ${feeling} and ${wish} vary from seed to seed`, () => {
    const different = (side: 'films' | 'songs') =>
      new Set(lists.flatMap((list) => list[side].map(({ id }) => id))).size;
    // Six lists have sixty places.
    expect([different('films') > 35, different('songs') > 35]).toEqual([true, true]);
  });

  test(`gentle lists for ${feeling} and ${wish} are gentle`, () => {
    const indexes = gentle.flatMap(({ films }) => films.map(indexOf));
    expect(indexes.filter((index) => catalogs.films.gentle[index] !== 1)).toEqual([]);
    expect(indexes.filter((index) => catalogs.films.heaviness[index]! > 30)).toEqual([]);
  });

  test(`picks for ${feeling} and ${wish} are nearer to their places than picks for the mood alone`, () => {
    const [valence, arousal] = row.films.at;
    const path = pathOf({ mood, wish, feeling, weight: 1 }, 10);
    const distances = (lists: readonly Picks[]) => {
      const ofFilms = lists.flatMap(({ films }) =>
        films.map(({ feel }) => distance(feel, { valence, arousal })),
      );
      const ofSongs = lists.flatMap(({ songs }) =>
        songs.map(({ feel }, k) => distance(feel, { valence: path[k]!.valence, arousal: path[k]!.energy })),
      );
      return { films: mean(ofFilms), songs: mean(ofSongs) };
    };
    const [felt, without] = [distances(lists), distances(plain.get(`${mood} ${wish}`)!)];
    expect(felt.films).toBeLessThan(without.films);
    expect(felt.songs).toBeLessThan(Math.max(without.songs, nearSongs));
  });
});

test('reasons of films name the feeling unless they distract from it, and songs that lift name their stage', {
  timeout,
}, () => {
  const why = (wish: 'lift' | 'stay' | 'distract', side: 'films' | 'songs') =>
    recommend(catalogs, { mood: 'sad', wish, feeling: 'fear', seed: 7 })
      [side].map((pick) => renderReasons(pick.why, english))
      .join('\n');
  expect(why('stay', 'films')).toContain('for a worried moment');
  expect(why('stay', 'songs')).toContain('for a worried moment');
  expect(why('lift', 'films')).toContain('to ease worry');
  expect(why('lift', 'songs')).toContain('near where you want to be');
  expect(why('distract', 'films')).toContain('to take your mind off it');
});

const distance = (a: Feel, b: Feel): number => Math.hypot(a.valence - b.valence, a.arousal - b.arousal);
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
