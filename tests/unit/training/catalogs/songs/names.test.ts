import { expect, test } from 'vitest';
import { creditedArtists, groupBy, mostFrequent, nameKey } from '#training/catalogs/songs/names.ts';

test.each([
  ['Beyoncé', 'BEYONCE'],
  ['The Beatles', 'Beatles'],
  ['It Ain’t Me', "It Ain't Me"],
  ['Simon & Garfunkel', 'Simon and Garfunkel'],
  ['AC/DC', 'AC DC'],
])('nameKey returns the same key for %s and %s', (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});

test.each([
  ['P!nk', 'Pnk'],
  ['???', '!!!'],
  ['オメガ', 'トライブ'],
])('nameKey returns different keys for %s and %s', (a, b) => {
  expect(nameKey(a)).not.toBe(nameKey(b));
});

test('mostFrequent returns the most frequent name, of equally frequent ones the first by code unit', () => {
  expect(mostFrequent(['b', 'a', 'b'])).toBe('b');
  expect(mostFrequent(['b', 'a'])).toBe('a');
  expect(() => mostFrequent([])).toThrow(RangeError);
});

test('groupBy returns groups in the order of each key’s first occurrence', () => {
  expect([...groupBy([1, 2, 3, 4], (n) => (n % 2 ? 'odd' : 'even'))]).toEqual([
    ['odd', [1, 3]],
    ['even', [2, 4]],
  ]);
});

test.each([
  ['Lady Gaga, Bruno Mars', ['Lady Gaga', 'Bruno Mars']],
  ['Tyler, The Creator, Kali Uchis', ['Tyler, The Creator', 'Kali Uchis']],
  ['Earth, Wind & Fire', ['Earth, Wind & Fire']],
  ['Crosby, Stills, Nash & Young', ['Crosby, Stills, Nash & Young']],
  ['Pharrell Williams, Tyler, The Creator', ['Pharrell Williams', 'Tyler', 'The Creator']],
])('creditedArtists splits "%s"', (artists, names) => {
  expect(creditedArtists(artists)).toEqual(names);
});
