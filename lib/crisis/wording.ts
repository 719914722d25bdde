import learned from './wording.json' with { type: 'json' };

/** A linear classifier of phrases: logistic regression. */
export interface Wording {
  /** The logarithm of the odds of a text that has none of the phrases. */
  readonly bias: number;
  /** A text is at risk if its logarithm of the odds is this or more. */
  readonly threshold: number;
  /** What each phrase adds, in hundredths, before the division by the root of the text's length. */
  readonly phrases: Readonly<Record<string, number>>;
}

/** Words of a window. A longer text is read in windows that overlap by half, so that its length hides no statement. */
const windowWords = 80;
/** Very short texts are scaled as if they had this many words, so that one word alone decides nothing. */
const leastWords = 6;

/** Returns whether a text is worded like the posts of writers at risk. The text is in the form of `normalize`. */
export function hasRiskyWording(text: string): boolean {
  return riskOf(text, learned, { get: (phrase) => valueIn(learned.phrases, phrase) }) >= learned.threshold;
}

/**
 * Returns phrases and their values as one text, a line each, in the order of their code units. A worker that starts has
 * nothing to parse then: 30,000 properties take 60 ms.
 */
export function toLines(phrases: Wording['phrases']): string {
  return Object.keys(phrases)
    .sort()
    .map((phrase) => `${phrase}\t${phrases[phrase]}`)
    .join('\n');
}

/** Returns the value of a phrase in a text of `toLines`, by binary search. Undefined if the phrase is not in it. */
export function valueIn(lines: string, phrase: string): number | undefined {
  let from = 0;
  let to = lines.length;
  while (from < to) {
    const start = lines.lastIndexOf('\n', ((from + to) >> 1) - 1) + 1;
    const tab = lines.indexOf('\t', start);
    const next = lines.indexOf('\n', tab);
    const end = next < 0 ? lines.length : next;
    const found = lines.slice(start, tab);
    if (found === phrase) return Number(lines.slice(tab + 1, end));
    if (found < phrase) from = end + 1;
    else to = start;
  }
  return undefined;
}

/**
 * Returns the logarithm of the odds that the writer is at risk: the highest of all windows.
 * @param text in the form of `normalize`
 * @param phrases the phrases of `wording`
 */
export function riskOf(
  text: string,
  { bias }: Pick<Wording, 'bias'>,
  phrases: Pick<ReadonlyMap<string, number>, 'get'>,
): number {
  const risks = windowsOf(text).map((words) => {
    let sum = 0;
    for (const phrase of phrasesIn(words)) sum += phrases.get(phrase) ?? 0;
    return bias + (sum / 100) * phraseValue(words);
  });
  return Math.max(...risks);
}

/** Returns the words of a text, in windows of 80 that overlap by half. */
export function windowsOf(text: string): string[][] {
  const words = text.trim().split(' ');
  const count = Math.max(1, Math.ceil((2 * words.length) / windowWords) - 1);
  return Array.from({ length: count }, (_, k) =>
    words.slice((k * windowWords) / 2, (k * windowWords) / 2 + windowWords),
  );
}

/** The value of each phrase of a window as a feature. */
export const phraseValue = (words: readonly string[]): number =>
  1 / Math.sqrt(Math.max(leastWords, words.length));

/**
 * Returns each different phrase of a window once: one to three neighbouring words, and three words of which the middle one
 * may be any ("_"). The ends of the window are words of their own.
 */
export function phrasesIn(words: readonly string[]): Set<string> {
  const all = ['<', ...words, '>'];
  const phrases = new Set<string>();
  for (let k = 0; k < all.length; k++) {
    phrases.add(all[k]!);
    if (k + 1 < all.length) phrases.add(`${all[k]} ${all[k + 1]}`);
    if (k + 2 >= all.length) continue;
    phrases.add(`${all[k]} ${all[k + 1]} ${all[k + 2]}`);
    phrases.add(`${all[k]} _ ${all[k + 2]}`);
  }
  return phrases;
}
