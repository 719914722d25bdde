import type { Texts } from './columns.ts';
import type { SongFamily } from './songFamilies.ts';

/**
 * The columns of songs.bin. A song has the same index in every column except the vocabularies: `artists`, `genres`,
 * and `family`, where `family[i]` is the family of `genres[i]`; and `christmas`, `gentle` and
 * `paperSongs`, which list indexes of songs.
 */
export interface SongColumns {
  readonly genres: readonly string[];
  readonly family: readonly string[];
  readonly artists: readonly string[];
  readonly title: readonly string[];
  /** An index into `artists`. */
  readonly artist: readonly number[];
  /** Null if the source only has the year of a later edition. */
  readonly year: readonly (number | null)[];
  /** An index into `genres`. */
  readonly genre: readonly number[];
  /** Spotify's popularity, 0 to 100. */
  readonly popularity: readonly number[];
  /** Beats per minute. */
  readonly tempo: readonly number[];
  /** Spotify's energy, 0 to 100. */
  readonly energy: readonly number[];
  /** Spotify's valence, 0 (sad) to 100 (cheerful). */
  readonly valence: readonly number[];
  /** The songs about Christmas. */
  readonly christmas: readonly number[];
  /** The songs that are neither sad nor violent as far as sound, family and title tell. */
  readonly gentle: readonly number[];
  /** The songs of the paper's list. */
  readonly paperSongs: readonly number[];
  /** Their popularity in the paper's list, 1 to 100, in the same order. */
  readonly paperPopularity: readonly number[];
}

export interface Song {
  readonly title: string;
  readonly artist: string;
  /** Null if the source only has the year of a later edition. */
  readonly year: number | null;
  /** The genre as the source names it, such as 'detroit hip hop'. */
  readonly genre: string;
  readonly family: SongFamily;
  /** Spotify's popularity, 0 to 100. */
  readonly popularity: number;
  /** Beats per minute. */
  readonly tempo: number;
  /** Spotify's energy, 0 to 100. */
  readonly energy: number;
  /** Spotify's valence, 0 (sad) to 100 (cheerful). */
  readonly valence: number;
}

export interface SongCatalog {
  readonly size: number;
  /** The family of each song. */
  readonly families: readonly SongFamily[];
  readonly artistNames: Texts;
  /** The index of each song's artist in `artistNames`. */
  readonly artists: Int32Array;
  /** 0 if the year is unknown. */
  readonly years: Uint16Array;
  readonly popularities: Uint8Array;
  readonly energies: Uint8Array;
  readonly valences: Uint8Array;
  /** 1 for a song about Christmas. */
  readonly christmas: Uint8Array;
  /** 1 for a song that is neither sad nor violent as far as sound, family and title tell. */
  readonly gentle: Uint8Array;
  /** The popularity in the paper's list, 1 to 100; 0 for a song that is not in it. */
  readonly paperPopularities: Uint8Array;
  /** @throws RangeError unless index is an integer from 0 to size - 1 */
  song(index: number): Song;
}
