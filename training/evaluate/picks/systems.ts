import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { FilmCatalog } from '#lib/catalog/films.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { paperFilms } from '#lib/recommend/paperPreset.ts';
import { defaultCount } from '#lib/recommend/query/criteria.ts';
import { draw } from '#lib/recommend/sample/draw.ts';
import { randomStreams } from '#lib/recommend/sample/rng.ts';
import { topK } from '#lib/recommend/sample/topK.ts';
import { rankFilms } from '#lib/recommend/score/films.ts';
import type { Feedback } from '#lib/taste/taste.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { defaultWish } from '#lib/taste/wishes.ts';

/** A question to a recommender of films. */
export interface Question {
  readonly mood: DecidedMood;
  readonly seed: number;
  readonly feedback: readonly Feedback[];
  /** Whether a film may be picked. */
  readonly among: (index: number) => boolean;
}

/** Returns ten films, best first, by their index in the catalog. */
export type System = (films: FilmCatalog, question: Question) => readonly number[];

/** The systems by the names that the report prints. */
export const systems: Readonly<Record<string, System>> = {
  'the paper’s rule': (films, { mood, seed, among }) => {
    const pool = paperFilms(films, mood, among);
    return draw(defaultCount, pool.length, randomStreams(seed, 1)[0]!).map(
      (position) => pool[position]!.index,
    );
  },
  'most popular': (films, { among }) =>
    topK(defaultCount, films.size, (index) => (among(index) ? films.votes[index] : undefined)).map(
      ({ index }) => index,
    ),
  random: (films, { seed, among }) => {
    const pool = Array.from({ length: films.size }, (_, index) => index).filter(among);
    const random = randomStreams(seed, 1)[0]!;
    const drawn: number[] = [];
    while (drawn.length < Math.min(defaultCount, pool.length)) {
      drawn.push(...pool.splice(uniformInt(random, 0, pool.length - 1), 1));
    }
    return drawn;
  },
  'ours without taste': (films, question) => ours(films, question, noTaste),
  'ours with taste': (films, question) =>
    ours(films, question, { ...noTaste, feedback: [...question.feedback] }),
};

function ours(films: FilmCatalog, { mood, seed, among }: Question, taste: Taste): readonly number[] {
  const query = { mood, wish: defaultWish, weight: 1, count: defaultCount, seed, taste };
  return rankFilms(films, query, randomStreams(seed, 2)[1]!, among).ranked.map(({ index }) => index);
}
