import type { RatingTable } from '#training/catalogs/vectors/ratingTable.ts';
import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import { dotRow, firstVectors, gramOf, leastSquares, type Vectors } from './leastSquares.ts';
import { minLiked, type Peer } from './peer.ts';

export interface AlsSettings {
  readonly factors: number;
  readonly rounds: number;
  readonly penalty: number;
  /** α: a like counts 1 + α times as much as a film without one. */
  readonly confidence: number;
}

/** Chosen on the learning people among factors 8, 16, 32, penalties 3, 10, 30 and confidences 1, 4, 15. */
export const chosenAls: AlsSettings = { factors: 16, rounds: 10, penalty: 10, confidence: 4 };

/**
 * Implicit matrix factorisation by alternating least squares: everybody's cell is 1 for a like and 0 for everything else, and
 * a person's score for a film is the product of both vectors. Without likes, films are ranked by their number of likes.
 * @see Hu, Koren and Volinsky 2008, "Collaborative Filtering for Implicit Feedback Datasets"
 */
export function implicitAls(table: RatingTable, settings: AlsSettings, onProgress?: OnProgress): Peer {
  const likes = likesOf(table);
  const { films } = learn(likes, settings, onProgress);
  const base = gramOf(films, settings.penalty);
  return (known, candidates) => {
    const liked = known.filter(({ rating }) => rating >= minLiked).map(({ film }) => film);
    if (liked.length === 0) return candidates.map((film) => likes.byFilm[film]!.length);
    const person = leastSquares(films, { base, ...cells(liked, settings) });
    return candidates.map((film) => dotRow(films, film, person));
  };
}

export interface Likes {
  /** The films that each person likes. */
  readonly byPerson: readonly (readonly number[])[];
  /** The people who like each film. */
  readonly byFilm: readonly (readonly number[])[];
}

/** Returns who likes what. */
export function likesOf({ people, films, offsets, film, rating }: RatingTable): Likes {
  const byPerson = Array.from({ length: people }, (): number[] => []);
  const byFilm = Array.from({ length: films }, (): number[] => []);
  for (let person = 0; person < people; person++) {
    for (let entry = offsets[person]!; entry < offsets[person + 1]!; entry++) {
      if (rating[entry]! < minLiked) continue;
      byPerson[person]!.push(film[entry]!);
      byFilm[film[entry]!]!.push(person);
    }
  }
  return { byPerson, byFilm };
}

/** Learns the vectors of people and films in turns. @returns them and the loss after each round */
export function learn(
  { byPerson, byFilm }: Likes,
  settings: AlsSettings,
  onProgress: OnProgress = unwatched,
): { readonly people: Vectors; readonly films: Vectors; readonly losses: readonly number[] } {
  const { factors, rounds, penalty } = settings;
  const films = firstVectors(byFilm.length, factors);
  const people = { width: factors, values: new Float64Array(byPerson.length * factors) };
  const losses: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [fixed, learned, rows] of [
      [films, people, byPerson],
      [people, films, byFilm],
    ] as const) {
      const base = gramOf(fixed, penalty);
      for (const [k, liked] of rows.entries())
        learned.values.set(leastSquares(fixed, { base, ...cells(liked, settings) }), k * factors);
    }
    losses.push(lossOf(byPerson, people, films, settings));
    onProgress(round + 1, rounds);
  }
  return { people, films, losses };
}

const cells = (liked: readonly number[], { confidence }: AlsSettings) => ({
  rows: liked,
  amount: confidence,
  targets: liked.map(() => 1 + confidence),
});

/** The sum over all cells of confidence times squared error, plus the penalty on all vectors. */
function lossOf(
  byPerson: Likes['byPerson'],
  people: Vectors,
  films: Vectors,
  { penalty, confidence, factors }: AlsSettings,
): number {
  const squares = (values: Float64Array) => values.reduce((sum, value) => sum + value ** 2, 0);
  const gram = gramOf(films, 0);
  let loss = penalty * (squares(people.values) + squares(films.values));
  for (const [person, liked] of byPerson.entries()) {
    const own = people.values.subarray(person * factors, (person + 1) * factors);
    // The sum of squared scores of all films, then the likes' own terms in the place of their squares.
    for (let i = 0; i < factors; i++)
      for (let j = 0; j <= i; j++) loss += (i === j ? 1 : 2) * gram[i * factors + j]! * own[i]! * own[j]!;
    for (const film of liked) {
      const score = dotRow(films, film, own);
      loss += (1 + confidence) * (1 - score) ** 2 - score ** 2;
    }
  }
  return loss;
}
