import { type BigramTable, bigramLogit } from '#training/bigrams/table.ts';
import { moodsAmong, sizesOf, tweetOutput, type Weights } from '#training/lstm/weights.ts';

/**
 * Runs the network's forward pass on one text in plain loops and double precision. It is the reference for the network in
 * tfjs and the exported graph.
 * @param ids 1 or more
 * @param bigrams the table of word pairs that the network was trained with, if any
 * @param ngrams what n-grams add to the logits of moods and tags
 * @returns the probabilities of the outputs: the moods, which add up to 1, and then the own of each tag and of tweets
 */
export function referenceProbabilities(
  weights: Weights,
  ids: Int32Array,
  bigrams?: BigramTable,
  ngrams: readonly number[] = [],
): number[] {
  const { directions, pooling } = sizesOf(weights);
  const features = Array.from({ length: directions }, (_, direction) => {
    const { last, largest } = statesOf(weights, direction === 0 ? ids : ids.toReversed(), direction);
    return pooling === 'last' ? [...last] : [...last, ...largest];
  }).flat();
  const scores = Float64Array.from(weights.headBias.values);
  addProduct(scores, features, weights.headKernel.values, 0);
  if (bigrams) {
    const logit = bigramLogit(bigrams, ids);
    scores[0]! -= logit / 2;
    scores[1]! += logit / 2;
    const tweets = tweetOutput(scores.length);
    if (tweets !== undefined) scores[tweets]! += logit;
  }
  const moods = moodsAmong(scores.length);
  for (const [output, logit] of ngrams.entries()) scores[output]! += logit;
  return [...softmax(scores.subarray(0, moods)), ...scores.subarray(moods).map(sigmoid)];
}

function softmax(scores: Float64Array): Float64Array {
  const exponents = scores.map((score) => Math.exp(score - Math.max(...scores)));
  const sum = exponents.reduce((total, value) => total + value, 0);
  return exponents.map((value) => value / sum);
}

/** Returns the last state of one direction, and the largest of each unit including the initial zero. */
function statesOf(weights: Weights, ids: Int32Array, direction: number) {
  const { embedding: width, units } = sizesOf(weights);
  let last = new Float64Array(units);
  const largest = new Float64Array(units);
  const cell = new Float64Array(units);
  for (const id of ids) {
    const z = Float64Array.from(
      weights.bias.values.subarray(direction * 4 * units, (direction + 1) * 4 * units),
    );
    const word = weights.embedding.values.subarray(id * width, (id + 1) * width);
    addProduct(z, word, weights.kernel.values, direction * width);
    addProduct(z, last, weights.recurrent.values, direction * units);
    const next = new Float64Array(units);
    for (let k = 0; k < units; k++) {
      const input = sigmoid(z[k]!);
      const forget = sigmoid(z[units + k]!);
      const output = sigmoid(z[3 * units + k]!);
      cell[k] = forget * cell[k]! + input * Math.tanh(z[2 * units + k]!);
      next[k] = output * Math.tanh(cell[k]!);
      largest[k] = Math.max(largest[k]!, next[k]!);
    }
    last = next;
  }
  return { last, largest };
}

/**
 * Adds the product of a row vector and a matrix to `sum`.
 * @param values holds the matrix [vector.length, sum.length] from the row `first` on
 */
function addProduct(sum: Float64Array, vector: ArrayLike<number>, values: Float32Array, first: number): void {
  for (let row = 0; row < vector.length; row++) {
    for (let column = 0; column < sum.length; column++)
      sum[column]! += vector[row]! * values[(first + row) * sum.length + column]!;
  }
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
