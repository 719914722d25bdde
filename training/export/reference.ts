import { type BigramTable, bigramLogit } from '#training/bigrams/table.ts';
import { sizesOf, type Weights } from '#training/lstm/initial.ts';

/**
 * The network's forward pass in plain typed arrays, for one text: too simple to be wrong in the way a graph or a
 * kernel can be, so it settles which of the others is right.
 * @param ids 1 or more
 * @param pairs what pairs of words add to the scores, if anything
 * @returns the probabilities of the outputs
 */
export function referenceProbabilities(weights: Weights, ids: Int32Array, pairs?: BigramTable): number[] {
  const { directions, pooling, outputs } = sizesOf(weights);
  const features = Array.from({ length: directions }, (_, direction) => {
    const { last, most } = statesOf(weights, direction === 0 ? ids : ids.toReversed(), direction);
    return pooling === 'last' ? [...last] : [...last, ...most];
  }).flat();
  const scores = Float64Array.from(weights.headBias.values);
  addProduct(scores, features, weights.headKernel.values, 0);
  if (pairs) {
    const bigramLogits = bigramLogit(pairs, ids);
    scores[0]! -= bigramLogits / 2;
    scores[1]! += bigramLogits / 2;
  }
  const exponents = [...scores].map((score) => Math.exp(score - Math.max(...scores)));
  const sum = exponents.reduce((total, value) => total + value, 0);
  return exponents.slice(0, outputs).map((value) => value / sum);
}

/** The last state of one direction, and the largest of each unit, the zero it starts from among them. */
function statesOf(weights: Weights, ids: Int32Array, direction: number) {
  const { embedding: width, units } = sizesOf(weights);
  let last = new Float64Array(units);
  const most = new Float64Array(units);
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
      most[k] = Math.max(most[k]!, next[k]!);
    }
    last = next;
  }
  return { last, most };
}

/** to += from . matrix, with matrix [from.length, to.length] from row `first` of `values` on. */
function addProduct(to: Float64Array, from: ArrayLike<number>, values: Float32Array, first: number): void {
  for (let row = 0; row < from.length; row++) {
    for (let column = 0; column < to.length; column++)
      to[column]! += from[row]! * values[(first + row) * to.length + column]!;
  }
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
