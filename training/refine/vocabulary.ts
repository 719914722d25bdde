import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { unknownId, Vocabulary } from '#lib/text/vocabulary.ts';
import type { Tensor } from '#training/files/tensorFile.ts';
import { shapesOf, sizesOf, tweetOutput, type Weights } from '#training/lstm/weights.ts';
import type { Random } from '#training/random/random.ts';
import type { KnownEmoji } from './emoji.ts';
import type { Text } from './texts.ts';

/**
 * Returns the vocabulary with all emoji and the words that occur at least `minCount` times in `texts`. Words that it had
 * keep their ids.
 */
export function extendVocabulary(
  vocabulary: Vocabulary,
  emoji: readonly KnownEmoji[],
  texts: readonly Text[],
  minCount: number,
): Vocabulary {
  const counts = new Map<string, number>();
  for (const { tokens } of texts) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  const words = [...counts].filter(([, count]) => count >= minCount).map(([word]) => word);
  const wanted = new Set([...emoji.map(({ token }) => token), ...words.sort()]);
  const [, , ...present] = vocabulary.words; // without the ids of padding and of unknown words
  return new Vocabulary([...present, ...[...wanted].filter((token) => !vocabulary.has(token))]);
}

/**
 * Returns the weights with embedding rows for the new words and outputs for unsure, for tags and for tweets. A new emoji gets
 * the mean of the known words of its name, any other new word gets the row of unknown words. The output for tweets starts as
 * the difference of happy and sad. The weights of the other new outputs are random, within 0.05 of 0.
 * @param tags number of tags
 */
export function extendWeights(
  weights: Weights,
  before: Vocabulary,
  after: Vocabulary,
  emoji: readonly KnownEmoji[],
  random: Random,
  tags = 0,
): Weights {
  const outputs = 4 + tags;
  const tweets = tweetOutput(outputs)!;
  const sizes = { ...sizesOf(weights), vocabulary: after.size, outputs };
  const shapes = shapesOf(sizes);
  const width = sizes.embedding;
  const rowOf = (id: number) => weights.embedding.values.subarray(id * width, (id + 1) * width);
  const embedding = new Float32Array(after.size * width);
  embedding.set(weights.embedding.values);
  const names = new Map(emoji.map(({ token, words }) => [token, words]));
  for (let id = before.size; id < after.size; id++) {
    const ids = (names.get(after.words[id]!) ?? [])
      .map((word) => before.idOf(word))
      .filter((wordId) => wordId !== unknownId);
    const rows = (ids.length > 0 ? ids : [unknownId]).map(rowOf);
    for (let k = 0; k < width; k++)
      embedding[id * width + k] = rows.reduce((sum, row) => sum + row[k]!, 0) / rows.length;
  }
  const widened = ({ values }: Tensor, valueOfNew: () => number): Float32Array =>
    Float32Array.from({ length: (values.length / 2) * outputs }, (_, k) => {
      const [output, sad] = [k % outputs, 2 * Math.floor(k / outputs)];
      if (output === tweets) return values[sad + 1]! - values[sad]!;
      return output < 2 ? values[sad + output]! : valueOfNew();
    });
  const small = () => (uniformFloat64(random) - 0.5) / 10;
  return {
    ...weights,
    embedding: { shape: shapes.embedding, values: embedding },
    headKernel: { shape: shapes.headKernel, values: widened(weights.headKernel, small) },
    headBias: { shape: shapes.headBias, values: widened(weights.headBias, () => 0) },
  };
}
