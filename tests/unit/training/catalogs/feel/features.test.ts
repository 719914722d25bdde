import { expect, test } from 'vitest';
import { noClues } from '#training/catalogs/feel/clues.ts';
import { allFeatures, featureMatrix, genresOnly } from '#training/catalogs/feel/features.ts';
import { timesWeights } from '#training/catalogs/feel/sparseRows.ts';

const film = (genre: string, text = '') => ({
  genres: [genre],
  clues: { ...noClues, texts: text === '' ? [] : [text] },
});
const films = [film('Comedy', 'Cats laugh.'), film('Comedy', 'Cats'), film('Drama', 'cats, dogs')];

/** The sum of the values of each row. */
const sums = (training: readonly number[], sizes = allFeatures) => {
  const { rows, width } = featureMatrix(films, training, sizes);
  return [...timesWeights(rows, new Float64Array(width).fill(1))];
};

test('featureMatrix has a column for each feature of all films of a small training set', () => {
  expect(featureMatrix(films, [0, 1], allFeatures).width).toBe(2); // the genre Comedy, the word cats
  expect(featureMatrix(films, [0], allFeatures).width).toBe(3);
});

test('featureMatrix leaves out kinds of the size 0', () => {
  expect(featureMatrix(films, [0], genresOnly).width).toBe(1);
});

test('featureMatrix gives features that the training set lacks no value', () => {
  expect(sums([0, 1], genresOnly)).toEqual([1, 1, 0]);
});

test('featureMatrix makes words smaller if a text has many of them', () => {
  const words = (count: number) => Array.from({ length: count }, (_, k) => `wo${'x'.repeat(k)}`).join(' ');
  const texts = [film('Drama', words(40)), film('Drama', words(10))];
  const { rows } = featureMatrix(texts, [0], { ...allFeatures, genres: 0 });
  expect(rows.values[0]! * 2).toBeCloseTo(rows.values.at(-1)!, 9);
});
