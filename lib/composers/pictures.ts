import { matches } from './safeDom.ts';

/** Emoji only: pictographs, flags, keycaps. */
const emoji =
  /^(?=.*(?:[\p{Regional_Indicator}\p{Extended_Pictographic}]|\u20E3))[\p{Emoji}\p{Emoji_Component}]+$/u;

const shortcode = /^:[^\s:]+:$/;

/** Punctuation that draws a face, up to four characters: `:-)`, `<3`. */
const emoticon = /^(?=.*[^\p{L}\p{N}.])\S{2,4}$/u;

/** Returns whether a word is an emoji or the name of one between colons. */
export const isEmoji = (word: string): boolean => emoji.test(word) || shortcode.test(word);

/**
 * Returns the emoji that an element shows as a picture, '' for any other picture, and undefined if the element is no
 * picture. The description of a photo was not typed into the post. A small picture whose description is one word is an
 * emoji, because forums draw theirs so. The size is read from the attributes, because a size on screen needs a layout.
 */
export function emojiOf(element: Element): string | undefined {
  if (!matches(element, 'img, [role="img" i]')) return undefined;
  const name = (element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '').trim();
  const isSmall = ['width', 'height'].some((side) => {
    const pixels = Number.parseInt(element.getAttribute(side) ?? '', 10);
    return pixels > 2 && pixels <= 32;
  });
  return isEmoji(name) || emoticon.test(name) || (isSmall && /^[^\s.]{1,32}$/.test(name)) ? name : '';
}
