import { expect, test } from 'vitest';
import { fingerprint } from '#lib/composers/fingerprint.ts';

test('fingerprint differs for different texts and is equal for equal texts', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'a day', 'a dax', '😭', '😂'];
  expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  expect(fingerprint('a day at the sea')).toBe(fingerprint('a day at the sea'));
});

test('fingerprint contains only the length and a number, none of the words', () => {
  expect(fingerprint('my secret')).toMatch(/^9 \d+$/);
});
