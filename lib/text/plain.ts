import { isPictograph } from './emoji.ts';

/** A text in plain letters, with the way back to the text it was made from. Positions are UTF-16 code units. */
export interface PlainText {
  readonly text: string;
  /** Returns the range in the original text for a range of `text` that is not empty. */
  rangeOf(start: number, end: number): { start: number; end: number };
}

/** Small capitals that stand for a to z. `x` has none. */
const smallCapitals = new Map(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡ_ʏᴢ'].map((capital, k) => [capital, String.fromCharCode(97 + k)]),
);

/** Letters that are drawn as an empty place: Hangul fillers and the empty Braille pattern. */
const blank = /[\u115F\u1160\u3164\uFFA0\u2800]/;
/** Half of a character. Two halves would become one if what stands between them were dropped. */
const loneSurrogate = /\p{Cs}/u;
/** Characters that show nothing by themselves: soft hyphen, zero-width and direction marks, variation selectors. */
const invisible = /\p{Cf}|\u034F|\p{Variation_Selector}/u;
/** A letter of a script that may need a joiner for its shape. */
const otherLetter = /(?!\p{Script=Latin}|\p{Script=Inherited})[\p{L}\p{M}]/u;
const emojiPart = /\p{Emoji_Modifier}|\uFE0F|\u20E3|[\u{E0020}-\u{E007F}]/u;
/** White letters on a black circle or square. Unicode gives them no plain letter. 🅰, 🅱, 🅾 and 🅿 are emoji. */
const negativeLetters: readonly number[] = [0x1f150, 0x1f170];
/** NFKC makes an ordinary word or another sign of these: № would be "No". */
const keptSigns = /[№…﹏]/;
const fullWidth = /[\uFF01-\uFF5E]/;
const ligature = /[\uFB00-\uFB06]/;
/** A letter or digit, alone, in parentheses or with a full stop. */
const styledLetter = /^\(?([A-Za-z\d])[).]?$/;

/**
 * Returns a text without characters that only change its look. Letters and digits of another style become plain ones by
 * Unicode's NFKC: mathematical, full width, circled, ligatures; small capitals too. Characters that show nothing are
 * dropped, except where an emoji or the shape of a letter needs them. Blank letters become spaces, lone surrogates U+FFFD.
 */
export function plainText(text: string): PlainText {
  if (!/[^\0-\x7F]/.test(text)) return { text, rangeOf: (start, end) => ({ start, end }) };
  const characters = [...text];
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = '';
  let position = 0;
  let before = '';
  for (const [k, character] of characters.entries()) {
    const end = position + character.length;
    const replaced = character < '\x80' ? character : plainOf(character, before, characters[k + 1] ?? '');
    for (let unit = 0; unit < replaced.length; unit++) {
      // A character that stays keeps each of its code units.
      starts.push(replaced === character ? position + unit : position);
      ends.push(replaced === character ? position + unit + 1 : end);
    }
    plain += replaced;
    if (replaced !== '') before = character;
    position = end;
  }
  return { text: plain, rangeOf: (start, end) => ({ start: starts[start]!, end: ends[end - 1]! }) };
}

function plainOf(character: string, before: string, after: string): string {
  if (loneSurrogate.test(character)) return '\uFFFD';
  if (blank.test(character)) return ' ';
  if (invisible.test(character)) return isNeeded(character, before, after) ? character : '';
  if (isPictograph(character) || keptSigns.test(character)) return character;
  const code = character.codePointAt(0)!;
  const first = negativeLetters.find((first) => code >= first && code < first + 26);
  if (first !== undefined) return String.fromCharCode(97 + code - first);
  const compatible = character.normalize('NFKC');
  if (fullWidth.test(character) || ligature.test(character)) return compatible;
  // ª, º and superscript digits of Latin-1 stay.
  const letters =
    compatible === character || character <= '\xFF' ? undefined : styledLetter.exec(compatible)?.[1];
  return letters ?? smallCapitals.get(compatible.toLowerCase()) ?? character;
}

/**
 * Returns whether an emoji or a letter next to an invisible character needs it.
 * @param before the last character before it that was not dropped
 */
function isNeeded(character: string, before: string, after: string): boolean {
  const isAfterEmoji = isPictograph(before) || emojiPart.test(before);
  if (character === '\u200C') return otherLetter.test(before) && otherLetter.test(after);
  if (character === '\u200D')
    return (isAfterEmoji && isPictograph(after)) || (otherLetter.test(before) && after !== '');
  if (character === '\uFE0E' || character === '\uFE0F') return isAfterEmoji || after === '\u20E3';
  return emojiPart.test(character) && isAfterEmoji;
}
