import { expect, test } from 'vitest';
import { fingerprint } from '#lib/composers/fingerprint.ts';

test('texts that differ have other fingerprints, and the same text the same', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'a day', 'a dax', '😭', '😂'];
  expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  expect(fingerprint('a day at the sea')).toBe(fingerprint('a day at the sea'));
});

test('a fingerprint holds nothing of the words', () => {
  expect(fingerprint('my secret')).toMatch(/^9 \d+$/);
});
