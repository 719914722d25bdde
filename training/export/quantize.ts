import type { Tensor } from '#training/files/tensorFile.ts';
import { mapWeights, sizesOf, type WeightName, type Weights } from '#training/lstm/weights.ts';

/** A matrix in 8 bits with a scale for each row: row r, column c is `values[r * columns + c] * scales[r]`. */
export interface Quantized {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

const maxStep = 127;

/** Rounds each row to 255 even steps, symmetric around zero (Jacob et al. 2018, section 2.1, without a zero point). */
export function quantize({ shape, values }: Tensor): Quantized {
  const [rows, columns] = shape as [number, number];
  const scales = Float32Array.from({ length: rows }, (_, row) => {
    const largest = values
      .subarray(row * columns, (row + 1) * columns)
      .reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    return largest / maxStep || 1;
  });
  return {
    values: Int8Array.from(values, (value, k) => Math.round(value / scales[Math.floor(k / columns)]!)),
    scales,
  };
}

/** Returns the matrix that the exported model computes from the quantized one. */
function roundTensor({ shape, values }: Tensor): Tensor {
  const { values: steps, scales } = quantize({ shape, values });
  return {
    shape,
    values: Float32Array.from(steps, (value, k) => Math.fround(value * scales[Math.floor(k / shape[1]!)]!)),
  };
}

/** Transposes each of a stack of `count` matrices [rows, columns]. */
export function transposeEach({ shape, values }: Tensor, count: number): Tensor {
  const [stackedRows, columns] = shape as [number, number];
  const rows = stackedRows / count;
  const size = rows * columns;
  return {
    shape: [count * columns, rows],
    values: values.map((_, k) => {
      const within = k % size;
      return values[k - within + (within % rows) * columns + Math.floor(within / rows)]!;
    }),
  };
}

/** The kernels are stored transposed, so each row belongs to one gate of one unit. */
const isKernel = (name: WeightName): boolean => name === 'kernel' || name === 'recurrent';

/** Returns the weights of the exported model: embedding and kernels rounded to 8 bits, the others unchanged. */
export function roundWeights(weights: Weights): Weights {
  const { directions } = sizesOf(weights);
  return mapWeights(weights, (tensor, name) => {
    if (name === 'embedding') return roundTensor(tensor);
    if (!isKernel(name)) return tensor;
    return transposeEach(roundTensor(transposeEach(tensor, directions)), directions);
  });
}
