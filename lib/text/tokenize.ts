import { emojiPattern, foldEmoji } from './emoji.ts';
import { emojiAt, emoticonPattern } from './emoticons.ts';

/** Tokens that stand for a whole class of words: what they say about a mood is that they are there. */
export const userToken = '<user>';
export const urlToken = '<url>';
export const numberToken = '<number>';
export const dotsToken = '...';

/** A token and where it stands in the text: from `start` up to `end`, in UTF-16 units. */
export interface Token {
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

const apostrophe = "['\\u2018\\u2019\\u02BC]";
const letters = '\\p{L}[\\p{L}\\p{M}]*';

/*
 * In order of precedence:
 * - a link, or the word URL that Sentiment140 has in its place
 * - a mention, or the word USER that Sentiment140 has in its place
 * - a hashtag
 * - an emoticon
 * - a number, a keycap being one
 * - an emoji
 * - a word of letters in any script, with inner apostrophes ("don't")
 * - dots that trail off, ! and ?; other punctuation says little and is left out
 */
const pattern = new RegExp(
  [
    '(?<url>https?:\\/\\/\\S+|www\\.\\S+|\\bURL\\b)',
    '(?<user>@\\w+|\\bUSER\\b)',
    '(?<hashtag>#[\\p{L}\\p{M}\\p{N}_]*[\\p{L}][\\p{L}\\p{M}\\p{N}_]*)',
    `(?<emoticon>${emoticonPattern})`,
    '(?<number>\\d+(?:[.,:]\\d+)*(?:\\uFE0F?\\u20E3)?)',
    `(?<emoji>${emojiPattern})`,
    `(?<word>${letters}(?:${apostrophe}${letters})*)`,
    '(?<dots>\\.{2,}|…)',
    '[!?]',
  ].join('|'),
  'gu',
);

/** The words of a hashtag: when it begins with a capital, those that its capitals set apart. */
const tagParts = /\p{Lu}+(?![\p{Ll}\p{M}])|\p{Lu}?[\p{Ll}\p{M}]+|[\p{L}\p{M}]+|\d+/gu;
const plainParts = /[\p{L}\p{M}]+|\d+/gu;

/** Of a sign that is repeated without end ("!!!!!!", "😂😂😂😂😂") so many are kept. */
const mostSigns = 3;

/**
 * Splits a post into lower-case tokens. Training and the extension both read through this function, so a change
 * here asks for a new model.
 *
 * Letters drawn out to three or more fold to two ("soooo" to "soo", which still differs from "so"); single digits
 * stay, for people write "2" and "4" for words. Emoticons become the emoji they stand for, and an emoji is one token
 * whatever its skin tone and gender.
 */
export function tokenize(text: string): string[] {
  return tokensOf(text).map(({ token }) => token);
}

/** The same, each token with its place in the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const add = (token: string, start: number, length: number): void => {
    tokens.push({ token, start, end: start + length });
  };
  for (const { 0: found, index, groups = {} } of text.matchAll(pattern)) {
    if (groups.hashtag !== undefined) {
      for (const { 0: word, index: within } of found.matchAll(partsOf(found)))
        add(/^\d/.test(word) ? numberOf(word) : fold(word), index + within, word.length);
      continue;
    }
    const token = tokenOf(found, groups, text, index);
    const isSign = groups.word === undefined && groups.number === undefined;
    if (isSign && tokens.slice(-mostSigns).filter((last) => last.token === token).length === mostSigns)
      continue;
    add(token, index, found.length);
  }
  return tokens;
}

function tokenOf(found: string, groups: Record<string, string>, text: string, index: number): string {
  if (groups.url !== undefined) return urlToken;
  if (groups.user !== undefined) return userToken;
  if (groups.emoticon !== undefined) return emojiAt(text, index);
  if (groups.number !== undefined) return numberOf(found);
  if (groups.emoji !== undefined) return foldEmoji(found);
  if (groups.word !== undefined) return fold(found);
  return groups.dots !== undefined ? dotsToken : found;
}

const partsOf = (hashtag: string): RegExp => (/^#\p{Lu}/u.test(hashtag) ? tagParts : plainParts);

const numberOf = (found: string): string => (/^\d(?!\d|[.,:])/.test(found) ? found[0]! : numberToken);

const apostrophes = new RegExp(apostrophe, 'g');

const fold = (word: string): string =>
  word
    .normalize('NFC')
    .replace(apostrophes, "'")
    .toLowerCase()
    .replace(/(.)\1{2,}/gu, '$1$1');
