import type { FilmCatalog } from '#lib/catalog/films.ts';
import { solveRidge } from '#lib/recommend/sample/ridge.ts';
import type { Feedback } from '#lib/taste/taste.ts';
import { weightedRating } from './rating.ts';

/** Numbers of a film's vector per star, and the rating of a film whose first number is 0. */
const unitsPerStar = 64;
const middleRating = 3.5;
/**
 * The stars that a verdict stands for, of 0.5 to 5. A film that was seen and got no verdict is one that people rate with 3
 * or 3.5.
 */
const starsOf = { like: 4.4, dislike: 2, none: 3.2 };
/** Variance of a rating around what a person's factors say, in stars squared, as learned with the vectors. */
const noise = 0.42;
/** The stars that MovieLens' people give to a film of a weighted rating of 6, and how many more for each point above. */
const [starsOfSix, starsPerPoint] = [3, 0.47];
/** The votes of the rating prior. With more, the good films of small countries would be drawn to the mean. */
const priorVotes = 2000;

/**
 * How many stars a person would give to each film. A vector holds a film's mean rating and its loadings. The person's
 * factors are the ridge regression of the person's verdicts, less the means, on the loadings of these films: the mean
 * of the posterior of a factor analysis whose factors are standard normal. Without verdicts they are 0, so films have
 * their means. A film without a vector has the stars that its rating on IMDb lets expect.
 * @see training/catalogs/vectors, which learns the vectors
 * @see Hoerl and Kennard 1970, "Ridge Regression"
 */
export class FilmTaste {
  readonly #films: FilmCatalog;
  /** One factor for each loading. */
  readonly #factors: Float64Array;

  /** @param indexes of the feedback's films in the catalog */
  constructor(films: FilmCatalog, feedback: readonly Feedback[], indexes: ReadonlyMap<string, number>) {
    this.#films = films;
    const size = Math.max(0, films.vectorSize - 1);
    const rated = feedback
      .map(({ item, verdict }) => ({
        row: rowOf(films, indexes.get(item)),
        stars: starsOf[verdict ?? 'none'],
      }))
      .filter(({ row }) => row >= 0);
    this.#factors = solveRidge(
      rated.map(({ row }) => loadingsOf(films, row)),
      rated.map(({ row, stars }) => stars - meanOf(films, row)),
      size,
      noise,
    );
  }

  /** Returns the stars expected for a film, about 0.5 to 5. */
  starsFor(index: number): number {
    const { averageTenths, votes, meanAverage, vectors, vectorSize } = this.#films;
    const row = rowOf(this.#films, index);
    if (row < 0) {
      const rating = weightedRating(averageTenths[index]! / 10, votes[index]!, meanAverage, priorVotes);
      return starsOfSix + starsPerPoint * (rating - 6);
    }
    let stars = 0;
    const start = row * vectorSize + 1;
    for (let k = 0; k < this.#factors.length; k++) stars += this.#factors[k]! * vectors[start + k]!;
    return meanOf(this.#films, row) + stars / unitsPerStar;
  }
}

/** Returns a film's row in the vectors; -1 if it has none. */
const rowOf = ({ vectorRows }: FilmCatalog, index: number | undefined): number =>
  index === undefined ? -1 : (vectorRows[index] ?? -1);

const meanOf = ({ vectors, vectorSize }: FilmCatalog, row: number): number =>
  middleRating + vectors[row * vectorSize]! / unitsPerStar;

const loadingsOf = ({ vectors, vectorSize }: FilmCatalog, row: number): Float64Array =>
  Float64Array.from(
    vectors.subarray(row * vectorSize + 1, (row + 1) * vectorSize),
    (units) => units / unitsPerStar,
  );
