import { expect, test } from 'vitest';
import { isMockingFilm } from '#training/catalogs/occasions/mocking.ts';

const story = { keywords: ['picnic'], interests: ['Slapstick'], description: 'A family has a picnic.' };
const comedy = ['Comedy', 'Family'];

test('isMockingFilm lets pass a comedy that laughs neither at people nor at death', () => {
  expect(isMockingFilm(comedy, story)).toBe(false);
});

test.each([
  ['the genre Dark Comedy', { interests: ['Dark Comedy'] }],
  ['the genre Satire', { interests: ['Buddy Comedy', 'Satire'] }],
  ['a keyword about parody', { keywords: ['picnic', 'movie parody'] }],
  ['a keyword about black humour', { keywords: ['black humour'] }],
  ['a keyword about a corpse', { keywords: ['hidden corpse'] }],
  ['a description about a funeral', { description: 'Brothers ruin a funeral.' }],
])('isMockingFilm finds a comedy with %s', (_, part) => {
  expect(isMockingFilm(comedy, { ...story, ...part })).toBe(true);
});

test('isMockingFilm finds a satire that is no comedy, but no drama about a funeral', () => {
  expect(isMockingFilm(['Drama'], { ...story, interests: ['Satire'] })).toBe(true);
  expect(isMockingFilm(['Drama'], { ...story, keywords: ['funeral'] })).toBe(false);
});

test('isMockingFilm counts a comedy of which nothing is known, and no other film', () => {
  const unknown = { ...story, keywords: [], interests: [] };
  expect([isMockingFilm(comedy, undefined), isMockingFilm(comedy, unknown)]).toEqual([true, true]);
  expect([isMockingFilm(['Drama'], undefined), isMockingFilm(['Drama'], unknown)]).toEqual([false, false]);
});
