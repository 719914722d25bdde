import type { SparseRows } from '#training/bigrams/logistic.ts';

/** Collects the rows of a sparse matrix. */
export class RowsBuilder {
  readonly #offsets = [0];
  readonly #features: number[] = [];
  readonly #values: number[] = [];

  add(features: Iterable<number>, values: Iterable<number>): void {
    for (const feature of features) this.#features.push(feature);
    for (const value of values) this.#values.push(value);
    this.#offsets.push(this.#features.length);
  }

  build(): SparseRows {
    return {
      offsets: Uint32Array.from(this.#offsets),
      features: Int32Array.from(this.#features),
      values: Float32Array.from(this.#values),
    };
  }
}
