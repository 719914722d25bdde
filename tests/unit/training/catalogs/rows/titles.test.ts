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
  ['Vitelloni, I', 'I Vitelloni'],
  ['Lift, De', 'De Lift'],
  ['Homem Que Desafiou o Diabo, O', 'O Homem Que Desafiou o Diabo'],
  ["Dexter the Dragon (a.k.a. Dragon That Wasn't (Or Was He?), The)", 'Dexter the Dragon'],
  ['Dragon, The (aka The Dragon (Again))', 'The Dragon'],
  ['Birdman: Or', 'Birdman'],
  ['To Have, or Not (En avoir (ou pas))', 'To Have, or Not'],
  ['Babies (Bébé(s))', 'Babies'],
  ['Every Man for Himself (Slow Motion) (Sauve qui peut (la vie))', 'Every Man for Himself (Slow Motion)'],
])('naturalTitle keeps one title of "%s"', (title, expected) => {
  expect(naturalTitle(title)).toBe(expected);
});

test.each([
  'Or',
  'Muriel, or The Time of Return',
  'My Sex Life... or How I Got Into an Argument',
  '(500) Days of Summer',
  'Spy(ies)',
  'Evangelion: 1.0 You Are (Not) Alone',
  'The (Dead Mothers) Club',
  'Run, Hide, Die',
  'It’s Not Me, I Swear!',
  'Paris, I Love You',
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
