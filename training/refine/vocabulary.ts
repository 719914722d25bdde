import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { unknownId, Vocabulary } from '#lib/text/vocabulary.ts';
import { shapesOf, sizesOf, type Weights } from '#training/lstm/initial.ts';
import type { Random } from '#training/random/random.ts';
import type { KnownEmoji } from './emoji.ts';
import type { Text } from './texts.ts';

/**
 * The vocabulary with what it lacks: every emoji, and the words that occur in `texts` at least `least` times. Those it
 * had keep their ids.
 * @param least occurrences
 */
export function extended(
  vocabulary: Vocabulary,
  emoji: readonly KnownEmoji[],
  texts: readonly Text[],
  least: number,
): Vocabulary {
  const counts = new Map<string, number>();
  for (const { tokens } of texts) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const words = [...counts].filter(([, count]) => count >= least).map(([word]) => word);
  const more = new Set([...emoji.map(({ token }) => token), ...words.sort()]);
  const [, , ...had] = vocabulary.words;
  return new Vocabulary([...had, ...[...more].filter((token) => !vocabulary.has(token))]);
}

/**
 * The weights with rows for the words that were added and an output for unsure. An emoji begins as the mean of the words
 * of its name that the network knows, another word as an unknown one.
 */
export function extendedWeights(
  weights: Weights,
  before: Vocabulary,
  after: Vocabulary,
  emoji: readonly KnownEmoji[],
  random: Random,
): Weights {
  const sizes = { ...sizesOf(weights), vocabulary: after.size, outputs: 3 };
  const shapes = shapesOf(sizes);
  const width = sizes.embedding;
  const rowOf = (id: number) => weights.embedding.values.subarray(id * width, (id + 1) * width);
  const embedding = new Float32Array(after.size * width);
  embedding.set(weights.embedding.values);
  const names = new Map(emoji.map(({ token, words }) => [token, words]));
  for (let id = before.size; id < after.size; id++) {
    const ids = (names.get(after.words[id]!) ?? [])
      .map((word) => before.idOf(word))
      .filter((of) => of !== unknownId);
    const rows = (ids.length > 0 ? ids : [unknownId]).map(rowOf);
    for (let k = 0; k < width; k++)
      embedding[id * width + k] = rows.reduce((sum, row) => sum + row[k]!, 0) / rows.length;
  }
  const features = shapes.headKernel[0]!;
  const headKernel = Float32Array.from({ length: 3 * features }, (_, k) =>
    k % 3 === 2
      ? (uniformFloat64(random) - 0.5) / 10
      : weights.headKernel.values[Math.floor(k / 3) * 2 + (k % 3)]!,
  );
  return {
    ...weights,
    embedding: { shape: shapes.embedding, values: embedding },
    headKernel: { shape: shapes.headKernel, values: headKernel },
    headBias: { shape: shapes.headBias, values: Float32Array.of(...weights.headBias.values, 0) },
  };
}
