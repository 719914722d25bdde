import { invert, solve } from './cholesky.ts';
import type { RatingTable } from './ratingTable.ts';

/** The posterior of each person's factors: a normal distribution. The expectation step of the factor analysis. */
export class ExpectedPeople {
  readonly #table: RatingTable;
  readonly #residuals: Float64Array;
  readonly #size: number;
  /** people x size. */
  readonly #means: Float64Array;
  /** Expectation of the outer product of a person's factors, people x size x size; only lower triangles. */
  readonly #squares: Float64Array;

  /** @param residuals what each rating is above its film's mean, in stars */
  constructor(table: RatingTable, residuals: Float64Array, size: number) {
    this.#table = table;
    this.#residuals = residuals;
    this.#size = size;
    this.#means = new Float64Array(table.people * size);
    this.#squares = new Float64Array(table.people * size * size);
  }

  /**
   * Computes the posteriors for the films' loadings. With Y the loadings of the films that a person rated and r the
   * residuals, the covariance is (I + YᵀY / noise)⁻¹ and the mean is covariance Yᵀr / noise.
   * @param noise variance of a rating
   * @returns the variance of the ratings around these posteriors, expected
   */
  update(loadings: Float64Array, noise: number): number {
    const { people, offsets, film } = this.#table;
    const size = this.#size;
    let squared = 0;
    for (let person = 0; person < people; person++) {
      const products = new Float64Array(size * size);
      const mean = new Float64Array(size);
      for (let k = offsets[person]!; k < offsets[person + 1]!; k++)
        addProducts(loadings, film[k]! * size, this.#residuals[k]!, products, mean);
      const plain = products.slice();
      for (let k = 0; k < products.length; k++) products[k]! /= noise;
      for (let k = 0; k < size; k++) {
        products[k * size + k]! += 1;
        mean[k]! /= noise;
      }
      const covariance = invert(products, size);
      solve(products, size, mean);
      for (let k = offsets[person]!; k < offsets[person + 1]!; k++) {
        let error = this.#residuals[k]!;
        for (let i = 0; i < size; i++) error -= loadings[film[k]! * size + i]! * mean[i]!;
        squared += error ** 2;
      }
      for (let i = 0; i < size; i++) {
        for (let j = 0; j <= i; j++) {
          const at = i * size + j;
          squared += (i === j ? 1 : 2) * plain[at]! * covariance[at]!;
          this.#squares[person * size * size + at] = covariance[at]! + mean[i]! * mean[j]!;
        }
      }
      this.#means.set(mean, person * size);
    }
    return squared / (film.length || 1);
  }

  /** Adds a person's expected outer product to `products`, and the residual times the person's mean to `side`. */
  addTo(person: number, residual: number, products: Float64Array, side: Float64Array): void {
    const size = this.#size;
    const start = person * size * size;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) products[i * size + j]! += this.#squares[start + i * size + j]!;
      side[i]! += residual * this.#means[person * size + i]!;
    }
  }
}

/** Adds the outer product of a film's loadings to the lower triangle, and the loadings times the residual to `side`. */
function addProducts(
  loadings: Float64Array,
  start: number,
  residual: number,
  products: Float64Array,
  side: Float64Array,
): void {
  const size = side.length;
  for (let i = 0; i < size; i++) {
    const loading = loadings[start + i]!;
    for (let j = 0; j <= i; j++) products[i * size + j]! += loading * loadings[start + j]!;
    side[i]! += residual * loading;
  }
}
