import { type CellRange, type Row, table } from '#training/catalogs/rows/table.ts';
import { familyOf } from './genres.ts';

/** One row of a source: a recording as a list or a playlist tells of it. */
export interface Recording {
  readonly title: string;
  readonly artist: string;
  /** The genre as the source names it. */
  readonly genre: string;
  readonly year: number;
  /** Spotify's, 0 to 100. */
  readonly popularity: number;
  /** Beats a minute. */
  readonly tempo: number;
  /** Spotify's, 0 to 100. */
  readonly energy: number;
  /** Spotify's, 0 to 100. */
  readonly valence: number;
}

/** What a source's row becomes: a recording, or the reason why it is dropped. */
type Read = Recording | string;

const percent: CellRange = { least: 0, most: 100 };
const share: CellRange = { least: 0, most: 1 };
const years: CellRange = { least: 1870, most: 2100 };
const tempos: CellRange = { least: 1, most: 400 };

const listColumns = [
  ...['Title', 'Artist', 'Top Genre', 'Year', 'Beats Per Minute (BPM)', 'Energy', 'Valence', 'Popularity'],
] as const;

/**
 * The rows of spotify-2000.csv, the paper's songs.
 * @throws UserError naming the row, for a missing column, a cell that is no number, or a genre without a family
 */
export function listedRecordings(text: string, file: string): Read[] {
  return table(text, { file, delimiter: ';', columns: listColumns }).map((row) => {
    const empty = listColumns.find((column) => row.text(column) === '');
    if (empty !== undefined) return `no ${empty}`;
    return {
      ...named(row, row.text('Title'), row.text('Artist'), row.text('Top Genre')),
      year: filled(row, 'Year', years),
      popularity: filled(row, 'Popularity', percent),
      tempo: filled(row, 'Beats Per Minute (BPM)', tempos),
      energy: filled(row, 'Energy', percent),
      valence: filled(row, 'Valence', percent),
    };
  });
}

const playlistColumns = [
  ...['track_name', 'track_artist', 'track_popularity', 'track_album_release_date', 'playlist_subgenre'],
  ...['energy', 'valence', 'tempo'],
] as const;

/**
 * The rows of spotify-playlists-5130.csv: a track for each playlist that it stands in.
 * @throws UserError naming the row, for a missing column, a cell that is no number, or a genre without a family
 */
export function playlistRecordings(text: string, file: string): Read[] {
  return table(text, { file, delimiter: ',', columns: playlistColumns }).map((row) => {
    const empty = playlistColumns.find((column) => row.text(column) === '');
    if (empty !== undefined) return `no ${empty}`;
    const year = Number(row.text('track_album_release_date').slice(0, 4));
    if (!(year >= years.least && year <= years.most))
      throw row.mistake(`track_album_release_date is "${row.text('track_album_release_date')}", no date`);
    return {
      ...named(row, row.text('track_name'), row.text('track_artist'), row.text('playlist_subgenre')),
      year,
      popularity: filled(row, 'track_popularity', percent),
      tempo: Math.round(filled(row, 'tempo', tempos)),
      energy: Math.round(100 * filled(row, 'energy', share)),
      valence: Math.round(100 * filled(row, 'valence', share)),
    };
  });
}

/** R writes what its machine could not print as <U+1234>. */
const escaped = /<U\+([0-9A-F]{4,6})>/g;

function named(row: Row<string>, title: string, artist: string, genre: string) {
  if (familyOf(genre) === undefined)
    throw row.mistake(`"${genre}" is no genre that training/catalogs/songs/genres.ts places`);
  return { title: printed(title), artist: printed(artist), genre };
}

const printed = (text: string): string =>
  text
    .replace(escaped, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\s+/g, ' ')
    .trim();

function filled<Column extends string>(row: Row<Column>, column: Column, range: CellRange): number {
  const value = row.number(column, range);
  if (value === undefined) throw row.mistake(`${column} is empty`);
  return value;
}
