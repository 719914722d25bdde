import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { FilmCatalog } from '#lib/catalog/films.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { paperFilms } from '#lib/recommend/paperPreset.ts';
import { defaultCount } from '#lib/recommend/query/criteria.ts';
import { draw } from '#lib/recommend/sample/draw.ts';
import { randomStreams } from '#lib/recommend/sample/rng.ts';
import { topK } from '#lib/recommend/sample/topK.ts';
import { filmLiking } from '#lib/recommend/score/filmLiking.ts';
import { rankFilms } from '#lib/recommend/score/films.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { defaultWish } from '#lib/taste/wishes.ts';
import type { FilmRating } from '#training/catalogs/vectors/raters.ts';
import type { Peer } from './peers/peer.ts';
import { feedbackOf } from './people.ts';

/** The films that may be picked. */
export interface Candidates {
  /** Indexes in the catalog, in ascending order. */
  readonly films: readonly number[];
  has(film: number): boolean;
}

/** A question to a recommender of films. */
export interface Question {
  readonly mood: DecidedMood;
  readonly seed: number;
  readonly known: readonly FilmRating[];
  readonly candidates: Candidates;
}

/** A recommender of films. */
export interface System {
  readonly name: string;
  /** Whether the list depends on the known ratings. */
  readonly asksKnown: boolean;
  /** Returns ten films, best first, by their index in the catalog. */
  readonly list: (question: Question) => readonly number[];
}

/** Returns a peer as a system. Of equal scores the lower index comes first. */
export function peerSystem(name: string, peer: Peer, asksKnown: boolean): System {
  return {
    name,
    asksKnown,
    list: ({ known, candidates: { films } }) => {
      const scores = peer(known, films);
      return topK(defaultCount, films.length, (k) => scores[k]!).map(({ index }) => films[index]!);
    },
  };
}

/** The rules that ship with the extension, a random list, and ours. */
export function ownSystems(films: FilmCatalog): readonly System[] {
  const asked = { asksKnown: false };
  return [
    {
      ...asked,
      name: 'the paper’s rule',
      list: ({ mood, seed, candidates }) => {
        const [ten, fifty] = randomStreams(seed, 2);
        const pool = paperFilms(films, mood, fifty!, candidates.has);
        return draw(defaultCount, pool.length, ten!).map((k) => pool[k]!.index);
      },
    },
    {
      ...asked,
      name: 'random',
      list: ({ seed, candidates }) => {
        const pool = [...candidates.films];
        const random = randomStreams(seed, 1)[0]!;
        const drawn: number[] = [];
        while (drawn.length < Math.min(defaultCount, candidates.films.length))
          drawn.push(...pool.splice(uniformInt(random, 0, pool.length - 1), 1));
        return drawn;
      },
    },
    { ...asked, name: 'ours without taste', list: (question) => ours(films, question, noTaste) },
    {
      asksKnown: true,
      name: oursWithTaste,
      list: (question) => ours(films, question, { ...noTaste, feedback: feedbackOf(films, question.known) }),
    },
    {
      asksKnown: true,
      name: likingAlone,
      list: (question) => byLiking(films, question),
    },
  ];
}

/** Ours without a mood, chance and diversity: the films that the person is expected to like most. */
function byLiking(films: FilmCatalog, { mood, seed, known, candidates }: Question): readonly number[] {
  const taste = { ...noTaste, feedback: feedbackOf(films, known) };
  const { scoreOf } = filmLiking(films, { mood, taste }, randomStreams(seed, 2)[1]!);
  const score = (k: number) => scoreOf(candidates.films[k]!);
  return topK(defaultCount, candidates.films.length, score).map(({ index }) => candidates.films[index]!);
}

export const oursWithTaste = 'ours with taste';
export const likingAlone = 'ours by liking alone';

function ours(films: FilmCatalog, { mood, seed, candidates }: Question, taste: Taste): readonly number[] {
  const query = { mood, wish: defaultWish, weight: 1, count: defaultCount, seed, taste };
  return rankFilms(films, query, randomStreams(seed, 2)[1]!, candidates.has).ranked.map(({ index }) => index);
}
