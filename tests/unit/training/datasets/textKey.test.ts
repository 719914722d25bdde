import { expect, test } from 'vitest';
import { textKey } from '#training/datasets/textKey.ts';

test.each([
  ["It isn't FAIR :(", 'it isn`t fair!!!'],
  ['@ada_l see you at noon', 'USER see you at noon'],
  ['new photo http://x.y/z', 'New photo URL'],
  ['café at 5', 'Café, at 5'],
])('textKey gives %j and %j the same key', (text, copy) => {
  expect(textKey(text)).toBe(textKey(copy));
});

test('textKey gives different texts different keys', () => {
  const texts = Array.from({ length: 50_000 }, (_, k) => `post number ${k}`);
  expect(new Set(texts.map(textKey)).size).toBe(texts.length);
  expect(textKey('ab')).not.toBe(textKey('ba'));
});

test('textKey gives a text without letters and digits no key', () => {
  expect(textKey('@ada :-) http://x.y')).toBeUndefined();
});
