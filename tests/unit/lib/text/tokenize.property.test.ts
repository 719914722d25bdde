import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '#lib/text/encode.ts';
import { tokenize, tokensOf } from '#lib/text/tokenize.ts';
import { unknownId, Vocabulary } from '#lib/text/vocabulary.ts';
import { propertyCases } from '#tests/support/tiers.ts';

/** Parts of tokens, separators, and halves of both. */
const pieces = [
  'don’t',
  'sooo',
  'wonderfl',
  'İ',
  'ΑΣ',
  'e\u0301',
  '日本',
  'हिन्दी',
  'ﬁ',
  'ǅ',
  '가',
  'URL',
  'USER',
  'xD',
  'https://',
  'www.',
  '@',
  '#',
  '#Two',
  '12:30',
  '3,',
  '1\uFE0F\u20E3',
  '٣',
  '!',
  '?',
  '…',
  ' ',
  '\n',
  'TT',
  ':',
  ';',
  '=',
  '-',
  '^',
  "'",
  'ʼ',
  '(',
  ')',
  '[',
  '\\',
  '/',
  '|',
  '*',
  '_',
  '.',
  'D',
  'o',
  '<',
  '>',
  '¯',
  '♥',
  '😂',
  '👩',
  '\u200D',
  '🚀',
  '🏽',
  '\uFE0F',
  '🇩',
  '🏴',
  '\u{E0067}',
  '♀',
  '\uD83D',
  '\uDE02',
  '\uFFFF',
  '\0',
];
/** Allows 20 ms a case, because machines may be busy. */
const timeout = 20 * propertyCases;

const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...pieces), maxLength: 24 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const vocabulary = new Vocabulary(['wonderful', "don't", 'soo', '😂', '!', '<user>', '<url>']);

/** Checks a property for generated texts. */
const checkAll = (check: (text: string) => void) =>
  fc.assert(fc.property(text, check), { numRuns: propertyCases, examples: [['\uD83D\u200D\uDE02']] });

/** Excludes words that change when folded again: the lower case of some letters is two letters or not in normal form. */
const isPlainWord = (token: string) =>
  /^\p{L}[\p{L}\p{M}]*(?:'\p{L}[\p{L}\p{M}]*)*$/u.test(token) && token === token.normalize('NFC');

test('tokensOf returns non-empty, ordered ranges within the text and treats lone surrogates as U+FFFD', {
  timeout,
}, () => {
  checkAll((text) => {
    const tokens = tokensOf(text);
    tokens.forEach(({ token, start, end }, k) => {
      if (token === '' || start < (tokens[k - 1]?.end ?? 0) || end <= start || end > text.length)
        expect.fail(`${token} from ${start} to ${end}`);
    });
    const withoutSurrogates = tokensOf(text.replace(/\p{Cs}/gu, '\uFFFD'));
    expect(JSON.stringify(withoutSurrogates)).toBe(JSON.stringify(tokens));
  });
});

test('tokenize returns lower-case words without triple letters, and returns them unchanged when repeated', {
  timeout,
}, () => {
  checkAll((text) => {
    for (const token of tokenize(text).filter(isPlainWord)) {
      if (token !== token.toLowerCase() || /(.)\1\1/u.test(token)) expect.fail(token);
      if (tokenize(token).join() !== token) expect.fail(token);
    }
  });
});

test('encode returns ids of the vocabulary other than padId, one a token up to the maximum', {
  timeout,
}, () => {
  checkAll((text) => {
    const ids = encode(text, vocabulary, 7);
    if (ids.length !== Math.min(7, tokenize(text).length)) expect.fail(`${ids.length} ids`);
    if (!ids.every((id) => id >= unknownId && id < vocabulary.size)) expect.fail(ids.join());
  });
});
