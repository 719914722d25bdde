import { type CellRange, parseTable, type Row } from '#training/catalogs/rows/table.ts';
import { cleanText } from './cleanText.ts';
import { familyOf } from './genres.ts';

/** How a recording sounds, by Spotify. */
export interface Sound {
  /** Beats per minute. */
  readonly tempo: number;
  /** 0 to 100. */
  readonly energy: number;
  /** 0 to 100. */
  readonly valence: number;
}

/** What the genres of a source describe: the artist, or the playlist that holds the song. */
export type GenreKind = 'listed artist' | 'artist' | 'playlist';

/** One row of a source. */
export interface Recording {
  readonly title: string;
  /** The first-named artist. */
  readonly artist: string;
  /** The other artists whom the source names beside the first. */
  readonly guests: readonly string[];
  /** The source's genres that belong to a family. */
  readonly genres: readonly string[];
  readonly genreKind: GenreKind;
  /** Null if the row has no year, or that of a collection. */
  readonly year: number | null;
  /** By Spotify, 0 to 100; null if the row has none. */
  readonly popularity: number | null;
  /** When the popularity was read: 2023 to 2025, or 2019 to 2021; or that it was estimated from streams. */
  readonly popularityOf: 'later' | 'earlier' | 'streams';
  /** Null for a source without features. */
  readonly sound: Sound | null;
  /** Whether Spotify marks the words as explicit. Most sources do not say. */
  readonly isExplicit: boolean;
  /** Whether the row is of the sources of the first catalog, whose spellings are in stored ids. */
  readonly spellsIds: boolean;
}

/** A recording, or the reason why its row is dropped. */
export type ParsedRow = Recording | string;

export const percent: CellRange = { min: 0, max: 100 };
export const share: CellRange = { min: 0, max: 1 };
export const years: CellRange = { min: 1870, max: 2100 };
export const tempos: CellRange = { min: 1, max: 400 };

const listColumns = [
  'Title',
  'Artist',
  'Top Genre',
  'Year',
  'Beats Per Minute (BPM)',
  'Energy',
  'Valence',
  'Popularity',
] as const;

/**
 * Reads the rows of spotify-2000.csv, the paper's songs.
 * @throws UserError that names the row of a missing column, of a cell that is not a number, or of an unknown genre
 */
export function listedRecordings(text: string, file: string): ParsedRow[] {
  return parseTable(text, { file, delimiter: ';', columns: listColumns }).map((row) => {
    const empty = listColumns.find((column) => row.text(column) === '');
    if (empty !== undefined) return `no ${empty}`;
    return {
      ...namesOf(row, row.text('Title'), row.text('Artist'), row.text('Top Genre')),
      genreKind: 'listed artist',
      year: requiredNumber(row, 'Year', years),
      popularity: requiredNumber(row, 'Popularity', percent),
      popularityOf: 'earlier',
      sound: {
        tempo: requiredNumber(row, 'Beats Per Minute (BPM)', tempos),
        energy: requiredNumber(row, 'Energy', percent),
        valence: requiredNumber(row, 'Valence', percent),
      },
      spellsIds: true,
    };
  });
}

const playlistColumns = [
  'track_name',
  'track_artist',
  'track_popularity',
  'track_album_release_date',
  'playlist_subgenre',
  'energy',
  'valence',
  'tempo',
] as const;

/**
 * Reads the rows of spotify-playlists-5130.csv: one for each track of each playlist.
 * @throws UserError that names the row of a missing column, of a cell that is not a number, or of an unknown genre
 */
export function playlistRecordings(text: string, file: string): ParsedRow[] {
  return parseTable(text, { file, delimiter: ',', columns: playlistColumns }).map((row) => {
    const empty = playlistColumns.find((column) => row.text(column) === '');
    if (empty !== undefined) return `no ${empty}`;
    const year = Number(row.text('track_album_release_date').slice(0, 4));
    if (!(year >= years.min && year <= years.max))
      throw row.error(`track_album_release_date is "${row.text('track_album_release_date')}", not a date`);
    return {
      ...namesOf(row, row.text('track_name'), row.text('track_artist'), row.text('playlist_subgenre')),
      genreKind: 'playlist',
      year,
      popularity: requiredNumber(row, 'track_popularity', percent),
      popularityOf: 'earlier',
      sound: {
        tempo: Math.round(requiredNumber(row, 'tempo', tempos)),
        energy: Math.round(100 * requiredNumber(row, 'energy', share)),
        valence: Math.round(100 * requiredNumber(row, 'valence', share)),
      },
      spellsIds: true,
    };
  });
}

function namesOf(row: Row<string>, title: string, artist: string, genre: string) {
  if (familyOf(genre) === undefined)
    throw row.error(`"${genre}" is not a genre in training/catalogs/songs/genres.ts`);
  return {
    title: cleanText(title),
    artist: cleanText(artist),
    guests: [],
    genres: [genre],
    isExplicit: false,
  };
}

function requiredNumber<Column extends string>(row: Row<Column>, column: Column, range: CellRange): number {
  const value = row.number(column, range);
  if (value === undefined) throw row.error(`${column} is empty`);
  return value;
}
