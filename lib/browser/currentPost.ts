import type { WordEffect } from '#lib/mood/classifier.ts';

/** The post that was read last, as the popup shows it. It is only ever in the background's memory, and never stored. */
export interface CurrentPost {
  /** The text of the post, or the end of a long one. */
  readonly text: string;
  /** Whether `text` is only the end of the post. */
  readonly isTruncated: boolean;
  /** The effects of the words in `text`. Their positions are positions in `text`. */
  readonly words: readonly WordEffect[];
}

/** How many characters of a post are shown at most. */
const maxShown = 600;
/** How many fewer characters may be shown to start with a whole word. */
const slack = 40;

/**
 * Returns the index where the shown end of a text starts: 0 for a short text, otherwise the first space within `slack`
 * characters.
 */
export function shownStart(text: string): number {
  const first = text.length - maxShown;
  if (first <= 0) return 0;
  const space = text.slice(first, first + slack).search(/\s/);
  if (space >= 0) return first + space;
  const isLowSurrogate = /^[\uDC00-\uDFFF]/.test(text.slice(first));
  return isLowSurrogate ? first + 1 : first;
}
