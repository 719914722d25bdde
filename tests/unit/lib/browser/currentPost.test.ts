import { expect, test } from 'vitest';
import { startOfShown } from '#lib/browser/currentPost.ts';

test('a post of up to 600 characters is shown from its start', () => {
  expect(startOfShown('')).toBe(0);
  expect(startOfShown('a'.repeat(600))).toBe(0);
});

test('a longer one is shown by its end, from a whole word on', () => {
  const text = 'lovely '.repeat(100);
  const shown = text.slice(startOfShown(text));
  expect(shown).toMatch(/^ (lovely )+$/);
  expect(shown.length).toBeGreaterThan(590);
  expect(shown.length).toBeLessThanOrEqual(600);
});

test('one without a space is cut where it must be, and never through a character', () => {
  expect(startOfShown('a'.repeat(1000))).toBe(400);
  const emoji = `${'🎉'.repeat(400)}!`;
  expect(emoji.slice(startOfShown(emoji))).toBe(`${'🎉'.repeat(299)}!`);
});
