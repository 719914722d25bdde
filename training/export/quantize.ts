import type { Weights, WeightTensor } from '../lstm/initial.ts';

/** A table in 8 bits: row r, column c is `values[r * columns + c] * scales[r]`. */
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

/** The weights that the exported model really has. */
export function rounded(weights: Weights): Weights {
  const { shape } = weights.embedding;
  const { values, scales } = quantize(weights.embedding);
  const embedding = Float32Array.from(values, (value, k) =>
    Math.fround(value * scales[Math.floor(k / shape[1]!)]!),
  );
  return { ...weights, embedding: { shape, values: embedding } };
}
