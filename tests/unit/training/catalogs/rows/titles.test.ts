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
])('the article goes back to the front: %s', (filed, written) => {
  expect(naturalTitle(filed)).toBe(written);
});

test.each([
  'The Matrix',
  'Die, Monster, Die!',
  'Danny, The Champion of the World',
  'The Weapon, The Hour, The Motive',
])('a title that is already as people write it stays: %s', (title) => {
  expect(naturalTitle(title)).toBe(title);
});

test('doubled and outer spaces go', () => {
  expect(naturalTitle(' Erasing  Eden ')).toBe('Erasing Eden');
});
