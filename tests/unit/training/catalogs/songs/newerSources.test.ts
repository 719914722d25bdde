import { describe, expect, test } from 'vitest';
import { newerRecordings } from '#training/catalogs/songs/newerSources.ts';
import { newerText } from './newer.ts';

const read = (...parameters: Parameters<typeof newerText>) => {
  const { source, text } = newerText(...parameters);
  return newerRecordings(source, text);
};

test('newerRecordings reads a song of a playlist of 2024 with the genre of its playlist', () => {
  const row = {
    title: 'Water',
    artists: 'Tyla, Somebody',
    release_date: '2023-07-28',
    popularity: 90,
    playlist: 'Afro Hits',
    energy: 0.722,
  };
  expect(read('spotify-playlists-2024', row)).toEqual([
    {
      title: 'Water',
      artist: 'Tyla',
      guests: ['Somebody'],
      genres: ['afrobeats'],
      genreKind: 'playlist',
      year: 2023,
      popularity: 90,
      popularityOf: 'later',
      sound: { tempo: 100, energy: 72, valence: 50 },
      isExplicit: false,
      spellsIds: false,
    },
  ]);
});

test('newerRecordings reads no genre from a playlist of all kinds of music', () => {
  const row = { title: 'A', artists: 'B', playlist: 'Throwback Party' };
  expect(read('spotify-playlists-2024', row)).toEqual([expect.objectContaining({ genres: [] })]);
});

test('newerRecordings throws an error with the row of an unknown playlist', () => {
  expect(() => read('spotify-playlists-2024', { title: 'A', artists: 'B', playlist: 'Polka' })).toThrow(
    'spotify-playlists-2024.csv.gz row 2: "Polka" is not in',
  );
});

test('newerRecordings keeps the genres of an artist that belong to a family', () => {
  const row = {
    title: 'A',
    artist: 'B',
    list_year: 2005,
    artist_genres: 'dance pop|dream smp|pop rap',
    popularity: 70,
  };
  expect(read('spotify-top-hits', row)).toEqual([
    expect.objectContaining({ genres: ['dance pop', 'pop rap'], genreKind: 'artist', year: 2005 }),
  ]);
});

describe('newerRecordings estimates popularity from streams', () => {
  test.each([
    [1e6, 56],
    [1e9, 78],
  ])(
    'newerRecordings estimates a popularity of %d streams in the weekly charts as %d',
    (streams, popularity) => {
      expect(read('spotify-weekly', { title: 'A', artists: 'B', streams })).toEqual([
        expect.objectContaining({ popularity, popularityOf: 'streams', year: null }),
      ]);
    },
  );

  test('newerRecordings estimates no popularity without a number of streams', () => {
    const row = {
      title: 'A',
      artists: 'B',
      year: 2023,
      streams: 'BPM110',
      bpm: 110,
      energy_pct: 50,
      valence_pct: 60,
    };
    expect(read('most-streamed-2023', row)).toEqual([
      expect.objectContaining({ popularity: null, sound: { tempo: 110, energy: 50, valence: 60 } }),
    ]);
  });
});

test('newerRecordings reads no sound from a source without features or from a row without a beat', () => {
  const dated = { title: 'A', artist: 'B', release_date: '4/26/2024', spotify_popularity: 92 };
  expect(read('most-streamed-2024', dated)).toEqual([
    expect.objectContaining({ sound: null, year: 2024, popularity: 92 }),
  ]);
  const still = { title: 'A', artists: 'B', streams: 1000, tempo: 0 };
  expect(read('spotify-weekly', still)).toEqual([expect.objectContaining({ sound: null })]);
});

test('newerRecordings reads no year from a collection', () => {
  const row = { title: '3', artist: 'Britney Spears', release_date: '2009-11-09', album_type: 'compilation' };
  expect(read('spotify-tracks', { ...row, explicit: 'True' })).toEqual([
    expect.objectContaining({ year: null, isExplicit: true }),
  ]);
  expect(read('spotify-tracks', { ...row, album_type: 'album' })).toEqual([
    expect.objectContaining({ year: 2009, isExplicit: false }),
  ]);
});

test('newerRecordings drops rows without a title and with broken letters', () => {
  const rows = [
    { title: '', artists: 'B' },
    { title: 'A', artists: 'Ros\u00ef\u00bf\u00bd' },
  ];
  expect(read('spotify-weekly', ...rows)).toEqual([
    'no title or no artist',
    'broken letters in title or artist',
  ]);
});

test.each([
  ['4/26/2024', 'QM24S2402528', 2024],
  ['1/1/2015', 'GBARL1800368', 2018],
  ['6/21/1999', 'USRC19800001', 1999],
  ['6/21/1999', '', 1999],
])('newerRecordings dates a song of %s with the ISRC "%s" to %d', (release_date, isrc, year) => {
  const row = { title: 'A', artist: 'B', release_date, isrc };
  expect(read('most-streamed-2024', row)).toEqual([expect.objectContaining({ year })]);
});
