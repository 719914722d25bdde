import { expect, test } from 'vitest';
import { songsFrom } from '#tests/support/catalogs.ts';
import { learnShifts } from '#training/evaluate/picks/learnShifts.ts';
import { songFeelLines } from '#training/evaluate/picks/songFeel.ts';
import { taggedSongs } from '#training/evaluate/picks/taggedSongs.ts';

const size = 600;
const numbers = Array.from({ length: size }, (_, song) => song);
const isMetal = (song: number): boolean => song % 2 === 0;
/** 30 to 89, for metal and pop alike. */
const spotifyValence = (song: number): number => 30 + ((7 * Math.floor(song / 2)) % 60);
const energy = (song: number): number => 20 + ((37 * song) % 61);
/** Metal and pop in turns. */
const catalog = songsFrom({
  genres: ['metal', 'pop'],
  family: ['metal', 'pop'],
  title: numbers.map((song) => `Song ${song}`),
  genre: numbers.map((song) => song % 2),
  energy: numbers.map(energy),
  valence: numbers.map((song) => spotifyValence(song) - (isMetal(song) ? 30 : 0)),
});
const splits = ['train', 'train', 'train', 'validation', 'test', 'test'];
/** People hear what the catalog says: metal 30 points below Spotify. */
const source = {
  text: [
    'artist,title,valence,arousal,split',
    ...numbers.map((song) => {
      const valence = (catalog.song(song).valence - 45) / 20;
      const split = splits[Math.floor(song / 2) % splits.length];
      return `SOMEBODY,Song ${song} - Remastered,${valence},${(energy(song) - 50) / 20},${split}`;
    }),
    'Nobody,Song 1,0,0,train',
    '',
  ].join('\n'),
  file: 'deezer.csv',
};

test('taggedSongs joins songs by artist and title in any spelling and returns Spotify’s own valence', () => {
  const { tagged, rows } = taggedSongs(source, catalog);
  expect(rows).toBe(size + 1);
  expect(tagged).toHaveLength(size);
  expect(tagged[2]).toMatchObject({
    song: { title: 'Song 2', valence: 7 },
    spotifyValence: 37,
    split: 'train',
  });
  expect(tagged[3]).toMatchObject({ song: { title: 'Song 3', valence: 37 }, spotifyValence: 37 });
});

test('taggedSongs throws an error with the row of an unknown split', () => {
  const text = 'artist,title,valence,arousal,split\nA,B,0,0,dev';
  expect(() => taggedSongs({ text, file: 'deezer.csv' }, catalog)).toThrow(
    'deezer.csv row 2: "dev" is no split',
  );
});

test('learnShifts finds how far people hear a family below Spotify’s valence', () => {
  const shifts = learnShifts(taggedSongs(source, catalog).tagged);
  // Ridge regression learns too flat a slope from few songs, and so a larger shift.
  expect(shifts.get('pop')! - shifts.get('metal')!).toBeGreaterThan(25);
  expect(shifts.get('pop')! - shifts.get('metal')!).toBeLessThan(45);
});

test('learnShifts finds no shift for a family with fewer than twenty songs', () => {
  const { tagged } = taggedSongs(source, catalog);
  expect([...learnShifts(tagged.slice(0, 30)).values()]).toEqual(Array(11).fill(0));
});

test('songFeelLines reports correlations, and that the catalog’s valence tells songs apart better here', () => {
  const text = songFeelLines(source, catalog).join('\n');
  expect(text).toContain('600 of the 601 of the Deezer set are in the catalog');
  expect(text).toMatch(/the catalog’s valence, people’s valence \| 1\.000 \(1\.000 to 1\.000\) \| 1\.000/);
  expect(text).toMatch(/Spotify’s energy, people’s arousal \| 1\.000/);
  expect(text).toMatch(
    /\| others \| 200 \| 0\.\d+ \(.*\) \| 1\.000 \(1\.000 to 1\.000\) \| 0\.\d+ \(0\.\d+ to 0\.\d+\) \|/,
  );
  expect(text).toMatch(/learned again: pop \d+, metal -\d+\./);
});
