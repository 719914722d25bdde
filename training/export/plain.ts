import type { Weights } from '../lstm/initial.ts';

/**
 * The network's forward pass in plain typed arrays, for one text: too simple to be wrong in the way a graph or a
 * kernel can be, so it settles which of the others is right.
 * @param ids 1 or more
 * @returns the probability of happy
 */
export function plainHappy(weights: Weights, ids: Int32Array): number {
  const [width, gates] = weights.kernel.shape as [number, number];
  const units = gates / 4;
  let state = new Float64Array(units);
  const cell = new Float64Array(units);
  for (const id of ids) {
    const z = Float64Array.from(weights.bias.values);
    const word = weights.embedding.values.subarray(id * width, (id + 1) * width);
    addProduct(z, word, weights.kernel.values);
    addProduct(z, state, weights.recurrent.values);
    const next = new Float64Array(units);
    for (let k = 0; k < units; k++) {
      const input = sigmoid(z[k]!);
      const forget = sigmoid(z[units + k]!);
      const output = sigmoid(z[3 * units + k]!);
      cell[k] = forget * cell[k]! + input * Math.tanh(z[2 * units + k]!);
      next[k] = output * Math.tanh(cell[k]!);
    }
    state = next;
  }
  const scores = Float64Array.from(weights.headBias.values);
  addProduct(scores, state, weights.headKernel.values);
  return sigmoid(scores[1]! - scores[0]!); // a softmax of two
}

/** to += from . matrix, with matrix [from.length, to.length]. */
function addProduct(to: Float64Array, from: Float32Array | Float64Array, matrix: Float32Array): void {
  from.forEach((value, row) => {
    for (let column = 0; column < to.length; column++)
      to[column]! += value * matrix[row * to.length + column]!;
  });
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
