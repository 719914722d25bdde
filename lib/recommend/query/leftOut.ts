import type { SongFamily } from '#lib/catalog/songFamilies.ts';

/** What is not offered. The limits of the mood hold as well (see filmTargets). */
export interface LeftOut {
  /** Films of these genres. */
  readonly films: readonly string[];
  /** Songs of these families. */
  readonly songs: readonly SongFamily[];
  /** Heavier films, 0 to 1. */
  readonly maxHeaviness: number;
  /** Whether comedies that mock are left out, and those of which nobody says that they do not (the catalog's `mocking`). */
  readonly mocking: boolean;
}

/**
 * The kinds of songs and films that a feeling and a wish may leave out. A person in a bad mood is kept in it by what
 * resembles its cause (Zillmann's behavioral affinity), and violence feeds anger instead of releasing it.
 * @see Zillmann 1988, "Mood Management Through Communication Choices"
 * @see Bushman 2002, "Does Venting Anger Feed or Extinguish the Flame?"
 */
export const leftOut = {
  nothing: { films: [], songs: [], maxHeaviness: 1, mocking: false },
  cruel: {
    films: ['Crime', 'Film-Noir', 'Horror', 'Thriller', 'War'],
    songs: ['hip-hop', 'metal'],
    maxHeaviness: 0.4,
    mocking: false,
  },
  frightening: { films: ['Horror', 'Thriller', 'War'], songs: ['metal'], maxHeaviness: 0.5, mocking: false },
  grim: { films: ['Film-Noir', 'Horror', 'War'], songs: ['metal'], maxHeaviness: 0.5, mocking: false },
  mocking: { films: [], songs: [], maxHeaviness: 1, mocking: true },
  couples: { films: ['Romance'], songs: [], maxHeaviness: 1, mocking: false },
  rousing: {
    films: ['Action', 'Horror', 'Thriller', 'War'],
    songs: ['hip-hop', 'metal'],
    maxHeaviness: 0.5,
    mocking: false,
  },
} as const satisfies Readonly<Record<string, LeftOut>>;
