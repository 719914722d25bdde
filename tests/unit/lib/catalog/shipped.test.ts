import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';

const readCatalog = (name: string) =>
  readFile(new URL(`../../../../assets/catalogs/${name}`, import.meta.url));
const shippedFilms = async () => readFilms(await readCatalog('films.bin'));
const shippedSongs = async () => readSongs(await readCatalog('songs.bin'));

test.each(['films.bin', 'songs.bin'])('the shipped %s is under 6 MB', async (name) => {
  expect((await readCatalog(name)).length).toBeLessThan(6_000_000);
});

test('the shipped films are more than 67,000, each with 100 votes or more', async () => {
  const films = await shippedFilms();
  expect(films.size).toBeGreaterThan(67_000);
  expect(films.votes.findIndex((votes) => votes < 100)).toBe(-1);
});

test('the shipped films have no pseudo-genre, no adult genre and no genre under two names', async () => {
  const { genres } = await shippedFilms();
  expect(genres).toEqual(
    expect.arrayContaining(['Drama', 'Thriller', 'Romance', 'Sci-Fi', 'Action', 'Comedy']),
  );
  for (const name of ['IMAX', 'Adult', 'Children', 'Science Fiction']) expect(genres).not.toContain(name);
});

test('the shipped films have no title with its article at the end', async () => {
  const films = await shippedFilms();
  const titles = Array.from({ length: films.size }, (_, index) => films.film(index).title);
  expect(titles).toContain('The Matrix');
  expect(
    titles.filter((title) => title.trim() === '' || /, (The|A|An|I|De)$|[ (]a\.k\.a\.|: Or$/.test(title)),
  ).toEqual([]);
});

test('the shipped songs are more than 4,000 and include every family', async () => {
  const songs = await shippedSongs();
  expect(songs.size).toBeGreaterThan(4000);
  expect(new Set(songs.families).size).toBe(11);
});

test('the shipped songs are all different, and no title mentions a remaster, a guest or a radio edit', async () => {
  const songs = await shippedSongs();
  const all = Array.from({ length: songs.size }, (_, index) => songs.song(index));
  const names = all.map(({ artist, title }) => `${artist}\t${title}`.toLowerCase());
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(all.filter(({ title }) => /remaster|\bfeat\.| - radio edit$/i.test(title))).toEqual([]);
});

test('the shipped catalogs know what is about Christmas', async () => {
  const [songs, films] = [await shippedSongs(), await shippedFilms()];
  const titlesOf = (flags: Uint8Array, titleOf: (index: number) => string) =>
    [...flags.keys()].filter((index) => flags[index]).map(titleOf);
  expect(titlesOf(songs.christmas, (index) => songs.song(index).title)).toEqual(
    expect.arrayContaining(['Last Christmas', 'Mistletoe', 'Fairytale of New York']),
  );
  const christmasFilms = titlesOf(films.christmas, (index) => films.film(index).title);
  expect(christmasFilms).toEqual(expect.arrayContaining(['Home Alone', "It's a Wonderful Life", 'Elf']));
  for (const title of ['Groundhog Day', 'Carol', 'Frozen', 'Cast Away'])
    expect(christmasFilms).not.toContain(title);
});

test('the shipped songs of the Beatles have no year after they had parted', async () => {
  const songs = await shippedSongs();
  const all = Array.from({ length: songs.size }, (_, index) => songs.song(index));
  const years = new Set(all.filter(({ artist }) => artist === 'The Beatles').map(({ year }) => year));
  expect(Math.max(...[...years].map((year) => year ?? 0))).toBeLessThan(1975);
  expect(years).toContain(null);
});

test('the shipped songs of well-known artists have the expected family', async () => {
  const songs = await shippedSongs();
  const all = Array.from({ length: songs.size }, (_, index) => songs.song(index));
  const familyOf = (artist: string) => all.find((song) => song.artist === artist)?.family;
  expect(familyOf('Queen')).toBe('rock');
  expect(familyOf('Coldplay')).toBe('rock');
  expect(familyOf('Eminem')).toBe('hip-hop');
  expect(familyOf('Daddy Yankee')).toBe('latin');
  expect(familyOf('Khalid')).toBe('soul and r&b');
  expect(familyOf('Tiësto')).toBe('electronic');
});

test('the shipped well-known films are marked as American if they are American', async () => {
  const films = await shippedFilms();
  const all = Array.from({ length: films.size }, (_, index) => films.film(index));
  const isAmerican = (imdbId: string) => all.find((film) => film.imdbId === imdbId)?.american;
  expect(isAmerican('tt0133093')).toBe(true); // The Matrix
  expect(isAmerican('tt0076759')).toBe(true); // Star Wars: Episode IV - A New Hope
  expect(isAmerican('tt0245429')).toBe(false); // Spirited Away
});
