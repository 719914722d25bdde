import type { SongColumns } from '../../lib/catalog/songs.ts';
import { Drops } from './drops.ts';
import { familyOf } from './songGenres.ts';
import { type CellRange, type Row, table } from './table.ts';

const columns = [
  'Title',
  'Artist',
  'Top Genre',
  'Year',
  'Beats Per Minute (BPM)',
  'Energy',
  'Valence',
  'Popularity',
] as const;
type Column = (typeof columns)[number];
type SongRow = Row<Column>;

interface SourceSong {
  readonly title: string;
  readonly artist: string;
  readonly genre: string;
  readonly year: number;
  readonly popularity: number;
  readonly tempo: number;
  readonly energy: number;
  readonly valence: number;
}

export interface SongsMade {
  readonly catalog: SongColumns;
  readonly read: number;
  readonly drops: Drops;
  /** Rows that told of a song which another row had told of. */
  readonly merged: number;
}

const percent: CellRange = { least: 0, most: 100 };

/**
 * The song catalog out of spotify-2000.csv, in the order of artist and title, so that the order of the source
 * does not matter. A row with an empty cell is dropped and counted. Rows of one title and artist (in whatever
 * case) are merged, the most popular stays; another version under its own title is another song.
 * @throws UserError naming the row, for a missing column, a cell that is no number, or a genre without a family
 */
export function makeSongs(text: string, file: string): SongsMade {
  const rows = table(text, { file, delimiter: ';', columns });
  const drops = new Drops();
  const songs = new Map<string, SourceSong>();
  let merged = 0;
  for (const row of rows) {
    const empty = columns.find((column) => row.text(column) === '');
    if (empty !== undefined) {
      drops.add(`no ${empty}`);
      continue;
    }
    const song = readSong(row);
    const key = JSON.stringify([song.artist.toLowerCase(), song.title.toLowerCase()]);
    const known = songs.get(key);
    if (known !== undefined) merged++;
    if (known === undefined || song.popularity > known.popularity) songs.set(key, song);
  }
  // By code unit: a locale's order differs between machines.
  const sorted = [...songs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, song]) => song);
  return { catalog: songColumns(sorted), read: rows.length, drops, merged };
}

function readSong(row: SongRow): SourceSong {
  const genre = row.text('Top Genre');
  if (familyOf(genre) === undefined) {
    throw row.mistake(`"${genre}" is no genre that training/catalogs/songGenres.ts places`);
  }
  return {
    title: row.text('Title'),
    artist: row.text('Artist'),
    genre,
    year: filled(row, 'Year', { least: 1870, most: 2100 }),
    popularity: filled(row, 'Popularity', percent),
    tempo: filled(row, 'Beats Per Minute (BPM)', { least: 1, most: 400 }),
    energy: filled(row, 'Energy', percent),
    valence: filled(row, 'Valence', percent),
  };
}

function filled(row: SongRow, column: Column, range: CellRange): number {
  const value = row.number(column, range);
  if (value === undefined) throw row.mistake(`${column} is empty`);
  return value;
}

function songColumns(songs: readonly SourceSong[]): SongColumns {
  const genres = [...new Set(songs.map((song) => song.genre))].sort();
  return {
    genres,
    family: genres.map((genre) => familyOf(genre)!),
    title: songs.map((song) => song.title),
    artist: songs.map((song) => song.artist),
    year: songs.map((song) => song.year),
    genre: songs.map((song) => genres.indexOf(song.genre)),
    popularity: songs.map((song) => song.popularity),
    tempo: songs.map((song) => song.tempo),
    energy: songs.map((song) => song.energy),
    valence: songs.map((song) => song.valence),
  };
}
