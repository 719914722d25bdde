import { expect, test } from 'vitest';
import { songYear, withoutLateEditions } from '#training/catalogs/songs/years.ts';

test.each<[year: number | null, recordings: readonly (readonly [title: string, year: number | null])[]]>([
  [1968, [['Hey', 1968]]],
  [2006, [['Hey', 2006]]],
  [1970, [['Let It Be - Remastered 2009', 1970]]],
  [1974, [['Killer Queen - 2011 Mix', 1974]]],
  [1995, [['Wonderwall - Remastered', 1995]]],
  [1986, [['Master of Puppets (Remastered)', 1986]]],
  [null, [['Lady Madonna - Remastered 2015', 2000]]],
  [null, [['Virtual Insanity - Remastered', 2006]]],
  [null, [['Mull Of Kintyre - 1993 Digital Remaster', 1993]]],
  [null, [['Cuéntale [Remastered 2016]', 2016]]],
  [
    1997,
    [
      ['Hypnotize - 2007 Remaster', 2007],
      ['Hypnotize - 2014 Remaster', 1997],
    ],
  ],
  [
    1984,
    [
      ['Jump - 2004 Remaster', 2006],
      ['Jump', 1984],
    ],
  ],
  [
    2014,
    [
      ['Passion - Remastered', 2014],
      ['Passion', 2016],
    ],
  ],
  [1999, [['Live in Paris / 1992 Tour', 1999]]],
  [null, [['Hey', null]]],
  [
    2021,
    [
      ['Hey', null],
      ['Hey', 2021],
    ],
  ],
])('songYear returns %s for %j', (year, recordings) => {
  expect(songYear(recordings.map(([title, of]) => ({ title, year: of })))).toBe(year);
});

test.each([
  [
    [1963, 1970, 1973, 2006],
    [1963, 1970, 1973, null],
  ],
  [
    [2015, 1971, null, 2016],
    [null, 1971, null, null],
  ],
  [
    [1972, 1996, 2019],
    [1972, 1996, 2019],
  ],
  [[2019], [2019]],
  [[null], [null]],
  [[], []],
])('withoutLateEditions turns %j into %j', (years, expected) => {
  expect(withoutLateEditions(years)).toEqual(expected);
});
