import { describe, expect, test } from 'vitest';
import { readSongs } from '#lib/catalog/readSongs.ts';
import type { Song } from '#lib/catalog/songs.ts';
import { encodeSongs } from '#training/catalogs/encodeSongs.ts';
import { buildSongs } from '#training/catalogs/songs/songs.ts';

const listHeader =
  'Title;Artist;Top Genre;Year;Beats Per Minute (BPM);Energy;Valence;Length (Duration);Popularity';
const playlistHeader =
  'track_name,track_artist,track_popularity,track_album_release_date,playlist_subgenre,energy,valence,tempo';

const source = (file: string, ...rows: string[]) => ({ text: [...rows, ''].join('\r\n'), file });
const build = (listed: readonly string[], played: readonly string[] = []) =>
  buildSongs(source('list.csv', listHeader, ...listed), source('playlists.csv', playlistHeader, ...played));
const songsOf = (listed: readonly string[], played: readonly string[] = []): Song[] => {
  const catalog = readSongs(encodeSongs(build(listed, played).catalog));
  return Array.from({ length: catalog.size }, (_, index) => catalog.song(index));
};

const withoutMe = 'Without Me;Eminem;detroit hip hop;2002;112;67;66;290;82';
const sunrise = 'Sunrise;Norah Jones;adult standards;2004;157;30;68;201;71';

test('buildSongs copies a song of the list with its genre and family', () => {
  expect(songsOf([withoutMe])).toEqual([
    {
      title: 'Without Me',
      artist: 'Eminem',
      genre: 'detroit hip hop',
      family: 'hip-hop',
      year: 2002,
      popularity: 82,
      tempo: 112,
      energy: 67,
      valence: 66,
    },
  ]);
});

test('buildSongs copies a song of a playlist, with shares converted to percent', () => {
  expect(songsOf([], ['Talk,Khalid,84,2017-02-07,urban contemporary,0.4,0.346,135.984'])).toEqual([
    {
      title: 'Talk',
      artist: 'Khalid',
      genre: 'urban contemporary',
      family: 'soul and r&b',
      year: 2017,
      popularity: 84,
      tempo: 136,
      energy: 40,
      valence: 35,
    },
  ]);
});

test('buildSongs decodes escaped characters of the playlists', () => {
  const [song] = songsOf([], ['<U+30AA><U+30E1>,X,1,1984-01-01,album rock,0.4,0.3,100']);
  expect(song?.title).toBe('オメ');
});

test('buildSongs drops and counts rows with an empty cell', () => {
  const result = build(['Layla - Acoustic;;;;;;;;', 'Creep;Radiohead;;1993;92;43;10;239;82', sunrise]);
  expect(result.read).toEqual([
    { file: 'list.csv', rows: 3 },
    { file: 'playlists.csv', rows: 0 },
  ]);
  expect(result.drops.lines()).toEqual(['  dropped 1: no Artist', '  dropped 1: no Top Genre']);
  expect(result.catalog.title).toEqual(['Sunrise']);
});

describe('buildSongs merges recordings', () => {
  test('buildSongs merges spellings of a song into the most popular recording with the earliest year', () => {
    const result = build([withoutMe, 'WITHOUT ME;eminem;detroit hip hop;2003;113;67;66;290;90', withoutMe]);
    expect(result).toMatchObject({ merged: 2, folded: 0 });
    expect(result.catalog).toMatchObject({
      title: ['Without Me'],
      artists: ['Eminem'],
      year: [2002],
      popularity: [90],
      tempo: [113],
    });
  });

  test('buildSongs removes labels such as "Remastered" and "2011 Mix" from the title', () => {
    const result = build(
      ["Don't Stop Me Now - 2011 Mix;Queen;glam rock;1978;156;87;60;209;83"],
      ["Don't Stop Me Now - Remastered 2011,Queen,70,2011-01-01,classic rock,0.8,0.6,156"],
    );
    expect(result).toMatchObject({ merged: 0, folded: 1 });
    expect(result.catalog).toMatchObject({ title: ["Don't Stop Me Now"], year: [1978], popularity: [83] });
  });

  test('buildSongs prefers the original to a more popular remix or live version', () => {
    const result = build(
      [],
      [
        'Talk - Disclosure VIP,Khalid,90,2017-02-07,pop edm,0.9,0.3,135',
        'Talk - Live,Khalid,99,2017-02-07,pop edm,0.2,0.3,135',
        'Talk (feat. Nobody),Khalid,70,2017-02-07,neo soul,0.4,0.3,135',
      ],
    );
    expect(result.catalog).toMatchObject({ title: ['Talk'], popularity: [70], energy: [40] });
  });

  test('buildSongs uses a remix, with its label, if there is no original', () => {
    expect(songsOf([], ['Talk - Disclosure VIP,Khalid,90,2019-02-07,neo soul,0.9,0.3,135'])[0]?.title).toBe(
      'Talk - Disclosure VIP',
    );
  });

  test('buildSongs leaves out the year of a song that only has the year of a later edition', () => {
    const result = build([
      'Help! - Remastered 2009;The Beatles;british invasion;1965;95;73;76;139;70',
      'Lady Madonna - Remastered 2015;The Beatles;british invasion;2000;109;67;72;136;68',
      'Hey Jude;The Beatles;british invasion;2006;147;51;49;429;55',
    ]);
    expect(result.catalog).toMatchObject({
      title: ['Help!', 'Hey Jude', 'Lady Madonna'],
      year: [1965, null, null],
    });
    expect(result.withoutYear).toBe(2);
  });

  test('buildSongs treats the same title by another artist as another song', () => {
    expect(songsOf([sunrise, sunrise.replace('Norah Jones', 'Kygo')])).toHaveLength(2);
  });
});

describe('buildSongs assigns one family per artist', () => {
  test('buildSongs takes the family of an artist from the list before the playlists', () => {
    const songs = songsOf(
      ['Yellow;Coldplay;permanent wave;2000;173;66;28;269;70'],
      ['Orphans,Coldplay,70,2019-10-24,latin hip hop,0.8,0.3,108'],
    );
    expect(songs.map(({ family }) => family)).toEqual(['rock', 'rock']);
  });

  test('buildSongs takes the family of an artist from most playlists of a single genre otherwise', () => {
    const songs = songsOf(
      [],
      [
        'A,Drake,1,2019-01-01,latin hip hop,0.5,0.5,100',
        'B,Drake,1,2019-01-01,trap,0.5,0.5,100',
        'C,DRAKE feat. Somebody,1,2019-01-01,latin hip hop,0.5,0.5,100',
        'D,Drake,1,2019-01-01,trap,0.5,0.5,100',
      ],
    );
    expect(songs.map(({ artist, family }) => `${artist} ${family}`)).toEqual(Array(4).fill('Drake hip-hop'));
  });
});

test('buildSongs lists the songs about Christmas and the gentle ones by their index', () => {
  const { catalog } = build([sunrise, sunrise.replace('Sunrise', 'Last Christmas'), withoutMe]);
  expect(catalog.title).toEqual(['Without Me', 'Last Christmas', 'Sunrise']);
  expect(catalog).toMatchObject({ christmas: [1], gentle: [1, 2] });
});

test('buildSongs returns the same catalog for any order of the rows', () => {
  const listed = [withoutMe, sunrise, 'Hurt;Johnny Cash;arkansas country;2002;91;40;16;218;75'];
  const played = [
    'Hurt,Johnny Cash,75,2002-01-01,album rock,0.4,0.2,91',
    'Hurt - Live,JOHNNY CASH,75,2002,trap,0.4,0.2,91',
  ];
  expect(build(listed.toReversed(), played.toReversed()).catalog).toEqual(build(listed, played).catalog);
});

describe('buildSongs throws', () => {
  test.each([
    ['list.csv row 3: Popularity is "high"', 'X;Y;pop;2000;100;50;50;200;high'],
    ['list.csv row 3: Popularity is "101"', 'X;Y;pop;2000;100;50;50;200;101'],
    ['list.csv row 3: Year is "last"', 'X;Y;pop;last;100;50;50;200;50'],
    ['list.csv row 3: "polka" is not a genre', 'X;Y;polka;2000;100;50;50;200;50'],
  ])('buildSongs throws an error with the row: %s', (message, row) => {
    expect(() => build([sunrise, row])).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringContaining(message) }),
    );
  });

  test.each([
    ['playlists.csv row 2: energy is "1.5"', 'X,Y,1,2019-01-01,trap,1.5,0.5,100'],
    ['playlists.csv row 2: track_album_release_date is "soon"', 'X,Y,1,soon,trap,0.5,0.5,100'],
    ['playlists.csv row 2: "polka" is not a genre', 'X,Y,1,2019-01-01,polka,0.5,0.5,100'],
  ])('buildSongs throws an error with the row: %s', (message, row) => {
    expect(() => build([], [row])).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringContaining(message) }),
    );
  });
});
