import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { FilmCatalog } from '#lib/catalog/films.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { paperFilms } from '#lib/recommend/paperPreset.ts';
import { defaultCount, defaultWish } from '#lib/recommend/query/criteria.ts';
import { draw } from '#lib/recommend/sample/draw.ts';
import { randomStreams } from '#lib/recommend/sample/rng.ts';
import { topK } from '#lib/recommend/sample/topK.ts';
import { rankFilms } from '#lib/recommend/score/films.ts';
import type { Feedback } from '#lib/taste/taste.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';

/** What a recommender of films is asked. */
export interface Question {
  readonly mood: DecidedMood;
  readonly seed: number;
  readonly feedback: readonly Feedback[];
  /** Which films may be picked. */
  readonly among: (index: number) => boolean;
}

/** Ten films, best first, as indexes into the catalog. */
export type System = (films: FilmCatalog, question: Question) => readonly number[];

export const systems: Readonly<Record<string, System>> = {
  'the seed’s rule': (films, { mood, seed, among }) => {
    const pool = paperFilms(films, mood, among);
    return draw(defaultCount, pool.length, randomStreams(seed, 1)[0]!).map((at) => pool[at]!.index);
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
      const [one] = pool.splice(uniformInt(random, 0, pool.length - 1), 1);
      drawn.push(one!);
    }
    return drawn;
  },
  'ours without taste': (films, question) => ours(films, question, noTaste),
  'ours with taste': (films, question) =>
    ours(films, question, { ...noTaste, feedback: [...question.feedback] }),
};

function ours(films: FilmCatalog, { mood, seed, among }: Question, taste: Taste): readonly number[] {
  const ask = { mood, wish: defaultWish, weight: 1, count: defaultCount, seed, taste };
  return rankFilms(films, ask, randomStreams(seed, 2)[1]!, among).ranked.map(({ index }) => index);
}
