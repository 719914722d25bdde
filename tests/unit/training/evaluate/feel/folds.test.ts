import { expect, test } from 'vitest';
import { noClues } from '#training/catalogs/feel/clues.ts';
import { featureMatrix, genresOnly } from '#training/catalogs/feel/features.ts';
import { placesOutOfFold } from '#training/evaluate/feel/folds.ts';

/** Twenty comedies and twenty dramas, by turns. */
const rows = Array.from({ length: 40 }, (_, row) => row);
const films = rows.map((row) => ({ genres: [row % 2 === 0 ? 'Comedy' : 'Drama'], clues: noClues }));
const matrix = featureMatrix(films, rows, genresOnly);
const labels = new Map(rows.map((row) => [row, { at: row % 2 === 0 ? 1 : -1, amount: 1 }]));

test('placesOutOfFold places every judged film, by what was learned from the others', () => {
  const places = placesOutOfFold(matrix, labels, rows, 0);
  expect([...places.keys()].sort((a, b) => a - b)).toEqual(rows);
  for (const [row, at] of places) expect(Math.sign(at)).toBe(labels.get(row)!.at);
});

test('placesOutOfFold does not use the label of a film for its own place', () => {
  const turned = new Map(labels).set(0, { at: -1, amount: 1 });
  expect(placesOutOfFold(matrix, turned, rows, 0).get(0)).toBe(
    placesOutOfFold(matrix, labels, rows, 0).get(0),
  );
});

test('placesOutOfFold draws other folds for another repetition, and the same ones for the same', () => {
  const odd = new Map(labels).set(0, { at: -1, amount: 1 });
  const first = [...placesOutOfFold(matrix, odd, rows, 0)];
  expect([...placesOutOfFold(matrix, odd, rows, 0)]).toEqual(first);
  expect([...placesOutOfFold(matrix, odd, rows, 1)]).not.toEqual(first);
});
