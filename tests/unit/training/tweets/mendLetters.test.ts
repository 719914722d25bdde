import { expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { mendLetters, withMendedLetters } from '#training/tweets/mendLetters.ts';
import type { Tweet } from '#training/tweets/read.ts';

/** Returns a text as a program shows it that reads its UTF-8 in another encoding. */
function misread(text: string, encoding: 'windows-1252' | 'latin1'): string {
  const bytes = Buffer.from(text, 'utf8');
  return encoding === 'latin1' ? bytes.toString('latin1') : new TextDecoder(encoding).decode(bytes);
}

const texts = [
  'I can’t wait — the “blue” one…',
  'café, crème brûlée and jalapeño',
  'a song in my head ♫ ♥',
  'só hoje: £40 or 35 €',
  'так не бывает',
  '今日は楽しかった',
  'best day 😂 ever',
];

test.each(texts)('mendLetters undoes a reading of %j as windows-1252', (text) => {
  expect(mendLetters(misread(text, 'windows-1252'))).toBe(text);
});

test.each(texts)('mendLetters undoes a reading of %j as Latin-1', (text) => {
  expect(mendLetters(misread(text, 'latin1'))).toBe(text);
});

test.each(texts)('mendLetters undoes two readings of %j', (text) => {
  expect(mendLetters(misread(misread(text, 'windows-1252'), 'windows-1252'))).toBe(text);
});

test.each([
  'a plain text',
  ...texts,
  'NÃO, São Paulo',
  'I went to the “café…”',
  'voilà… “à” – and ‘é’…',
  'der Spaß“ am Schluss',
  'à Â ï ð ñ',
  'â€',
])('mendLetters does not change %j, except that a torn character is one that nobody can read', (text) => {
  expect(mendLetters(text)).toBe(text === 'â€' ? '\uFFFD' : text);
});

test.each([
  ['I donï¿½t know', "I don't know"],
  ['sheï¿½s not well and weï¿½ll see', "she's not well and we'll see"],
  ['only ï¿½40 in my pocket', 'only \uFFFD40 in my pocket'],
  ['hm ï¿½ï¿½ hm', 'hm \uFFFD\uFFFD hm'],
])(
  'mendLetters reads "ï¿½" between letters as an apostrophe, and elsewhere as unreadable: %j',
  (text, mended) => {
    expect(mendLetters(text)).toBe(mended);
  },
);

test.each([
  ['I donï¿½t care', "I don't care"],
  ['I donâ€™t care', "I don't care"],
  ['a lovely cafÃ©', 'a lovely café'],
  ['ï¿½40 left', '40 left'],
])('a tweet with %j has the same tokens as %j once its letters are mended', (broken, sound) => {
  expect(tokenize(mendLetters(broken))).toEqual(tokenize(sound));
  expect(tokenize(broken)).not.toEqual(tokenize(sound));
});

test('withMendedLetters mends each text and keeps row and label', async () => {
  async function* tweets(): AsyncGenerator<Tweet> {
    yield { row: 4, label: 0, text: 'I canâ€™t' };
    yield { row: 9, label: null, text: 'fine' };
  }
  const mended: Tweet[] = [];
  for await (const tweet of withMendedLetters(tweets())) mended.push(tweet);
  expect(mended).toEqual([
    { row: 4, label: 0, text: 'I can’t' },
    { row: 9, label: null, text: 'fine' },
  ]);
});
