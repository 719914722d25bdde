import emojibase from 'emojibase-data/en/data.json' with { type: 'json' };
import { foldEmoji } from '#lib/text/emoji.ts';
import { tokenize } from '#lib/text/tokenize.ts';

/** An emoji and what Unicode's data say about it. */
export interface KnownEmoji {
  /** As `tokenize` returns it. */
  readonly token: string;
  /** The words of its English name and of its search terms, such as "loudly crying face", "sob", "tear". */
  readonly words: readonly string[];
  /** Number of its Unicode subgroup, such as "face-concerned". */
  readonly subgroup: number | undefined;
}

/** Returns all emoji of emojibase-data, one for each token. */
export function knownEmoji(): KnownEmoji[] {
  const known = new Map<string, KnownEmoji>();
  for (const { emoji, label, tags = [], subgroup } of emojibase) {
    const token = foldEmoji(emoji);
    const words = [label, ...tags].flatMap((name) => tokenize(name));
    if (tokenize(emoji)[0] === token && !known.has(token)) known.set(token, { token, words, subgroup });
  }
  return [...known.values()];
}
