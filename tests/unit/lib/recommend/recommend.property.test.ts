import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FilmCatalog } from '#lib/catalog/films.ts';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import type { SongCatalog } from '#lib/catalog/songs.ts';
import { feelings, moodOfFeeling } from '#lib/mood/feelings.ts';
import { decidedMoods } from '#lib/mood/reading.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';
import { filmTargetOf, filmTargets } from '#lib/recommend/query/filmTargets.ts';
import { type LeftOut, leftOut } from '#lib/recommend/query/leftOut.ts';
import { feelingTable } from '#lib/recommend/query/situation.ts';
import { type Request, recommend } from '#lib/recommend/recommend.ts';
import type { Side } from '#lib/recommend/score/reason.ts';
import type { ItemId, Survey, Taste } from '#lib/taste/taste.ts';
import { wishes } from '#lib/taste/wishes.ts';
import { filmsFrom, songsFrom } from '#tests/support/catalogs.ts';
import { propertyCases } from '#tests/support/tiers.ts';
import { many } from './fixtures.ts';

const filmGenres = ['Comedy', 'Drama', 'War', 'Horror', '<b>Horror</b>', '__proto__', 'constructor'];
const names = ['<img src=x onerror=alert(1)>', 'toString', '__proto__', '\u202e', 'Anna'];

/** Items have the same names in every catalog, so that feedback on them counts. */
const maxItems = 20;
const artistOf = (k: number) => k % names.length;
const titleOf = (k: number) => `${names[(k * 3) % names.length]} ${k}`;
const songIds = many(maxItems, (k): ItemId => `song:${names[artistOf(k)]}\t${titleOf(k)}`);
const filmIds = many(maxItems, (k): ItemId => `film:${k + 1}`);

const year = fc.constantFrom(1870, 1999, 2000, 2100);
const percent = fc.constantFrom(0, 44, 45, 49, 50, 100);
const family = fc.constantFrom(...songFamilies.slice(0, 4));
const songs = fc
  .array(fc.record({ family, year, popularity: percent, energy: percent, valence: percent }), {
    maxLength: maxItems,
  })
  .map((lines) =>
    songsFrom({
      genres: songFamilies.map((family) => `new ${family}`),
      family: songFamilies,
      artists: names,
      title: lines.map((_, k) => titleOf(k)),
      artist: lines.map((_, k) => artistOf(k)),
      genre: lines.map((line) => songFamilies.indexOf(line.family)),
      tempo: lines.map(() => 100),
      ...columns(lines, 'year', 'popularity', 'energy', 'valence'),
    }),
  );
const film = fc.record({
  year: fc.option(year),
  genreMask: fc.nat(2 ** filmGenres.length - 1),
  average: fc.constantFrom(1, 6.5, 10),
  votes: fc.constantFrom(0, 19_999, 20_000, 24_999, 25_000, 2 ** 32 - 1),
  director: fc.option(fc.nat(names.length - 1)),
  american: fc.nat(1),
  valence: percent,
  arousal: percent,
  heaviness: fc.constantFrom(0, 35, 50, 51, 65, 75, 76, 100),
});
const films = fc.array(film, { maxLength: maxItems }).map((lines) =>
  filmsFrom({
    genres: filmGenres,
    directors: names,
    title: lines.map((_, k) => titleOf(k)),
    imdb: lines.map((_, k) => k + 1),
    ...columns(lines, 'year', 'genreMask', 'average', 'votes', 'director', 'american'),
    ...columns(lines, 'valence', 'arousal', 'heaviness'),
    described: [...lines.keys()].filter((k) => k % 2),
    mocking: [...lines.keys()].filter((k) => k % 3 === 0),
  }),
);

function columns<Line extends object>(lines: readonly Line[], ...names: (keyof Line)[]): object {
  return Object.fromEntries(names.map((name) => [name, lines.map((line) => line[name])]));
}

const genres = fc.record({
  songs: fc.subarray([...songFamilies.slice(0, 5)]),
  films: fc.subarray([...filmGenres, 'Of no catalog']),
});
const refusedGenres = {
  songs: fc.subarray([...songFamilies], { maxLength: 2 }),
  films: fc.subarray(filmGenres, { maxLength: 2 }),
};
const seed = fc.oneof(fc.constantFrom(0, -1, 2 ** 53, -1e300), fc.integer());
const item = (ids: readonly ItemId[]) =>
  fc.constantFrom<ItemId>(...ids, 'film:9999999999', 'song:nobody\tnothing');
const tasteOf = (ids: readonly ItemId[]): fc.Arbitrary<Taste> =>
  fc.record({
    version: fc.constant(1),
    survey: fc.record<Survey>({
      happy: genres,
      sad: genres,
      loved: genres,
      refused: fc.record(refusedGenres),
      decades: fc.subarray([1870, 1990, 2000, 2100]),
      fame: fc.constantFrom('known', 'any', 'any', 'hidden'),
      cinema: fc.constantFrom('american', 'any', 'any', 'world'),
    }),
    feedback: fc.array(
      fc.record({
        item: item(ids),
        verdict: fc.constantFrom('like', 'like', 'dislike', null),
        seen: fc.constantFrom(false, false, false, true),
      }),
      { maxLength: 8 },
    ),
    shown: fc.array(fc.record({ seed, items: fc.array(item(ids), { maxLength: 10 }) }), { maxLength: 6 }),
  });
type TastedRequest = Request & { readonly taste: Taste };
const requestOf = (ids: readonly ItemId[]): fc.Arbitrary<TastedRequest> =>
  fc.record(
    {
      mood: fc.constantFrom(...decidedMoods),
      seed,
      wish: fc.constantFrom(...wishes),
      count: fc.integer({ min: 1, max: 50 }),
      weight: fc.double({ min: 0, max: 1, noNaN: true }),
      taste: tasteOf(ids),
      feeling: fc.constantFrom(...feelings),
    },
    { requiredKeys: ['mood', 'seed', 'taste'] },
  );

/** An item as the slow and simple reference implementation reads it from the catalog. */
interface Item {
  readonly id: ItemId;
  readonly genres: readonly string[];
  readonly suits: (survey: Survey) => boolean;
  /** 0 to 100. Songs have none. */
  readonly heaviness?: number;
  readonly isMocking?: boolean;
}

const songsOf = (songs: SongCatalog): Item[] =>
  many(songs.size, songs.song).map(({ artist, title, family, popularity }) => ({
    id: `song:${artist}\t${title}`,
    genres: [family],
    suits: ({ fame }) => fame === 'any' || (fame === 'known' ? popularity >= 50 : popularity < 45),
  }));

const filmsOf = (films: FilmCatalog): Item[] =>
  many(films.size, films.film).map(({ imdbId, genres, votes, american }, index) => ({
    id: `film:${Number(imdbId.slice(2))}`,
    genres,
    heaviness: films.heaviness[index]!,
    isMocking: films.mocking[index] === 1,
    suits: ({ fame, cinema }) =>
      (fame === 'any' || (fame === 'known' ? votes >= 25_000 : votes < 20_000)) &&
      (cinema === 'any' || american === (cinema === 'american')),
  }));

interface Store {
  readonly catalogs: Catalogs;
  readonly items: Readonly<Record<Side, readonly Item[]>>;
}

const storeOf = (catalogs: Catalogs): Store => ({
  catalogs,
  items: { songs: songsOf(catalogs.songs), films: filmsOf(catalogs.films) },
});

/** Returns whether the feeling of a request leaves an item in. */
function isLeftIn({ genres, isMocking }: Item, side: Side, request: TastedRequest): boolean {
  const { mood, wish = 'stay', feeling, taste } = request;
  if (feeling === undefined || moodOfFeeling[feeling] !== mood) return true;
  const without: LeftOut = leftOut[feelingTable[feeling][wish].without];
  const out: readonly string[] = without[side];
  const loved: readonly string[] = taste.survey.loved[side];
  const isOut = genres.some((genre) => out.includes(genre) && !loved.includes(genre));
  return !isOut && !(without.mocking && isMocking);
}

/** Returns whether a film is light enough, and of no barred genre, for a mood, a wish and a survey. */
function isBearable(
  { genres, heaviness = 0 }: Item,
  { mood, wish = 'stay', feeling, taste }: TastedRequest,
): boolean {
  const { barred } = filmTargets[mood][wish];
  const { maxHeaviness } = filmTargetOf({ mood, wish, feeling });
  const { survey } = taste;
  const named = ['Crime', 'Film-Noir', 'Horror', 'Thriller', 'War'].filter(
    (genre) => survey.loved.films.includes(genre) || survey[mood].films.includes(genre),
  );
  const isNamed = genres.some((genre) => named.includes(genre));
  return (
    !genres.some((genre) => barred.includes(genre) && !named.includes(genre)) &&
    heaviness <= 100 * Math.max(maxHeaviness, isNamed ? 0.75 : 0)
  );
}

/**
 * Checks that picks are as many as requested or have a shortage, are all different, not refused, seen, disliked or
 * too heavy, and not of the last sets if there are enough others.
 */
function check({ catalogs, items }: Store, request: TastedRequest): void {
  const { seed, count = 10, taste } = request;
  const picks = recommend(catalogs, request);
  const isExcluded = (id: ItemId) =>
    taste.feedback.some(({ item, seen, verdict }) => item === id && (seen || verdict === 'dislike'));
  const sets = taste.shown.filter((set) => set.seed !== seed).slice(-5);
  const isShown = (id: ItemId) => sets.some((set) => set.items.includes(id));
  for (const side of ['songs', 'films'] as const) {
    const refused: readonly string[] = taste.survey.refused[side];
    const isCandidate = (item: Item) =>
      item.genres.length > 0 &&
      !item.genres.some((genre) => refused.includes(genre)) &&
      item.suits(taste.survey) &&
      !isExcluded(item.id) &&
      isBearable(item, request) &&
      isLeftIn(item, side, request);
    const candidates = items[side].filter(isCandidate).map(({ id }) => id);
    const fresh = candidates.filter((id) => !isShown(id));
    const allowed = new Set(fresh.length >= count ? fresh : candidates);
    const ids = picks[side].map(({ id }) => id);
    const wrong = ids.filter((id, k) => !allowed.has(id) || ids.indexOf(id) !== k);
    if (wrong.length > 0) expect.fail(`wrong picks: ${wrong.join()}`);
    if (ids.length !== Math.min(count, allowed.size))
      expect.fail(`${ids.length} ${side} of ${allowed.size} candidates`);
    if ((picks.shortages?.[side] !== undefined) !== ids.length < count)
      expect.fail(`the shortage of ${side} does not match their number`);
    if (!picks[side].every(({ score, why }) => Number.isFinite(score) && why.length > 0))
      expect.fail(`${side} lack a score or a reason`);
  }
}

/** Allows 20 ms a case, because machines may be busy. */
const timeout = 20 * propertyCases;

/** Created once, because creating catalogs takes longer than a request. */
const stores = fc.sample(fc.record({ songs, films }), { numRuns: 100, seed: 7 }).map(storeOf);
const store = fc.constantFrom(...stores);
const request = requestOf([...songIds, ...filmIds]);

test('recommend agrees with a simple reference on the number of picks and on allowed items for any taste', {
  timeout,
}, () => {
  fc.assert(fc.property(store, request, check), { numRuns: propertyCases });
});

test('recommend returns the same picks for the same request', { timeout }, () => {
  const isDeterministic = fc.property(store, request, ({ catalogs }, request) => {
    expect(recommend(catalogs, request)).toEqual(recommend(catalogs, request));
  });
  fc.assert(isDeterministic, { numRuns: propertyCases / 20 });
});

test('recommend agrees with a simple reference on the shipped catalogs', { timeout: 120_000 }, async () => {
  const readCatalog = (name: string) => readFile(`assets/catalogs/${name}.bin`);
  const catalogs = {
    songs: readSongs(await readCatalog('songs')),
    films: readFilms(await readCatalog('films')),
  };
  const { songs, films } = recommend(catalogs, { mood: 'sad', seed: 1, count: 50 });
  const ids = [...songs, ...films].map(({ id }) => id);
  fc.assert(fc.property(fc.constant(storeOf(catalogs)), requestOf(ids), check), { numRuns: 20 });
});
