import { expect, test } from 'vitest';
import { decodeEntities, decodeEscapes, unquote } from '#training/datasets/decode.ts';

test.each([
  ['you &amp; me', 'you & me'],
  ['&lt;3', '<3'],
  ['&gt;:(', '>:('],
  ['&quot;so&quot; it&apos;s', '"so" it\'s'],
  ['a&nbsp;b', 'a b'],
  ['it&#39;s &#8211; here&#x200B;!', "it's – here\u200B!"],
  ['twice &amp;lt;3, thrice &amp;amp;amp;', 'twice <3, thrice &'],
  ['Black&Blue; R&B', 'Black&Blue; R&B'],
  ['&#9999999;', '&#9999999;'],
])('decodeEntities decodes %s as %s', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

test.each([
  [String.raw`Plus\u002c it\u2019s`, 'Plus, it’s'],
  [String.raw`\ud83d\ude00`, '😀'],
  [String.raw`\"so\" and \""so\"" and \'so\'`, `"so" and "so" and 'so'`],
  [String.raw`\m/ :\ \o/ =\u12`, String.raw`\m/ :\ \o/ =\u12`],
])('decodeEscapes decodes %s as %s', (text, decoded) => {
  expect(decodeEscapes(text)).toBe(decoded);
});

test.each([
  ['"all of it"', 'all of it'],
  ['"he said ""no"" to me"', 'he said "no" to me'],
  ['"the first" word', '"the first" word'],
  ['no end"', 'no end"'],
  ['"', '"'],
  ['plain ""', 'plain ""'],
])('unquote returns for the cell %s the text %s', (cell, text) => {
  expect(unquote(cell)).toBe(text);
});
