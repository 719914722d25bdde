import type { SongColumns } from '#lib/catalog/songs.ts';
import { isChristmasTitle } from '#training/catalogs/occasions/christmas.ts';
import { isGentleSong } from '#training/catalogs/occasions/gentle.ts';
import { indexesOf } from '#training/catalogs/occasions/indexesOf.ts';
import { Drops } from '#training/catalogs/rows/drops.ts';
import type { SourceText } from '#training/catalogs/rows/table.ts';
import { artistsOf, mainArtist } from './artists.ts';
import { type SongFacts, songFacts } from './bestRecording.ts';
import { filedRows } from './filing.ts';
import { familyOf } from './genres.ts';
import { heardValence } from './heardValence.ts';
import { groupBy, nameKey } from './names.ts';
import { type NewerSource, newerRecordings } from './newerSources.ts';
import { listedRecordings, type ParsedRow, playlistRecordings, type Recording } from './recordings.ts';
import { versionOf } from './versions.ts';
import { withoutLateEditions } from './years.ts';

/** A song of the catalog. */
type CatalogSong = SongFacts & { readonly artist: string; readonly genre: string };

export interface SongBuild {
  readonly catalog: SongColumns;
  /** Rows of the sources, in their order. */
  readonly read: readonly { readonly file: string; readonly rows: number }[];
  /** Rows that could not be used. */
  readonly drops: Drops;
  /** Songs that were left out. */
  readonly left: Drops;
  /** Rows of a recording that another row had described. */
  readonly merged: number;
  /** Recordings (remasters, live versions, remixes) of a song that another recording represents. */
  readonly folded: number;
  /** Songs without a year: no source names one, or only that of a later edition. */
  readonly withoutYear: number;
}

/** A newer source with its text. */
export interface NewerText {
  readonly source: NewerSource;
  readonly text: string;
}

/**
 * Builds the song catalog from the paper's list (spotify-2000.csv), playlists (spotify-playlists-5130.csv) and newer sources,
 * in the order of artist and title, so the order of the sources does not matter.
 *
 * A song is identified by artist and title in any spelling and occurs once: as the recording closest to the original, the
 * most popular of several, with the earliest year, or none if the sources only have that of a later edition. A song that
 * exists only as a live version or remix keeps this in its title. Rows with an empty cell are dropped and counted, and so
 * are songs of which no source knows the sound, the popularity, or a genre of the artist.
 * @throws UserError that names the row of a missing column, of a cell that is not a number, or of an unknown genre
 */
export function buildSongs(
  list: SourceText,
  playlists: SourceText,
  newer: readonly NewerText[] = [],
): SongBuild {
  const [drops, left] = [new Drops(), new Drops()];
  const sources: [file: string, rows: ParsedRow[]][] = [
    [list.file, listedRecordings(list.text, list.file)],
    [playlists.file, playlistRecordings(playlists.text, playlists.file)],
    ...newer.map(({ source, text }): [string, ParsedRow[]] => [source.file, newerRecordings(source, text)]),
  ];
  const recorded = sources.flatMap(([, rows]) => rows).filter((row) => isRecording(row, drops));
  const artists = artistsOf(recorded);
  const all = filedRows(
    recorded.map((recording) => ({
      recording,
      version: versionOf(recording.title),
      artist: nameKey(mainArtist(recording.artist)),
    })),
  );
  const songs: { key: string; song: CatalogSong }[] = [];
  let [rows, recordings] = [0, 0];
  for (const [key, versions] of groupBy(all, (row) => `${row.artist}\n${nameKey(row.version.song)}`)) {
    const { name, genre } = artists.get(versions[0]!.artist)!;
    const facts = songFacts(versions);
    if (genre === null || typeof facts === 'string') {
      left.add(typeof facts === 'string' ? facts : 'no genre of the artist');
      continue;
    }
    songs.push({ key, song: { ...facts, artist: name, genre } });
    rows += versions.length;
    recordings += new Set(versions.map(({ recording }) => nameKey(recording.title))).size;
  }
  // By code unit: a locale's order differs between machines.
  songs.sort((a, b) => (a.key < b.key ? -1 : 1));
  const dated = withOwnYears(songs.map(({ song }) => song));
  return {
    catalog: songColumns(dated),
    read: sources.map(([file, parsed]) => ({ file, rows: parsed.length })),
    drops,
    left,
    merged: rows - recordings,
    folded: recordings - songs.length,
    withoutYear: dated.filter(({ year }) => year === null).length,
  };
}

function isRecording(row: ParsedRow, drops: Drops): row is Recording {
  if (typeof row === 'string') drops.add(row);
  return typeof row !== 'string';
}

/** Returns the songs without the years that follow a long pause of their artist. */
function withOwnYears(songs: readonly CatalogSong[]): CatalogSong[] {
  const yearOf = new Map<CatalogSong, number | null>();
  for (const group of groupBy(songs, ({ artist }) => artist).values()) {
    const years = withoutLateEditions(group.map(({ year }) => year));
    for (const [k, song] of group.entries()) yearOf.set(song, years[k]!);
  }
  return songs.map((song) => ({ ...song, year: yearOf.get(song) ?? null }));
}

function songColumns(songs: readonly CatalogSong[]): SongColumns {
  const genres = [...new Set(songs.map((song) => song.genre))].sort();
  const artists = [...new Set(songs.map((song) => song.artist))].sort();
  const genreNumber = new Map(genres.map((genre, k) => [genre, k]));
  const artistNumber = new Map(artists.map((artist, k) => [artist, k]));
  return {
    genres,
    family: genres.map((genre) => familyOf(genre)!),
    artists,
    title: songs.map((song) => song.title),
    artist: songs.map((song) => artistNumber.get(song.artist)!),
    year: songs.map((song) => song.year),
    genre: songs.map((song) => genreNumber.get(song.genre)!),
    popularity: songs.map((song) => song.popularity),
    tempo: songs.map((song) => song.tempo),
    energy: songs.map((song) => song.energy),
    valence: songs.map((song) => heardValence(song.valence, familyOf(song.genre)!)),
    christmas: indexesOf(songs, ({ title }) => isChristmasTitle(title)),
    gentle: indexesOf(songs, isGentle),
    paperSongs: indexesOf(songs, ({ paperPopularity }) => paperPopularity !== null),
    paperPopularity: songs.flatMap(({ paperPopularity }) => paperPopularity ?? []),
  };
}

/** Returns whether a song is gentle by Spotify's valence and by the one that people hear. */
function isGentle(song: CatalogSong): boolean {
  const family = familyOf(song.genre)!;
  return isGentleSong({
    ...song,
    family,
    valence: Math.min(song.valence, heardValence(song.valence, family)),
  });
}
