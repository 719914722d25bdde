import type { Tweet } from './read.ts';

/*
 * Many tweets of Sentiment140 are UTF-8 that some program read as windows-1252, or as Latin-1, whose characters from
 * U+0080 to U+009F are invisible controls: "â€™" for ’, "Ã©" for é.
 */
const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** The byte of each character from 0x80 up, in both readings. */
const byteOf = new Map<string, number>();
for (let byte = 0x80; byte <= 0xff; byte++) {
  byteOf.set(String.fromCharCode(byte), byte);
  byteOf.set(windows1252.decode(Uint8Array.of(byte)), byte);
}

/** Matches the second and further bytes of a UTF-8 sequence: 0x80 to 0xBF. */
const further = `[${[...byteOf].flatMap(([character, byte]) => (byte < 0xc0 ? character : [])).join('')}]`;
const sequence = new RegExp(
  `[\\u00C2-\\u00DF]${further}|[\\u00E0-\\u00EF]${further}{2}|[\\u00F0-\\u00F4]${further}{3}`,
  'g',
);
/** Quotes, dashes and dots may follow a small letter: “a café…” is no broken text. */
const letterAndMarks = /^[\u00DF-\u00F4][‘’“”–—…]+$/;
/** The start of a sequence whose last bytes were lost. */
const torn = /[\u00E0-\u00F4][\u0080-\u009F€]+/g;

/** Texts that were misread twice occur too, such as "Ã¢â‚¬â„¢". */
const maxRounds = 3;

/**
 * Undoes UTF-8 that was read as windows-1252 or Latin-1. What was unreadable before that, "ï¿½", becomes U+FFFD, and an
 * apostrophe between letters, where it mostly was one.
 */
export function mendLetters(text: string): string {
  let mended = text;
  for (let round = 0, before = ''; round < maxRounds && mended !== before; round++) {
    before = mended;
    mended = mended.replace(sequence, decoded);
  }
  return mended.replace(torn, '\uFFFD').replace(/(?<=\p{L})\uFFFD(?=\p{L})/gu, "'");
}

/** Yields the tweets with `mendLetters` of their texts. */
export async function* withMendedLetters(tweets: AsyncIterable<Tweet>): AsyncGenerator<Tweet> {
  for await (const tweet of tweets) yield { ...tweet, text: mendLetters(tweet.text) };
}

function decoded(found: string): string {
  if (letterAndMarks.test(found)) return found;
  try {
    return utf8.decode(Uint8Array.from(found, (character) => byteOf.get(character)!));
  } catch {
    return found; // such as an overlong form
  }
}
