import { describe, expect, test } from 'vitest';
import { buildSongs } from '#training/catalogs/songs/songs.ts';
import { newerText } from './newer.ts';

const listHeader = 'Title;Artist;Top Genre;Year;Beats Per Minute (BPM);Energy;Valence;Popularity';
const playlistHeader =
  'track_name,track_artist,track_popularity,track_album_release_date,playlist_subgenre,energy,valence,tempo';
const none = { list: [], playlists: [] };

interface FirstSources {
  readonly list?: readonly string[];
  readonly playlists?: readonly string[];
}

const build = ({ list = [], playlists = [] }: FirstSources, ...newer: ReturnType<typeof newerText>[]) =>
  buildSongs(
    { text: [listHeader, ...list].join('\n'), file: 'list.csv' },
    { text: [playlistHeader, ...playlists].join('\n'), file: 'playlists.csv' },
    newer,
  );
const idsOf = ({ catalog }: ReturnType<typeof build>): string[] =>
  catalog.title.map((title, song) => `song:${catalog.artists[catalog.artist[song]!]}\t${title}`);

const popGenre = { artist_genres: 'dance pop', release_date: '2024-05-17' };
const chart = { title: 'Birds', artist: 'Somebody', artist_genres: 'dance pop', release_date: '2021-05-01' };

describe('buildSongs keeps the ids of the first catalog', () => {
  test('buildSongs spells a song as the first sources do, however often newer ones spell it otherwise', () => {
    const newer = newerText(
      'spotify-charts',
      { ...chart, title: 'WITHOUT ME', artist: 'EMINEM', popularity: 90 },
      { ...chart, title: 'WITHOUT ME', artist: 'EMINEM', popularity: 91 },
      { ...chart, title: 'WITHOUT ME', artist: 'EMINEM', popularity: 92 },
    );
    const first = { list: ['Without Me;Eminem;detroit hip hop;2002;112;67;66;82'] };
    expect(idsOf(build(first, newer))).toEqual(['song:Eminem\tWithout Me']);
  });

  test('buildSongs keeps a remix of the first sources if only newer ones have the original', () => {
    const first = { playlists: ['Tired - Kygo Remix,Alan Walker,70,2017-01-01,edm,0.8,0.3,100'] };
    const original = { ...chart, title: 'Tired', artist: 'Alan Walker', popularity: 80 };
    expect(idsOf(build(first, newerText('spotify-charts', original)))).toEqual([
      'song:Alan Walker\tTired - Kygo Remix',
    ]);
  });

  test('buildSongs keeps the artist of a duet that newer sources name in another order', () => {
    const first = { playlists: ['Kiss Me,SZA,70,2017-01-01,neo soul,0.8,0.3,100'] };
    const swapped = { title: 'Kiss Me', artists: 'Doja Cat, SZA', playlist: 'RapCaviar', popularity: 80 };
    expect(idsOf(build(first, newerText('spotify-playlists-2024', swapped)))).toEqual(['song:SZA\tKiss Me']);
  });
});

test('buildSongs files a duet once, under the artist whom most rows name first', () => {
  const duet = { title: 'Cold Heart', playlist: 'Soft Pop Hits', popularity: 80, release_date: '2021-08-13' };
  const first = { ...duet, artists: 'Elton John, Dua Lipa' };
  const { catalog } = build(
    none,
    newerText('spotify-playlists-2024', first, first, { ...duet, artists: 'Dua Lipa, Elton John' }),
  );
  expect(catalog).toMatchObject({ title: ['Cold Heart'], artists: ['Elton John'], year: [2021] });
});

test('buildSongs treats the same title by artists who are never named together as two songs', () => {
  const song = { title: 'Intro', playlist: 'Soft Pop Hits', popularity: 80, release_date: '2021-08-13' };
  const newer = newerText('spotify-playlists-2024', { ...song, artists: 'A, B' }, { ...song, artists: 'C' });
  expect(build(none, newer).catalog.title).toEqual(['Intro', 'Intro']);
});

describe('buildSongs takes the latest popularity', () => {
  const first = { playlists: ['Talk,Khalid,84,2017-02-07,urban contemporary,0.4,0.3,100'] };

  test('buildSongs prefers a popularity of 2023 to 2025 to a higher one of before', () => {
    const later = { title: 'Talk', artist: 'Khalid', spotify_popularity: 70 };
    expect(build(first, newerText('most-streamed-2024', later)).catalog.popularity).toEqual([70]);
  });

  test('buildSongs prefers an earlier popularity to a later one of 0, which is that of an old edition', () => {
    const later = { title: 'Talk', artist: 'Khalid', spotify_popularity: 0 };
    expect(build(first, newerText('most-streamed-2024', later)).catalog.popularity).toEqual([84]);
  });

  test('buildSongs lowers an earlier popularity of a song that was a hit then', () => {
    const hit = newerText('spotify-charts', { ...chart, popularity: 80 });
    expect(build(none, hit).catalog.popularity).toEqual([72]);
    const small = newerText('spotify-charts', { ...chart, popularity: 3 });
    expect(build(none, small).catalog.popularity).toEqual([1]);
  });

  test('buildSongs estimates a popularity from streams only if there is no other', () => {
    const weekly = newerText('spotify-weekly', { title: 'Talk', artists: 'Khalid', streams: 1e9 });
    expect(build(first, weekly).catalog.popularity).toEqual([84]);
    const unknown = newerText('spotify-weekly', { title: 'Saved', artists: 'Khalid', streams: 1e9 });
    expect(build(first, unknown).catalog).toMatchObject({ title: ['Saved', 'Talk'], popularity: [78, 84] });
  });
});

describe('buildSongs assigns the family of an artist', () => {
  const familyOf = (genres: string, playlists: readonly string[] = [], artist = 'Somebody') => {
    const hit = newerText('spotify-charts', { ...chart, artist, artist_genres: genres, popularity: 80 });
    const { catalog } = build({ playlists }, hit);
    return catalog.family[catalog.genre[0]!];
  };
  const inPlaylist = 'Another,Somebody,84,2017-02-07,urban contemporary,0.4,0.3,100';

  test('buildSongs prefers the genres that Spotify names of the artist to playlists', () => {
    expect(familyOf('dfw rap|melodic rap|pop', [inPlaylist])).toBe('hip-hop');
  });

  test('buildSongs asks playlists if no family has more than half of the artist’s genres', () => {
    expect(familyOf('canadian contemporary r&b|canadian pop|pop', [inPlaylist])).toBe('soul and r&b');
    expect(familyOf('canadian contemporary r&b|canadian pop|pop')).toBe('pop');
  });

  test('buildSongs calls an artist pop of whom Spotify names nothing else', () => {
    expect(familyOf('pop')).toBe('pop');
  });

  test('buildSongs prefers a genre assigned by hand to both', () => {
    expect(familyOf('dfw rap', ['A,Pitbull,84,2017-02-07,trap,0.4,0.3,100'], 'Pitbull')).toBe('latin');
  });
});

test('buildSongs leaves out and counts songs without features and songs of artists without a genre', () => {
  const silent = { title: 'Silent', artist: 'Somebody', ...popGenre, popularity: 50, album_type: 'album' };
  const unknown = { title: 'Unknown', artists: 'Nobody', streams: 5e6 };
  const result = build(none, newerText('spotify-tracks', silent), newerText('spotify-weekly', unknown));
  expect(result.catalog.title).toEqual([]);
  expect(result.left.counts()).toEqual([
    ['no features', 1],
    ['no genre of the artist', 1],
  ]);
});

test('buildSongs lists the songs of the paper with their popularity there', () => {
  const list = ['Without Me;Eminem;detroit hip hop;2002;112;67;66;82'];
  const newer = newerText('spotify-charts', { ...chart, title: 'Another', artist: 'Eminem', popularity: 90 });
  const later = newerText('most-streamed-2024', {
    title: 'Without Me',
    artist: 'Eminem',
    spotify_popularity: 60,
  });
  expect(build({ list }, newer, later).catalog).toMatchObject({
    title: ['Another', 'Without Me'],
    popularity: [82, 60],
    paperSongs: [1],
    paperPopularity: [82],
  });
});

test('buildSongs lowers the valence of metal, which people hear as more negative than Spotify', () => {
  const list = [
    'One;Metallica;alternative metal;1988;105;70;45;70',
    'Rain;Adele;british soul;2011;105;70;45;70',
  ];
  expect(build({ list }).catalog).toMatchObject({ title: ['Rain', 'One'], valence: [45, 15] });
});

test('buildSongs lists no song with explicit words as gentle', () => {
  const list = ['Sunrise;Norah Jones;adult standards;2004;157;30;68;71'];
  const row = { title: 'Sunrise', artist: 'Norah Jones', ...popGenre, popularity: 50, album_type: 'album' };
  expect(build({ list }, newerText('spotify-tracks', row)).catalog.gentle).toEqual([0]);
  expect(build({ list }, newerText('spotify-tracks', { ...row, explicit: 'True' })).catalog.gentle).toEqual(
    [],
  );
});

test('buildSongs returns the same catalog for any order of newer rows', () => {
  const rows = [
    { title: 'Cold Heart', artists: 'Elton John, Dua Lipa', playlist: 'Soft Pop Hits', popularity: 80 },
    { title: 'Cold heart', artists: 'Dua Lipa, Elton John', playlist: 'EDM Hits', popularity: 80 },
    { title: 'Cold Heart - Live', artists: 'Dua Lipa', playlist: 'EDM Hits', popularity: 90 },
  ];
  const catalogOf = (some: typeof rows) => build(none, newerText('spotify-playlists-2024', ...some)).catalog;
  expect(catalogOf(rows.toReversed())).toEqual(catalogOf(rows));
});
