import { expect, test } from 'vitest';
import { naturalTitle } from '#training/catalogs/rows/titles.ts';

test.each([
  ['Matrix, The', 'The Matrix'],
  ['Bug’s Life, A', 'A Bug’s Life'],
  ['American in Paris, An', 'An American in Paris'],
  ['Crow, The: Wicked Prayer', 'The Crow: Wicked Prayer'],
  [
    'Good, the Bad and the Ugly, The (Buono, il brutto, il cattivo, Il)',
    'The Good, the Bad and the Ugly (Buono, il brutto, il cattivo, Il)',
  ],
])('naturalTitle moves the article of "%s" to the front', (title, expected) => {
  expect(naturalTitle(title)).toBe(expected);
});

test.each([
  'The Matrix',
  'Die, Monster, Die!',
  'Danny, The Champion of the World',
  'The Weapon, The Hour, The Motive',
])('naturalTitle does not change "%s"', (title) => {
  expect(naturalTitle(title)).toBe(title);
});

test('naturalTitle removes repeated and surrounding spaces', () => {
  expect(naturalTitle(' Erasing  Eden ')).toBe('Erasing Eden');
});
