import { encodeTokens } from '#lib/text/encode.ts';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { logitsOfTokens, type NgramTables } from '#training/ngrams/table.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { concatenate, joinTweets } from '#training/tweets/store.ts';

/** The network's output of each mood. */
export const outputOf = { sad: 0, happy: 1, unsure: 2 } as const;

/** A labelled text to train on. */
export interface Text {
  readonly tokens: readonly string[];
  readonly mood: LabelledPost['mood'];
  /** How much its mood counts in the loss: 0 if it is unknown. */
  readonly weight: number;
  /** How many times as much it counts if it is sad. Absent means 1. */
  readonly sadTimes?: number;
  /** Target of each tag, 0 to 1, NaN if it is unknown. Absent means that all are. */
  readonly tags?: readonly number[];
  /** The set of a post and its mood there, if it is known, which n-grams learn from even if the network does not. */
  readonly judged?: { readonly set: string; readonly mood?: LabelledPost['mood'] | undefined };
}

/**
 * Encodes texts for a network. Each has at least one token.
 * @param ngrams tables that give them n-gram logits
 */
export function encodeTexts(
  texts: readonly Text[],
  vocabulary: Vocabulary,
  maxTokens: number,
  ngrams?: NgramTables,
): Encoded {
  const ids = texts.map(({ tokens }) => encodeTokens(tokens, vocabulary, maxTokens));
  const encoded = joinTweets(texts.map(({ mood }, k) => ({ ids: ids[k]!, label: outputOf[mood] })));
  const unknown = texts.find((text) => text.tags)?.tags?.map(() => Number.NaN);
  return {
    ...encoded,
    weights: Float32Array.from(texts, ({ weight }) => weight),
    ...(unknown && { tags: Float32Array.from(texts.flatMap(({ tags = unknown }) => tags)) }),
    ...(ngrams && {
      ngramLogits: Float32Array.from(
        texts.flatMap(({ tokens }) => logitsOfTokens(ngrams, tokens, maxTokens)),
      ),
    }),
  };
}

/**
 * Multiplies the weight of sad texts, and the sad part of soft labels, so that a network learns to predict sad as if it
 * were that much more frequent.
 * @param times the factor of each text
 * @see Saerens, Latinne and Decaestecker 2002, "Adjusting the Outputs of a Classifier to New a Priori Probabilities"
 */
export function withSadTimes(texts: Encoded, times: readonly number[]): Encoded {
  const weights = (texts.weights ?? new Float32Array(texts.labels.length).fill(1)).slice();
  const softTargets = texts.softTargets?.slice();
  const unsure = texts.unsure?.slice();
  for (const [row, label] of texts.labels.entries()) {
    const softTarget = softTargets?.[row] ?? Number.NaN;
    const unsureShare = unsure?.[row] ?? 0;
    const isSoft = !Number.isNaN(softTarget);
    const happy = isSoft ? (1 - unsureShare) * softTarget : 0;
    const sad = isSoft ? (1 - unsureShare) * (1 - softTarget) : Number(label === outputOf.sad);
    const sum = 1 + (times[row]! - 1) * sad;
    weights[row]! *= sum;
    if (isSoft && softTargets && sad + happy > 0) softTargets[row] = happy / (happy + times[row]! * sad);
    if (isSoft && unsure) unsure[row] = unsureShare / sum;
  }
  return { ...texts, weights, ...(softTargets && { softTargets }), ...(unsure && { unsure }) };
}

/** The least probability at which a tweet's mood is taken as certain. */
const minCertainty = 0.85;

/**
 * Returns the tweets whose mood is certain, decoded to tokens. Words without an id became unknown words.
 * @param happy probability of happy for each tweet, 0 to 1
 */
export function confidentTweets(
  { ids, offsets, labels }: Encoded,
  happy: Float32Array,
  vocabulary: Vocabulary,
): Text[] {
  return [...labels.keys()]
    .filter((k) => happy[k]! >= minCertainty || happy[k]! <= 1 - minCertainty)
    .map((k) => ({
      tokens: Array.from(ids.subarray(offsets[k], offsets[k + 1]), (id) => vocabulary.words[id]!),
      mood: happy[k]! >= minCertainty ? 'happy' : 'sad',
      weight: 1,
    }));
}

/** Concatenates texts with all their optional fields. A text without a weight gets the weight 1. */
export function concatenateTexts(first: Encoded, second: Encoded): Encoded {
  const start = first.labels.length;
  const length = start + second.labels.length;
  const floats = (
    name: 'weights' | 'softTargets' | 'unsure' | 'tweetTargets',
    fallback: number,
  ): Float32Array => {
    const values = new Float32Array(length).fill(fallback);
    if (first[name]) values.set(first[name]);
    if (second[name]) values.set(second[name], start);
    return values;
  };
  const [tagWidth, offsetWidth] = (['tags', 'sourceOffsets'] as const).map(
    (name) => widthOf(first, name) || widthOf(second, name),
  ) as [number, number];
  const rowsOf = (name: 'tags' | 'sourceOffsets', width: number, fallback: number): Float32Array => {
    const values = new Float32Array(width * length).fill(fallback);
    if (first[name]) values.set(first[name]);
    if (second[name]) values.set(second[name], width * start);
    return values;
  };
  return {
    ...concatenate([first, second]),
    weights: floats('weights', 1),
    softTargets: floats('softTargets', Number.NaN),
    unsure: floats('unsure', 0),
    tweetTargets: floats('tweetTargets', Number.NaN),
    ...(tagWidth > 0 && { tags: rowsOf('tags', tagWidth, Number.NaN) }),
    ...(offsetWidth > 0 && { sourceOffsets: rowsOf('sourceOffsets', offsetWidth, 0) }),
  };
}

const widthOf = (texts: Encoded, name: 'tags' | 'sourceOffsets'): number =>
  (texts[name]?.length ?? 0) / texts.labels.length;
