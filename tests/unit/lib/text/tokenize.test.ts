import { expect, test } from 'vitest';
import { dotsToken, numberToken, tokenize, tokensOf, urlToken, userToken } from '#lib/text/tokenize.ts';

test.each<[text: string, tokens: string[]]>([
  ['Thanks @bob_7!', ['thanks', userToken, '!']],
  ['USER thanks', [userToken, 'thanks']],
  ['the user was early', ['the', 'user', 'was', 'early']],
  ['USERS are not one mention', ['users', 'are', 'not', 'one', 'mention']],
])('tokenize reads a mention, or USER from the data set, as one token: %s', (text, tokens) => {
  expect(tokenize(text)).toEqual(tokens);
});

test.each<[text: string, tokens: string[]]>([
  ['look http://a.example/b?c=@d#e', ['look', urlToken]],
  ['https://example.com/Sad-News is long', [urlToken, 'is', 'long']],
  ['www.example.com', [urlToken]],
  ['URL worth it', [urlToken, 'worth', 'it']],
  ['the url', ['the', 'url']],
])('tokenize reads a link, or URL from the data set, as one token: %s', (text, tokens) => {
  expect(tokenize(text)).toEqual(tokens);
});

test('tokenize ignores the case of words', () => {
  expect(tokenize('I MISS You')).toEqual(tokenize('i miss you'));
});

test.each(["don't", 'don’t', 'don‘t', 'donʼt'])(
  'tokenize reads any kind of apostrophe as part of the word: %s',
  (word) => {
    expect(tokenize(word)).toEqual(["don't"]);
  },
);

test('tokenize drops apostrophes around a word', () => {
  expect(tokenize("'tis the dogs' ‘best’ rock'n'roll")).toEqual([
    'tis',
    'the',
    'dogs',
    'best',
    "rock'n'roll",
  ]);
});

test('tokenize folds three or more of one letter to two, which still differs from the plain word', () => {
  expect(tokenize('sooo')).toEqual(tokenize('SOooooooO'));
  expect(tokenize('sooo so coool')).toEqual(['soo', 'so', 'cool']);
});

test('tokenize reads every number as one token but keeps single digits', () => {
  expect(tokenize('10 1,000 9.99 20:15')).toEqual([numberToken, numberToken, numberToken, numberToken]);
  expect(tokenize('me 2 u 4ever')).toEqual(['me', '2', 'u', '4', 'ever']);
});

test('tokenize reads two or more dots as one token and drops a full stop', () => {
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

test('tokenize keeps every ! and ? and drops other punctuation', () => {
  expect(tokenize('What?! (no), "really"; #sad: a-b & c_d!!')).toEqual([
    'what',
    '?',
    '!',
    'no',
    'really',
    'sad',
    'a',
    'b',
    'c',
    'd',
    '!',
    '!',
  ]);
});

test('tokenize reads an emoji as one token without its skin tone and joiners', () => {
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
])('tokenize reads words of any script: %s', (text, tokens) => {
  expect(tokenize(text)).toEqual(tokens);
});

test('tokenize reads a combining accent like the accented letter', () => {
  expect(tokenize('cafe\u0301')).toEqual(tokenize('caf\u00e9'));
});

test.each(['', '   ', '\n\t', '., -- ()', '\u200B\uFEFF'])('tokenize returns no tokens for %j', (text) => {
  expect(tokenize(text)).toEqual([]);
});

test('tokenize ignores a lone surrogate, which a truncated compose box may contain', () => {
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
])('tokenize splits a hashtag at its capitals: %s', (text, tokens) => {
  expect(tokenize(text)).toEqual(tokens);
});

test('tokensOf returns the range of each token in the original text', () => {
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

test('tokenize keeps three of a repeated symbol but all of a repeated word', () => {
  expect(tokenize('no no no no!!!!!??')).toEqual(['no', 'no', 'no', 'no', '!', '!', '!', '?', '?']);
});
