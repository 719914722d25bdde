import {
  mapWeights,
  sizesOf,
  type WeightName,
  type Weights,
  type WeightTensor,
} from '#training/lstm/initial.ts';

/** A matrix in 8 bits with a scale for each of its rows: row r, column c is `values[r * columns + c] * scales[r]`. */
export interface Quantized {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

const largest = 127;

/** Rounds each row to 255 even steps, symmetric around zero (Jacob et al. 2018, section 2.1, without a zero point). */
export function quantize({ shape, values }: WeightTensor): Quantized {
  const [rows, columns] = shape as [number, number];
  const scales = Float32Array.from({ length: rows }, (_, row) => {
    const most = values
      .subarray(row * columns, (row + 1) * columns)
      .reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return most / largest || 1;
  });
  return {
    values: Int8Array.from(values, (value, k) => Math.round(value / scales[Math.floor(k / columns)]!)),
    scales,
  };
}

/** The way back. */
function restored({ shape, values }: WeightTensor): WeightTensor {
  const { values: steps, scales } = quantize({ shape, values });
  return {
    shape,
    values: Float32Array.from(steps, (value, k) => Math.fround(value * scales[Math.floor(k / shape[1]!)]!)),
  };
}

/** A stack of `count` matrices [rows, columns], as one tensor, with each of them transposed. */
export function transposed({ shape, values }: WeightTensor, count: number): WeightTensor {
  const [all, columns] = shape as [number, number];
  const rows = all / count;
  const size = rows * columns;
  return {
    shape: [count * columns, rows],
    values: values.map((_, k) => {
      const within = k % size;
      return values[k - within + (within % rows) * columns + Math.floor(within / rows)]!;
    }),
  };
}

/** Of the kernels a row is what goes to one gate of one unit: these are stored transposed. */
export const isKernel = (name: WeightName): boolean => name === 'kernel' || name === 'recurrent';

/** The weights that the exported model really has: embedding and kernels in 8 bits, the rest as it was. */
export function rounded(weights: Weights): Weights {
  const { directions } = sizesOf(weights);
  return mapWeights(weights, (tensor, name) => {
    if (name === 'embedding') return restored(tensor);
    return isKernel(name) ? transposed(restored(transposed(tensor, directions)), directions) : tensor;
  });
}
