import { CatalogError } from './catalogError.ts';
import {
  columnsOf,
  expectEqualLengths,
  flagColumn,
  numberColumn,
  optionalNumberColumn,
  textColumn,
} from './columns.ts';
import { isSongFamily, type SongFamily } from './songFamilies.ts';

/**
 * The columns of songs.json. A song has the same index in every column except the vocabularies: `artists`, `genres`,
 * and `family`, where `family[i]` is the family of `genres[i]`; and `christmas` and `gentle`, which list indexes of songs.
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
  /** A number for each artist. */
  readonly artists: Uint16Array;
  /** 0 if the year is unknown. */
  readonly years: Uint16Array;
  readonly popularities: Uint8Array;
  readonly energies: Uint8Array;
  readonly valences: Uint8Array;
  /** 1 for a song about Christmas. */
  readonly christmas: Uint8Array;
  /** 1 for a song that is neither sad nor violent as far as sound, family and title tell. */
  readonly gentle: Uint8Array;
  /** @throws RangeError unless index is an integer from 0 to size - 1 */
  song(index: number): Song;
}

/**
 * Reads and checks the JSON value of songs.json.
 * @throws CatalogError if a column is missing, shorter than another, or has a cell of the wrong type or outside its
 *   range. The message is one line that names the column.
 */
export function parseSongs(json: unknown): SongCatalog {
  const columns = columnsOf(json, 'songs');
  const genres = textColumn(columns, 'genres');
  const familyOf = textColumn(columns, 'family').map(songFamily);
  expectEqualLengths({ genres, family: familyOf });
  const artistNames = textColumn(columns, 'artists');

  const percent = { min: 0, max: 100, integer: true };
  const title = textColumn(columns, 'title');
  const artist = numberColumn(columns, 'artist', { min: 0, max: artistNames.length - 1, integer: true });
  const year = optionalNumberColumn(columns, 'year', { min: 1870, max: 2100, integer: true });
  const genre = numberColumn(columns, 'genre', { min: 0, max: genres.length - 1, integer: true });
  const popularity = numberColumn(columns, 'popularity', percent);
  const tempo = numberColumn(columns, 'tempo', { min: 1, max: 400, integer: false });
  const energy = numberColumn(columns, 'energy', percent);
  const valence = numberColumn(columns, 'valence', percent);
  expectEqualLengths({ title, artist, year, genre, popularity, tempo, energy, valence });

  const song = (index: number): Song => {
    if (!(index in title)) throw new RangeError(`no song ${index}: the catalog has ${title.length}`);
    return {
      title: title[index]!,
      artist: artistNames[artist[index]!]!,
      year: year[index]!,
      genre: genres[genre[index]!]!,
      family: familyOf[genre[index]!]!,
      popularity: popularity[index]!,
      tempo: tempo[index]!,
      energy: energy[index]!,
      valence: valence[index]!,
    };
  };
  return {
    size: title.length,
    families: genre.map((index) => familyOf[index]!),
    artists: Uint16Array.from(artist),
    years: Uint16Array.from(year, (value) => value ?? 0),
    popularities: Uint8Array.from(popularity),
    energies: Uint8Array.from(energy),
    valences: Uint8Array.from(valence),
    christmas: flagColumn(columns, 'christmas', title.length),
    gentle: flagColumn(columns, 'gentle', title.length),
    song,
  };
}

function songFamily(name: string, index: number): SongFamily {
  if (!isSongFamily(name))
    throw new CatalogError(`family: cell ${index} is ${JSON.stringify(name)}, no family`);
  return name;
}
