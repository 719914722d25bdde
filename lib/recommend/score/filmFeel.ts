import type { FilmCatalog } from '#lib/catalog/films.ts';

/** How a film feels. All numbers are 0 to 1. */
export interface FilmFeel {
  /** 0 is sad, 1 is happy. */
  readonly valence: number;
  /** 0 is calm, 1 is exciting. */
  readonly arousal: number;
  /** 0 is light, 1 is heavy and hard to bear. */
  readonly heaviness: number;
  /** As the catalog names them, such as 'Sci-Fi'. */
  readonly genres: readonly string[];
  /** False if the numbers were guessed from the genres alone. */
  readonly described: boolean;
}

/** Returns how a film of a catalog feels. */
export function feelOf(films: FilmCatalog, index: number): FilmFeel {
  return {
    valence: films.valences[index]! / 100,
    arousal: films.arousals[index]! / 100,
    heaviness: films.heaviness[index]! / 100,
    genres: films.film(index).genres,
    described: films.described[index] === 1,
  };
}
