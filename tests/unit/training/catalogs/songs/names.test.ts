import { describe, expect, test } from 'vitest';
import { grouped, mostFrequent, sounding } from '#training/catalogs/songs/names.ts';

describe('two spellings of one name sound alike', () => {
  test.each([
    ['Beyoncé', 'BEYONCE'],
    ['The Beatles', 'Beatles'],
    ['It Ain’t Me', "It Ain't Me"],
    ['Simon & Garfunkel', 'Simon and Garfunkel'],
    ['AC/DC', 'AC DC'],
  ])('%s and %s', (a, b) => {
    expect(sounding(a)).toBe(sounding(b));
  });

  test.each([
    ['P!nk', 'Pnk'],
    ['???', '!!!'],
    ['オメガ', 'トライブ'],
  ])('but not %s and %s', (a, b) => {
    expect(sounding(a)).not.toBe(sounding(b));
  });
});

test('the most frequent name wins, of equals the first in order', () => {
  expect(mostFrequent(['b', 'a', 'b'])).toBe('b');
  expect(mostFrequent(['b', 'a'])).toBe('a');
  expect(() => mostFrequent([])).toThrow(RangeError);
});

test('items are grouped in the order in which their keys came up', () => {
  expect([...grouped([1, 2, 3, 4], (n) => (n % 2 ? 'odd' : 'even'))]).toEqual([
    ['odd', [1, 3]],
    ['even', [2, 4]],
  ]);
});
