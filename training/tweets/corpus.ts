import { tokenize } from '#lib/text/tokenize.ts';
import { UserError } from '#scripts/cli/command.ts';
import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import type { Tweet } from './read.ts';

/** Cleaned tweets: tweet k is the tokens from `offsets[k]` to before `offsets[k + 1]`. */
export interface Corpus {
  /** All distinct tokens, by the number that `tokens` has for them (which is not an id of a vocabulary). */
  readonly words: readonly string[];
  readonly tokens: Int32Array;
  readonly offsets: Uint32Array;
  /** 0 sad, 1 happy. */
  readonly labels: Uint8Array;
  /** Row of each tweet in the original file. */
  readonly rows: Uint32Array;
  readonly removed: Removed;
}

/** Numbers of rows that cleaning removed, by cause. */
export interface Removed {
  /** Rows without a text, without a label, or without both. */
  empty: number;
  /** Texts without a token. */
  unreadable: number;
  /** Rows whose text occurs with both labels, so that one of these must be wrong. */
  contradictory: number;
  /** Further copies of a text, which could be in the training set and in the test. */
  duplicate: number;
}

/** Marks a text that has both labels. */
const contradictory = 2;

/**
 * Cleans tweets and tokenizes them.
 * @param onProgress gets the number of tokenized texts, once all tweets have been read
 * @throws UserError when no tweet is left
 */
export async function readCorpus(
  tweets: AsyncIterable<Tweet>,
  onProgress: OnProgress = unwatched,
): Promise<Corpus> {
  const removed: Removed = { empty: 0, unreadable: 0, contradictory: 0, duplicate: 0 };
  const firsts = new Map<string, { row: number; label: number; copies: number }>();
  for await (const { row, label, text } of tweets) {
    const key = text.trim();
    const first = firsts.get(key);
    if (label === null || key === '') removed.empty++;
    else if (first === undefined) firsts.set(key, { row, label, copies: 1 });
    else {
      first.copies++;
      if (first.label !== label) first.label = contradictory;
    }
  }

  const numbers = new Map<string, number>();
  const tokens: number[] = [];
  const offsets: number[] = [0];
  const labels: number[] = [];
  const rows: number[] = [];
  for (const [text, { row, label, copies }] of firsts) {
    if (label === contradictory) {
      removed.contradictory += copies;
      continue;
    }
    removed.duplicate += copies - 1;
    const textTokens = tokenize(text);
    if (textTokens.length === 0) {
      removed.unreadable++;
      continue;
    }
    for (const word of textTokens) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      tokens.push(number);
    }
    offsets.push(tokens.length);
    labels.push(label);
    rows.push(row);
    if (rows.length % 10_000 === 0) onProgress(rows.length, firsts.size);
  }
  if (labels.length === 0) throw new UserError('no tweet is left after cleaning');
  return {
    words: [...numbers.keys()],
    tokens: Int32Array.from(tokens),
    offsets: Uint32Array.from(offsets),
    labels: Uint8Array.from(labels),
    rows: Uint32Array.from(rows),
    removed,
  };
}
