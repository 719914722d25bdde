import { expect, test } from 'vitest';
import { facts } from '#tests/support/filmFacts.ts';
import type { FactsBySource } from '#training/catalogs/films/gather.ts';
import { bestTitle } from '#training/catalogs/films/title.ts';

type Titles = Partial<Record<Exclude<keyof FactsBySource, 'omdb'>, string>>;
const bestOf = (titles: Titles, languages: string[] = []) =>
  bestTitle(
    Object.fromEntries(
      Object.entries(titles).map(([source, title]) => [source, facts(1, { title, languages })]),
    ),
  );

test.each([
  ['Avengers: Infinity War - Part II', 'Avengers: Endgame'],
  ['Untitled Spider-Man Reboot', 'Spider-Man: Homecoming'],
  ['Fantastic Beasts and Where to Find Them 2', 'Fantastic Beasts: The Crimes of Grindelwald'],
  ['Hate (Haine, La)', 'La haine'],
  ['And Your Mother Too (Y tu mamá también)', 'Y tu mamá también'],
  ['Intouchables', 'The Intouchables'],
  ['I Am Curious', 'I Am Curious (Yellow)'],
  ['Amelie (Fabuleux destin d’Amélie Poulain, Le)', 'Amélie'],
  ['Munna bhai M.B.B.S.', 'Munna Bhai M.B.B.S.'],
])('bestTitle takes IMDb’s title instead of MovieLens’ "%s"', (movieLens, imdb) => {
  expect(bestOf({ movieLens, streaming: imdb, topByYear: imdb })).toBe(imdb);
  expect(bestOf({ movieLens, topByYear: imdb })).toBe(imdb);
});

test('bestTitle takes the shorter title where IMDb has the second one too', () => {
  const long =
    'Those Magnificent Men in Their Flying Machines or How I Flew from London to Paris in 25 Hours 11 Minutes';
  const movieLens = 'Those Magnificent Men in Their Flying Machines';
  expect(bestOf({ movieLens, topByYear: long })).toBe(movieLens);
  expect(bestOf({ topByYear: long })).toBe(long);
  expect(
    bestOf({ movieLens: 'Birdman: Or', topByYear: 'Birdman or (The Unexpected Virtue of Ignorance)' }),
  ).toBe('Birdman');
});

test('bestTitle takes the one of IMDb’s two titles that another source has too', () => {
  expect(
    bestOf({ movieLens: 'Ringu (Ring)', streaming: 'The Ring', topByYear: 'Ringu', tmdb: 'Ringu' }),
  ).toBe('Ringu');
  const titles = { streaming: 'Cansada De Buscar Marido', topByYear: 'My One and Only' };
  expect(bestOf({ movieLens: 'My One and Only', ...titles })).toBe('My One and Only');
  expect(bestOf({ streaming: 'Captain Fracasse', topByYear: 'Le Capitaine Fracasse' })).toBe(
    'Captain Fracasse',
  );
});

test('bestTitle takes the title on which MovieLens and TMDB agree', () => {
  const big = 'Big Stan';
  expect(bestOf({ movieLens: big, tmdb: big, topByYear: 'A Prueba De Hombres' })).toBe(big);
  expect(
    bestOf({
      movieLens: 'Twelve Monkeys (a.k.a. 12 Monkeys)',
      tmdb: 'Twelve Monkeys',
      topByYear: '12 Monkeys',
    }),
  ).toBe('Twelve Monkeys');
});

test('bestTitle takes IMDb’s spelling where only signs differ', () => {
  expect(
    bestOf({
      movieLens: 'Godfather: Part II, The',
      tmdb: 'The Godfather: Part II',
      topByYear: 'The Godfather Part II',
    }),
  ).toBe('The Godfather Part II');
});

test('bestTitle does not take IMDb’s Spanish title of a film in English', () => {
  const titles = {
    movieLens: 'Great Scout & Cathouse Thursday, The',
    topByYear: 'Botas Duras, Medias De Seda',
  };
  expect(bestOf(titles, ['English'])).toBe('The Great Scout & Cathouse Thursday');
  expect(bestOf(titles, ['Spanish'])).toBe('Botas Duras, Medias De Seda');
});

test('bestTitle takes a working title only if no source has another', () => {
  const topByYear = 'Untitled Kathryn Bigelow White House thriller';
  expect(bestOf({ topByYear, popular: 'A House of Dynamite' })).toBe('A House of Dynamite');
  expect(bestOf({ topByYear })).toBe(topByYear);
});

test('bestTitle takes TMDB’s title, then that of the popular list, for a film without IMDb’s', () => {
  expect(bestOf({ movieLens: 'Er ist wieder da', tmdb: "Look Who's Back" })).toBe("Look Who's Back");
  expect(bestOf({ streaming: 'The Platform 2', popular: 'El hoyo 2' })).toBe('The Platform 2');
  expect(bestOf({ popular: 'Hopeu' })).toBe('Hopeu');
  expect(bestOf({})).toBe('');
});
