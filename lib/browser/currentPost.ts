import type { WordEffect } from '#lib/mood/classifier.ts';

/** The post that was read last, as the popup shows it. Only the background's memory ever holds it. */
export interface CurrentPost {
  /** The post, or the end of a long one. */
  readonly text: string;
  /** There is more of the post before `text`. */
  readonly cut: boolean;
  /** Of what is in `text`; their places are in it. */
  readonly words: readonly WordEffect[];
  /** The words speak of suicide or self-harm: help is offered first. */
  readonly danger: boolean;
}

/** How many characters of a post are shown, and how many fewer it may be for the sake of a whole first word. */
const mostShown = 600;
const slack = 40;

/** Where the shown end of a text begins: 0 for all of it; else between words where there is a space soon enough. */
export function startOfShown(text: string): number {
  const first = text.length - mostShown;
  if (first <= 0) return 0;
  const space = text.slice(first, first + slack).search(/\s/);
  if (space >= 0) return first + space;
  const isLowSurrogate = /^[\uDC00-\uDFFF]/.test(text.slice(first));
  return isLowSurrogate ? first + 1 : first;
}
