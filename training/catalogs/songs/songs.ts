import type { SongColumns } from '#lib/catalog/songs.ts';
import { isChristmasTitle } from '#training/catalogs/occasions/christmas.ts';
import { isGentleSong } from '#training/catalogs/occasions/gentle.ts';
import { indexesOf } from '#training/catalogs/occasions/indexesOf.ts';
import { Drops } from '#training/catalogs/rows/drops.ts';
import type { SourceText } from '#training/catalogs/rows/table.ts';
import { artistsOf, mainArtist } from './artists.ts';
import { familyOf } from './genres.ts';
import { groupBy, mostFrequent, nameKey } from './names.ts';
import { listedRecordings, playlistRecordings, type Recording } from './recordings.ts';
import { type Version, versionKinds, versionOf } from './versions.ts';
import { songYear, withoutLateEditions } from './years.ts';

/** A song of the catalog. The year is null if the sources only have that of a later edition. */
type CatalogSong = Omit<Recording, 'year'> & { readonly year: number | null };

export interface SongBuild {
  readonly catalog: SongColumns;
  /** Rows of the sources. */
  readonly read: { readonly listed: number; readonly playlists: number };
  readonly drops: Drops;
  /** Rows of a recording that another row had described. */
  readonly merged: number;
  /** Recordings (remasters, live versions, remixes) of a song that the catalog represents by another recording. */
  readonly folded: number;
  /** Songs of which the sources only have the year of a later edition. */
  readonly withoutYear: number;
}

/**
 * Builds the song catalog from the paper's list (spotify-2000.csv) and playlists (spotify-playlists-5130.csv), in the order
 * of artist and title, so the order of the sources does not matter.
 *
 * A song is identified by artist and title in any spelling and occurs once: as the recording closest to the original, the
 * most popular of several, with the earliest year, or none if the sources only have that of a later edition. A song that
 * exists only as a live version or remix keeps this in its title. Rows with an empty cell are dropped and counted.
 * @throws UserError that names the row of a missing column, of a cell that is not a number, or of an unknown genre
 */
export function buildSongs(list: SourceText, playlists: SourceText): SongBuild {
  const drops = new Drops();
  const withoutDrops = (rows: readonly (Recording | string)[]): Recording[] =>
    rows.filter((row): row is Recording => {
      if (typeof row === 'string') drops.add(row);
      return typeof row !== 'string';
    });
  const fromList = listedRecordings(list.text, list.file);
  const fromPlaylists = playlistRecordings(playlists.text, playlists.file);
  const [listed, played] = [withoutDrops(fromList), withoutDrops(fromPlaylists)];
  const artists = artistsOf(listed, played);

  const all = [...listed, ...played].map((recording) => ({
    recording,
    version: versionOf(recording.title),
    artist: nameKey(mainArtist(recording.artist)),
  }));
  const recordings = new Set(all.map(({ recording, artist }) => `${artist}\n${nameKey(recording.title)}`));
  const songs = groupBy(all, ({ artist, version }) => `${artist}\n${nameKey(version.song)}`);
  const rows = [...songs]
    .map(([key, versions]) => ({
      key,
      artist: artists.get(versions[0]!.artist)!,
      song: bestRecording(versions),
    }))
    // By code unit: a locale's order differs between machines.
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ artist, song }) => ({ ...song, artist: artist.name, genre: artist.genre }));
  const dated = withOwnYears(rows);
  return {
    catalog: songColumns(dated),
    read: { listed: fromList.length, playlists: fromPlaylists.length },
    drops,
    merged: all.length - recordings.size,
    folded: recordings.size - rows.length,
    withoutYear: dated.filter(({ year }) => year === null).length,
  };
}

interface RecordedVersion {
  readonly recording: Recording;
  readonly version: Version;
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

/** Returns the recording that represents a song, with the song's title and year. */
function bestRecording(versions: readonly RecordedVersion[]): CatalogSong {
  const closest = versionKinds.find((kind) => versions.some(({ version }) => version.kind === kind))!;
  const candidates = versions.filter(({ version }) => version.kind === closest);
  const [best] = candidates.toSorted((a, b) => byPopularity(a.recording, b.recording));
  const titles = candidates.map(({ version }) => version.song);
  return {
    ...best!.recording,
    title: closest === 'original' ? mostFrequent(titles) : best!.version.title,
    year: songYear(versions.map(({ recording }) => recording)),
  };
}

/** Compares recordings, the more popular first; equally popular ones in a fixed order. */
function byPopularity(a: Recording, b: Recording): number {
  return b.popularity - a.popularity || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
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
    valence: songs.map((song) => song.valence),
    christmas: indexesOf(songs, ({ title }) => isChristmasTitle(title)),
    gentle: indexesOf(songs, (song) => isGentleSong({ ...song, family: familyOf(song.genre)! })),
  };
}
