import { type CellRange, parseTable, type Row } from '#training/catalogs/rows/table.ts';
import { familyOf } from './genres.ts';

/** One row of the list or of the playlists. */
export interface Recording {
  readonly title: string;
  readonly artist: string;
  /** The source's genre. */
  readonly genre: string;
  readonly year: number;
  /** By Spotify, 0 to 100. */
  readonly popularity: number;
  /** Beats per minute. */
  readonly tempo: number;
  /** By Spotify, 0 to 100. */
  readonly energy: number;
  /** By Spotify, 0 to 100. */
  readonly valence: number;
}

/** A recording, or the reason why its row is dropped. */
type ParsedRow = Recording | string;

const percent: CellRange = { min: 0, max: 100 };
const share: CellRange = { min: 0, max: 1 };
const years: CellRange = { min: 1870, max: 2100 };
const tempos: CellRange = { min: 1, max: 400 };

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
      year: requiredNumber(row, 'Year', years),
      popularity: requiredNumber(row, 'Popularity', percent),
      tempo: requiredNumber(row, 'Beats Per Minute (BPM)', tempos),
      energy: requiredNumber(row, 'Energy', percent),
      valence: requiredNumber(row, 'Valence', percent),
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
      year,
      popularity: requiredNumber(row, 'track_popularity', percent),
      tempo: Math.round(requiredNumber(row, 'tempo', tempos)),
      energy: Math.round(100 * requiredNumber(row, 'energy', share)),
      valence: Math.round(100 * requiredNumber(row, 'valence', share)),
    };
  });
}

/** R writes characters that its locale cannot print as <U+1234>. */
const escapedCharacter = /<U\+([0-9A-F]{4,6})>/g;

function namesOf(row: Row<string>, title: string, artist: string, genre: string) {
  if (familyOf(genre) === undefined)
    throw row.error(`"${genre}" is not a genre in training/catalogs/songs/genres.ts`);
  return { title: cleanText(title), artist: cleanText(artist), genre };
}

const cleanText = (text: string): string =>
  text
    .replace(escapedCharacter, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\s+/g, ' ')
    .trim();

function requiredNumber<Column extends string>(row: Row<Column>, column: Column, range: CellRange): number {
  const value = row.number(column, range);
  if (value === undefined) throw row.error(`${column} is empty`);
  return value;
}
