import { tokenize } from '#lib/text/tokenize.ts';
import { UserError } from '#scripts/cli/command.ts';
import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import type { Tweet } from './read.ts';

/** Cleaned tweets as one run of word numbers: tweet k is `tokens[offsets[k]] .. tokens[offsets[k + 1]]`. */
export interface Corpus {
  /** Every distinct token met, by its number here (not yet its id in a vocabulary). */
  readonly words: readonly string[];
  readonly tokens: Int32Array;
  readonly offsets: Uint32Array;
  /** 0 sad, 1 happy. */
  readonly labels: Uint8Array;
  /** Rows of the original file. */
  readonly rows: Uint32Array;
  readonly removed: Removed;
}

/** How many rows cleaning took out, by cause. */
export interface Removed {
  /** Neither text nor label, or one of the two missing. */
  empty: number;
  /** A text with no token in it: nothing to read. */
  unreadable: number;
  /** Rows whose text stands in the file with both labels: one of them is wrong, and none tells which. */
  contradictory: number;
  /** Further copies of a text: one copy in training and one in the test would make the test a recital. */
  duplicate: number;
}

const contradicted = 2;

/**
 * Cleans tweets and turns them into numbers.
 * @param onProgress told of the distinct texts done, after the last tweet has come
 * @throws UserError when nothing is left
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
      if (first.label !== label) first.label = contradicted;
    }
  }

  const numbers = new Map<string, number>();
  const tokens: number[] = [];
  const offsets: number[] = [0];
  const labels: number[] = [];
  const rows: number[] = [];
  for (const [text, { row, label, copies }] of firsts) {
    if (label === contradicted) {
      removed.contradictory += copies;
      continue;
    }
    removed.duplicate += copies - 1;
    const found = tokenize(text);
    if (found.length === 0) {
      removed.unreadable++;
      continue;
    }
    for (const word of found) {
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
