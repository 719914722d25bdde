import { expect, test } from 'vitest';
import { dotsToken, numberToken, tokenize, tokensOf, urlToken, userToken } from '#lib/text/tokenize.ts';

test.each<[text: string, tokens: string[]]>([
  ['Thanks @bob_7!', ['thanks', userToken, '!']],
  ['USER thanks', [userToken, 'thanks']],
  ['the user was early', ['the', 'user', 'was', 'early']],
  ['USERS are not one mention', ['users', 'are', 'not', 'one', 'mention']],
])('a mention, also as the data set writes it, is one token whoever it names: %s', (text, tokens) => {
  expect(tokenize(text)).toEqual(tokens);
});

test.each<[text: string, tokens: string[]]>([
  ['look http://a.example/b?c=@d#e', ['look', urlToken]],
  ['https://example.com/Sad-News is long', [urlToken, 'is', 'long']],
  ['www.example.com', [urlToken]],
  ['URL worth it', [urlToken, 'worth', 'it']],
  ['the url', ['the', 'url']],
])('a link, also as the data set writes it, is one token wherever it leads: %s', (text, tokens) => {
  expect(tokenize(text)).toEqual(tokens);
});

test('words are the same in upper and lower case', () => {
  expect(tokenize('I MISS You')).toEqual(tokenize('i miss you'));
});

test.each(["don't", 'don’t', 'don‘t', 'donʼt'])(
  'an apostrophe in a word is part of it, however it was typed: %s',
  (word) => {
    expect(tokenize(word)).toEqual(["don't"]);
  },
);

test('an apostrophe around a word is no part of it', () => {
  expect(tokenize("'tis the dogs' ‘best’ rock'n'roll")).toEqual([
    'tis',
    'the',
    'dogs',
    'best',
    "rock'n'roll",
  ]);
});

test('drawn-out letters fold to two, so that a stressed word differs from the plain one and no further', () => {
  expect(tokenize('sooo')).toEqual(tokenize('SOooooooO'));
  expect(tokenize('sooo so coool')).toEqual(['soo', 'so', 'cool']);
});

test('numbers are one token whatever they say, but single digits stay', () => {
  expect(tokenize('10 1,000 9.99 20:15')).toEqual([numberToken, numberToken, numberToken, numberToken]);
  expect(tokenize('me 2 u 4ever')).toEqual(['me', '2', 'u', '4', 'ever']);
});

test('dots that trail off are one token, a full stop is none', () => {
  expect(tokenize('well.. hm… no..... yes.')).toEqual([
    'well',
    dotsToken,
    'hm',
    dotsToken,
    'no',
    dotsToken,
    'yes',
  ]);
});

test('every ! and ? counts, other punctuation does not', () => {
  expect(tokenize('What?! (no), "really"; #sad: a-b & c_d!!')).toEqual([
    ...['what', '?', '!', 'no', 'really', 'sad', 'a', 'b', 'c', 'd', '!', '!'],
  ]);
});

test('an emoji is a token of its own, without its skin tone and joiners', () => {
  expect(tokenize('yes👍🏽👍')).toEqual(['yes', '👍', '👍']);
  expect(tokenize('👩‍👩‍👧')).toEqual(['👪']);
  expect(tokenize('love ❤️ 2️⃣')).toEqual(['love', '❤', '2']);
});

test.each<[text: string, tokens: string[]]>([
  ['Привет, мир', ['привет', 'мир']],
  ['ÜBER größe', ['über', 'größe']],
  ['你好 世界', ['你好', '世界']],
  ['नमस्ते दुनिया', ['नमस्ते', 'दुनिया']],
  ['مرحبا بالعالم', ['مرحبا', 'بالعالم']],
])('words of any script are words: %s', (text, tokens) => {
  expect(tokenize(text)).toEqual(tokens);
});

test('an accent typed on its own is the same as the accented letter', () => {
  expect(tokenize('cafe\u0301')).toEqual(tokenize('caf\u00e9'));
});

test.each(['', '   ', '\n\t', '., -- ()', '\u200B\uFEFF'])(
  'a text without anything to read has no tokens: %j',
  (text) => {
    expect(tokenize(text)).toEqual([]);
  },
);

test('half a surrogate pair, as a box cut short may hold it, does no harm', () => {
  expect(tokenize('\uD83D hello \uDE00')).toEqual(['hello']);
  expect(tokenize('so\uD83D')).toEqual(['so']);
});

test.each<[text: string, tokens: string[]]>([
  ['#BestDayEver', ['best', 'day', 'ever']],
  ['#NBAFinals', ['nba', 'finals']],
  ['#USA2024', ['usa', numberToken]],
  ['#blessed', ['blessed']],
  ['#iPhone', ['iphone']],
  ['#best_day', ['best', 'day']],
  ['#1', ['1']],
])('a hashtag is the words that its capitals set apart: %s', (text, tokens) => {
  expect(tokenize(text)).toEqual(tokens);
});

test('tokens know where they stand in the text as it was typed', () => {
  const text = 'Sooo good 👍🏽 cafe\u0301 #BestDay :-) @bob!';
  expect(tokensOf(text).map(({ token, start, end }) => [token, text.slice(start, end)])).toEqual([
    ['soo', 'Sooo'],
    ['good', 'good'],
    ['👍', '👍🏽'],
    ['café', 'cafe\u0301'],
    ['best', 'Best'],
    ['day', 'Day'],
    ['🙂', ':-)'],
    [userToken, '@bob'],
    ['!', '!'],
  ]);
});

test('signs without end are kept three times, words as often as they stand', () => {
  expect(tokenize('no no no no!!!!!??')).toEqual(['no', 'no', 'no', 'no', '!', '!', '!', '?', '?']);
});
