import { encodeTokens } from '../../lib/text/encode.ts';
import type { Vocabulary } from '../../lib/text/vocabulary.ts';
import type { LabelledPost } from '../posts/post.ts';
import type { Encoded } from '../tweets/encode.ts';
import { concatenate, joined } from '../tweets/store.ts';

/** The outputs of the network, by number. */
export const labelOf = { sad: 0, happy: 1, unsure: 2 } as const;

/** A text to learn from. */
export interface Text {
  readonly tokens: readonly string[];
  readonly mood: LabelledPost['mood'];
  /** How much it counts in the loss. */
  readonly weight: number;
}

/** Texts as a network reads them; none of them may be empty. */
export function encodeTexts(texts: readonly Text[], vocabulary: Vocabulary, maxTokens: number): Encoded {
  const ids = texts.map(({ tokens }) => encodeTokens(tokens, vocabulary, maxTokens));
  const encoded = joined(texts.map(({ mood }, k) => ({ ids: ids[k]!, label: labelOf[mood] })));
  return { ...encoded, weights: Float32Array.from(texts, ({ weight }) => weight) };
}

/**
 * With tweets of Sentiment140 behind them, which know no unsure.
 * @param soft how happy each tweet is to be taken for
 */
export function withTweets(
  texts: Encoded,
  tweets: Encoded,
  soft: Float32Array,
  tweetWeight: number,
): Encoded {
  const [own, more] = [texts.labels.length, tweets.labels.length];
  const weights = new Float32Array(own + more).fill(tweetWeight);
  weights.set(texts.weights ?? new Float32Array(own).fill(1));
  const all = new Float32Array(own + more).fill(Number.NaN);
  all.set(soft, own);
  return {
    ...concatenate([texts, tweets]),
    weights,
    soft: all,
    ofTwo: new Uint8Array(own + more).fill(1, own),
  };
}
