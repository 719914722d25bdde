/** Tokens that stand for a whole class of words: what they say about a mood is that they are there. */
export const userToken = '<user>';
export const urlToken = '<url>';
export const numberToken = '<number>';
export const dotsToken = '...';

/*
 * In order of precedence:
 * - a link, or the word URL that Sentiment140 has in its place
 * - a mention, or the word USER that Sentiment140 has in its place
 * - a word of letters in any script, with inner apostrophes ("don't")
 * - a number
 * - dots that trail off, ! and ?; other punctuation says little and is left out
 * - an emoji without its skin tone and joiners
 */
const pattern =
  /(?<url>https?:\/\/\S+|www\.\S+|\bURL\b)|(?<user>@\w+|\bUSER\b)|(?<word>[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*)|(?<number>\d+(?:[.,:]\d+)*)|(?<dots>\.{2,}|…)|[!?]|\p{Extended_Pictographic}/gu;

const apostrophes = /[\u2018\u2019\u02BC]/g;
/** What asks for the coloured or the boxed form of the character before: ❤️, 2️⃣. */
const variants = /[\uFE0F\u20E3]/g;

/**
 * Splits a post into lower-case tokens. Training and the extension both read through this function, so a change
 * here asks for a new model.
 *
 * Letters drawn out to three or more fold to two ("soooo" to "soo", which still differs from "so"); single digits
 * stay, for people write "2" and "4" for words.
 */
export function tokenize(text: string): string[] {
  const plain = text.normalize('NFC').replace(apostrophes, "'").replace(variants, '');
  const tokens: string[] = [];
  for (const { 0: found, groups } of plain.matchAll(pattern)) {
    if (groups?.word !== undefined) tokens.push(fold(found));
    else if (groups?.url !== undefined) tokens.push(urlToken);
    else if (groups?.user !== undefined) tokens.push(userToken);
    else if (groups?.number !== undefined) tokens.push(found.length === 1 ? found : numberToken);
    else if (groups?.dots !== undefined) tokens.push(dotsToken);
    else tokens.push(found);
  }
  return tokens;
}

const fold = (word: string): string => word.toLowerCase().replace(/(.)\1{2,}/gu, '$1$1');
