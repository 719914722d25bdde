import type { SongColumns } from '#lib/catalog/songs.ts';
import { Drops } from '#training/catalogs/rows/drops.ts';
import type { SourceText } from '#training/catalogs/rows/table.ts';
import { artistsOf, mainArtist } from './artists.ts';
import { familyOf } from './genres.ts';
import { grouped, mostFrequent, sounding } from './names.ts';
import { listedRecordings, playlistRecordings, type Recording } from './recordings.ts';
import { kinds, type Version, versionOf } from './versions.ts';

export interface SongsMade {
  readonly catalog: SongColumns;
  readonly read: { readonly listed: number; readonly playlists: number };
  readonly drops: Drops;
  /** Rows that told of a recording which another row had told of. */
  readonly merged: number;
  /** Recordings of a song that stands in the catalog with another: remasters, live, remixes. */
  readonly folded: number;
}

/**
 * The song catalog out of the paper's list (spotify-2000.csv) and of playlists (spotify-playlists-5130.csv), in the
 * order of artist and title, so that the order of the sources does not matter.
 *
 * A song is an artist and a title, however both are spelled, and stands in the catalog once: with the recording that
 * is nearest to the original, of these the most popular one; its year is the earliest of any. A song that is known only
 * live or as a remix keeps that in its title. A row with an empty cell is dropped and counted.
 * @throws UserError naming the row, for a missing column, a cell that is no number, or a genre without a family
 */
export function makeSongs(list: SourceText, playlists: SourceText): SongsMade {
  const drops = new Drops();
  const kept = (rows: readonly (Recording | string)[]): Recording[] =>
    rows.filter((row): row is Recording => {
      if (typeof row === 'string') drops.add(row);
      return typeof row !== 'string';
    });
  const fromList = listedRecordings(list.text, list.file);
  const fromPlaylists = playlistRecordings(playlists.text, playlists.file);
  const [listed, played] = [kept(fromList), kept(fromPlaylists)];
  const artists = artistsOf(listed, played);

  const all = [...listed, ...played].map((recording) => ({
    recording,
    version: versionOf(recording.title),
    artist: sounding(mainArtist(recording.artist)),
  }));
  const recordings = new Set(all.map(({ recording, artist }) => `${artist}\n${sounding(recording.title)}`));
  const songs = grouped(all, ({ artist, version }) => `${artist}\n${sounding(version.song)}`);
  const rows = [...songs]
    .map(([key, told]) => ({ key, artist: artists.get(told[0]!.artist)!, song: folded(told) }))
    // By code unit: a locale's order differs between machines.
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ artist, song }) => ({ ...song, artist: artist.name, genre: artist.genre }));
  return {
    catalog: songColumns(rows),
    read: { listed: fromList.length, playlists: fromPlaylists.length },
    drops,
    merged: all.length - recordings.size,
    folded: recordings.size - rows.length,
  };
}

interface Told {
  readonly recording: Recording;
  readonly version: Version;
}

/** One song out of all that is told of it. */
function folded(told: readonly Told[]): Recording {
  const nearest = kinds.find((kind) => told.some(({ version }) => version.kind === kind))!;
  const near = told.filter(({ version }) => version.kind === nearest);
  const [best] = near.toSorted((a, b) => morePopular(a.recording, b.recording));
  const titles = near.map(({ version }) => version.song);
  return {
    ...best!.recording,
    title: nearest === 'original' ? mostFrequent(titles) : best!.version.title,
    year: Math.min(...told.map(({ recording }) => recording.year)),
  };
}

/** The more popular first; equally popular ones in an order that is always the same. */
function morePopular(a: Recording, b: Recording): number {
  const order = (one: Recording) => JSON.stringify(one);
  return b.popularity - a.popularity || (order(a) < order(b) ? -1 : 1);
}

function songColumns(songs: readonly Recording[]): SongColumns {
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
  };
}
