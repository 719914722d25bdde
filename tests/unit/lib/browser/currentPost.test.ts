import { expect, test } from 'vitest';
import { shownStart } from '#lib/browser/currentPost.ts';

test('shownStart is 0 for texts of up to 600 characters', () => {
  expect(shownStart('')).toBe(0);
  expect(shownStart('a'.repeat(600))).toBe(0);
});

test('shownStart of a longer text is a space within its last 600 characters', () => {
  const text = 'lovely '.repeat(100);
  const shown = text.slice(shownStart(text));
  expect(shown).toMatch(/^ (lovely )+$/);
  expect(shown.length).toBeGreaterThan(590);
  expect(shown.length).toBeLessThanOrEqual(600);
});

test('shownStart of a text without spaces never splits a surrogate pair', () => {
  expect(shownStart('a'.repeat(1000))).toBe(400);
  const emoji = `${'🎉'.repeat(400)}!`;
  expect(emoji.slice(shownStart(emoji))).toBe(`${'🎉'.repeat(299)}!`);
});
