import { emojiPattern, foldEmoji } from './emoji.ts';
import { emojiNamePattern, emojiOfName } from './emojiNames.ts';
import { emojiAt, emoticonPattern } from './emoticons.ts';
import { emojiOfKaomoji, kaomojiPattern } from './kaomoji.ts';
import { plainText } from './plain.ts';

/** Tokens of whole classes of words. Which user, link or number it is says nothing about the mood. */
export const userToken = '<user>';
export const urlToken = '<url>';
export const numberToken = '<number>';
export const dotsToken = '...';

/** The tokens that alone say nothing about the mood: punctuation, numbers and classes of words. */
export const wordlessTokens: ReadonlySet<string> = new Set([
  ...[userToken, urlToken, numberToken, dotsToken, '!', '?'],
  ...'0123456789',
]);

/** A token and its range in the text: from `start` to before `end`, in UTF-16 code units. */
export interface Token {
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

const apostrophe = "['\\u2018\\u2019\\u02BC]";
const letters = '\\p{L}[\\p{L}\\p{M}]*';

/*
 * In order of precedence:
 * - a link, or the word URL, which replaces links in Sentiment140
 * - a mention, or the word USER, which replaces mentions in Sentiment140
 * - a hashtag
 * - the name of an emoji, as in ":sob:"
 * - a kaomoji, which is skipped if its meaning is not plain
 * - an emoticon
 * - a number, including keycaps
 * - an emoji
 * - a word of letters in any script, with inner apostrophes ("don't")
 * - two or more dots, ! and ?; other punctuation says little and is skipped
 */
const pattern = new RegExp(
  [
    '(?<url>https?:\\/\\/\\S+|www\\.\\S+|\\bURL\\b)',
    '(?<user>@\\w+|\\bUSER\\b)',
    '(?<hashtag>#[\\p{L}\\p{M}\\p{N}_]*[\\p{L}][\\p{L}\\p{M}\\p{N}_]*)',
    `(?<name>${emojiNamePattern})`,
    `(?<kaomoji>${kaomojiPattern})`,
    `(?<emoticon>${emoticonPattern})`,
    '(?<number>\\d+(?:[.,:]\\d+)*(?:\\uFE0F?\\u20E3)?)',
    `(?<emoji>${emojiPattern})`,
    `(?<word>${letters}(?:${apostrophe}${letters})*)`,
    '(?<dots>\\.{2,}|…)',
    '[!?]',
  ].join('|'),
  'gu',
);

/** The words of a hashtag that starts with a capital. A capital starts a word, and a run of capitals is one word. */
const capitalizedParts = /\p{Lu}+(?![\p{Ll}\p{M}])|\p{Lu}?[\p{Ll}\p{M}]+|[\p{L}\p{M}]+|\d+/gu;
/** The words of any other hashtag. */
const plainParts = /[\p{L}\p{M}]+|\d+/gu;

/** The longest run of one symbol that is kept: the rest of "!!!!!!" or "😂😂😂😂😂" is dropped. */
const maxRepeats = 3;

/**
 * Splits a post into lower-case tokens. Training and the extension both use this function, so a change here requires
 * a new model, unless hardly any tweet has other tokens.
 *
 * Letters of another style are read as plain ones (`plainText`). Three or more of one letter fold to two ("soooo" to
 * "soo", which still differs from "so"). Single digits stay, because people write "2" and "4" instead of words. An
 * emoticon, a kaomoji and the name of an emoji become an emoji. An emoji is one token whatever its skin tone and gender.
 */
export function tokenize(text: string): string[] {
  return tokensOf(text).map(({ token }) => token);
}

/** Like `tokenize`, with the range of each token in the text. */
export function tokensOf(text: string): Token[] {
  const plain = plainText(text);
  const tokens: Token[] = [];
  const add = (token: string, start: number, length: number): void => {
    tokens.push({ token, ...plain.rangeOf(start, start + length) });
  };
  // matchAll would copy the pattern at each call, which takes longer than all matches of a short text.
  pattern.lastIndex = 0;
  for (let found = pattern.exec(plain.text); found; found = pattern.exec(plain.text)) {
    const { 0: match, index, groups = {} } = found;
    if (groups.hashtag !== undefined) {
      for (const { 0: word, index: offset } of match.matchAll(partsOf(match)))
        add(/^\d/.test(word) ? numberOf(word) : foldWord(word), index + offset, word.length);
      continue;
    }
    const token = tokenOf(match, groups, plain.text, index);
    if (token === undefined) continue;
    const isSymbol = groups.word === undefined && groups.number === undefined;
    if (isSymbol && tokens.slice(-maxRepeats).filter((last) => last.token === token).length === maxRepeats)
      continue;
    add(token, index, match.length);
  }
  return tokens;
}

function tokenOf(
  match: string,
  groups: Record<string, string>,
  text: string,
  index: number,
): string | undefined {
  if (groups.url !== undefined) return urlToken;
  if (groups.user !== undefined) return userToken;
  if (groups.name !== undefined) return emojiOfName(match);
  if (groups.kaomoji !== undefined) return emojiOfKaomoji(match);
  if (groups.emoticon !== undefined) return emojiAt(text, index);
  if (groups.number !== undefined) return numberOf(match);
  if (groups.emoji !== undefined) return foldEmoji(match);
  if (groups.word !== undefined) return foldWord(match);
  return groups.dots !== undefined ? dotsToken : match;
}

const partsOf = (hashtag: string): RegExp => (/^#\p{Lu}/u.test(hashtag) ? capitalizedParts : plainParts);

const numberOf = (match: string): string => (/^\d(?!\d|[.,:])/.test(match) ? match[0]! : numberToken);

const apostrophes = new RegExp(apostrophe, 'g');

/** Returns the token of a word: lower case, one kind of apostrophe, no letter three times in a row. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFC')
    .replace(apostrophes, "'")
    .toLowerCase()
    .replace(/(.)\1{2,}/gu, '$1$1');
