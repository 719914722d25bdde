import { describe, expect, test } from 'vitest';
import { parseSongs } from '../../../../lib/catalog/songs.ts';
import { columnJson } from '../../../../training/catalogs/columnFile.ts';
import { makeSongs } from '../../../../training/catalogs/songs.ts';

const header =
  'Title;Artist;Top Genre;Year;Beats Per Minute (BPM);Energy;Valence;Length (Duration);Popularity';
const make = (...rows: string[]) => makeSongs([header, ...rows, ''].join('\r\n'), 'songs.csv');

const withoutMe = 'Without Me;Eminem;detroit hip hop;2002;112;67;66;290;82';
const sunrise = 'Sunrise;Norah Jones;adult standards;2004;157;30;68;201;71';

test('a song of the source reaches the catalog with its genre and the family of it', () => {
  const catalog = parseSongs(make(withoutMe).catalog);
  expect(catalog.size).toBe(1);
  expect(catalog.song(0)).toEqual({
    title: 'Without Me',
    artist: 'Eminem',
    genre: 'detroit hip hop',
    family: 'hip-hop',
    year: 2002,
    popularity: 82,
    tempo: 112,
    energy: 67,
    valence: 66,
  });
});

test('a length with a thousands comma disturbs nobody', () => {
  expect(make('Echoes;Pink Floyd;album rock;1971;67;30;20;1,412;55').catalog.popularity).toEqual([55]);
});

test('a row with an empty cell is dropped and counted', () => {
  const made = make('Layla - Acoustic;;;;;;;;', 'Creep;Radiohead;;1993;92;43;10;239;82', sunrise);
  expect(made.read).toBe(3);
  expect(made.drops.lines()).toEqual(['  dropped 1: no Artist', '  dropped 1: no Top Genre']);
  expect(made.catalog.title).toEqual(['Sunrise']);
});

test('rows of one title and artist become one song, and the most popular stays', () => {
  const made = make(withoutMe, 'WITHOUT ME;eminem;detroit hip hop;2003;112;67;66;290;90');
  expect(made.merged).toBe(1);
  expect(made.catalog).toMatchObject({ title: ['WITHOUT ME'], year: [2003], popularity: [90] });
});

test('another version, and another artist, is another song', () => {
  const made = make(
    'Everlong;Foo Fighters;alternative metal;1997;158;89;36;250;77',
    'Everlong - Acoustic Version;Foo Fighters;alternative metal;2009;78;32;33;251;69',
    'Everlong;Somebody Else;pop;2009;78;32;33;251;69',
  );
  expect(made.merged).toBe(0);
  expect(made.catalog.title).toHaveLength(3);
});

test('the file is the same bytes in whatever order the source tells of the songs', () => {
  const rows = [withoutMe, sunrise, 'Hurt;Johnny Cash;arkansas country;2002;91;40;16;218;75'];
  expect(columnJson(make(...rows.toReversed()).catalog)).toBe(columnJson(make(...rows).catalog));
});

describe('a mistake is told with its row', () => {
  test.each([
    ['songs.csv row 3: Popularity is "high"', 'X;Y;pop;2000;100;50;50;200;high'],
    ['songs.csv row 3: Popularity is "101"', 'X;Y;pop;2000;100;50;50;200;101'],
    ['songs.csv row 3: Year is "last"', 'X;Y;pop;last;100;50;50;200;50'],
    ['songs.csv row 3: "polka" is no genre', 'X;Y;polka;2000;100;50;50;200;50'],
  ])('%s', (message, row) => {
    expect(() => make(sunrise, row)).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringContaining(message) }),
    );
  });
});
