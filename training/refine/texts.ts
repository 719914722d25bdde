import { encodeTokens } from '#lib/text/encode.ts';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { concatenate, joined } from '#training/tweets/store.ts';

/** The outputs of the network, by number. */
export const labelOf = { sad: 0, happy: 1, unsure: 2 } as const;

/** A text to learn from. */
export interface Text {
  readonly tokens: readonly string[];
  readonly mood: LabelledPost['mood'];
  /** How much it counts in the loss. */
  readonly weight: number;
  /** How many times as much it counts if it is sad: 1 where nothing is said. */
  readonly sadTimes?: number;
}

/** Texts as a network reads them; none of them may be empty. */
export function encodeTexts(texts: readonly Text[], vocabulary: Vocabulary, maxTokens: number): Encoded {
  const ids = texts.map(({ tokens }) => encodeTokens(tokens, vocabulary, maxTokens));
  const encoded = joined(texts.map(({ mood }, k) => ({ ids: ids[k]!, label: labelOf[mood] })));
  return { ...encoded, weights: Float32Array.from(texts, ({ weight }) => weight) };
}

/**
 * Texts of which the sad ones, and the sad part of soft labels, count so many times as much: a network learns to
 * perceive sad as if it were that much more frequent.
 * @param times how many times, of each text
 * @see Saerens, Latinne and Decaestecker 2002, "Adjusting the Outputs of a Classifier to New a Priori Probabilities"
 */
export function withSadTimes(texts: Encoded, times: readonly number[]): Encoded {
  const weights = (texts.weights ?? new Float32Array(texts.labels.length).fill(1)).slice();
  const [softTargets, unsure] = [texts.softTargets?.slice(), texts.unsure?.slice()];
  for (const [row, label] of texts.labels.entries()) {
    const happyOfTwo = softTargets?.[row] ?? Number.NaN;
    const open = unsure?.[row] ?? 0;
    const isSoft = !Number.isNaN(happyOfTwo);
    const happy = isSoft ? (1 - open) * happyOfTwo : 0;
    const sad = isSoft ? (1 - open) * (1 - happyOfTwo) : Number(label === labelOf.sad);
    const sum = 1 + (times[row]! - 1) * sad;
    weights[row]! *= sum;
    if (isSoft && softTargets && sad + happy > 0) softTargets[row] = happy / (happy + times[row]! * sad);
    if (isSoft && unsure) unsure[row] = open / sum;
  }
  return { ...texts, weights, ...(softTargets && { softTargets }), ...(unsure && { unsure }) };
}

/** A tweet's label counts only where it is taken to be this likely. */
const sure = 0.85;

/**
 * Tweets of whose mood one can be sure, as texts again; words without an id are lost.
 * @param happy how happy each is to be taken for, 0 to 1
 */
export function sureTweets(
  { ids, offsets, labels }: Encoded,
  happy: Float32Array,
  vocabulary: Vocabulary,
): Text[] {
  return [...labels.keys()]
    .filter((k) => happy[k]! >= sure || happy[k]! <= 1 - sure)
    .map((k) => ({
      tokens: Array.from(ids.subarray(offsets[k], offsets[k + 1]), (id) => vocabulary.words[id]!),
      mood: happy[k]! >= sure ? 'happy' : 'sad',
      weight: 1,
    }));
}

/** Texts and then others, with all that is known of either; a text counts 1 where nothing is said of its weight. */
export function together(first: Encoded, second: Encoded): Encoded {
  const [from, length] = [first.labels.length, first.labels.length + second.labels.length];
  const floats = (name: 'weights' | 'softTargets' | 'unsure', otherwise: number): Float32Array => {
    const values = new Float32Array(length).fill(otherwise);
    if (first[name]) values.set(first[name]);
    if (second[name]) values.set(second[name], from);
    return values;
  };
  const isBinaryLabel = new Uint8Array(length);
  if (first.isBinaryLabel) isBinaryLabel.set(first.isBinaryLabel);
  if (second.isBinaryLabel) isBinaryLabel.set(second.isBinaryLabel, from);
  return {
    ...concatenate([first, second]),
    ...{
      weights: floats('weights', 1),
      softTargets: floats('softTargets', Number.NaN),
      unsure: floats('unsure', 0),
      isBinaryLabel,
    },
  };
}
