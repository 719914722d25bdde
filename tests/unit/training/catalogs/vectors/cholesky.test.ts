import { expect, test } from 'vitest';
import { factorise, invert, solve } from '#training/catalogs/vectors/cholesky.ts';
import { randomOf } from '#training/random/random.ts';

/** Returns a positive definite matrix: B Bᵀ + I with random entries. */
function positive(size: number): Float64Array {
  const random = randomOf(size);
  const b = Array.from({ length: size * size }, () => (random.next() % 100) / 100);
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    const product = Array.from({ length: size }, (_, k) => b[i * size + k]! * b[j * size + k]!);
    return product.reduce((sum, value) => sum + value, i === j ? 1 : 0);
  });
}

test.each([1, 2, 7, 20])(
  'invert returns a matrix whose product with the matrix of size %i is the identity',
  (size) => {
    const matrix = positive(size);
    const inverse = invert(matrix.slice(), size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        let sum = 0;
        for (let k = 0; k < size; k++) sum += matrix[i * size + k]! * inverse[k * size + j]!;
        expect(sum).toBeCloseTo(i === j ? 1 : 0, 9);
      }
    }
  },
);

test('factorise returns the factor that a hand computation gives', () => {
  // [4 2; 2 5] = [2 0; 1 2] [2 1; 0 2].
  const matrix = Float64Array.of(4, 2, 2, 5);
  factorise(matrix, 2);
  expect([matrix[0], matrix[2], matrix[3]]).toEqual([2, 1, 2]);
});

test('solve finds the vector that the matrix maps to the right-hand side', () => {
  const matrix = positive(9);
  const wanted = Float64Array.from({ length: 9 }, (_, k) => k - 4);
  const side = wanted.map((_, i) => wanted.reduce((sum, x, k) => sum + matrix[i * 9 + k]! * x, 0));
  factorise(matrix, 9);
  solve(matrix, 9, side);
  for (const [k, value] of side.entries()) expect(value).toBeCloseTo(wanted[k]!, 9);
});

test('factorise throws for a matrix that is not positive definite', () => {
  expect(() => factorise(Float64Array.of(1, 2, 2, 1), 2)).toThrow(
    'row 1: the matrix is not positive definite',
  );
});
