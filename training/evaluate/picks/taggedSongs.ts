import type { Song, SongCatalog } from '#lib/catalog/songs.ts';
import { parseTable, type SourceText } from '#training/catalogs/rows/table.ts';
import { mainArtist } from '#training/catalogs/songs/artists.ts';
import { valenceShifts } from '#training/catalogs/songs/heardValence.ts';
import { nameKey } from '#training/catalogs/songs/names.ts';
import { versionOf } from '#training/catalogs/songs/versions.ts';

/** The splits of the Deezer set. No artist is in two of them. */
const splits = ['train', 'validation', 'test'] as const;
type Split = (typeof splits)[number];

/** A song of the catalog that people tagged with moods. */
export interface TaggedSong {
  readonly song: Song;
  /** Spotify's own valence, 0 to 100. The catalog has the one that people hear. */
  readonly spotifyValence: number;
  /** By Last.fm tags, about -2 (negative) to 2; 0 is the mean of the set's songs. */
  readonly valence: number;
  /** By Last.fm tags, about -2 (calm) to 2; 0 is the mean of the set's songs. */
  readonly arousal: number;
  readonly split: Split;
}

/**
 * Reads deezer-mood.csv.gz and returns the songs that the catalog holds, joined by title and artist in any spelling. A song
 * with several rows has its first one.
 * @returns also the number of all rows
 * @throws UserError that names the row of a missing column, of an unknown split, or of a cell that is not a number
 * @see Delbouys et al. 2018, "Music Mood Detection Based on Audio and Lyrics with Deep Neural Net"
 */
export function taggedSongs(
  { text, file }: SourceText,
  catalog: SongCatalog,
): { readonly tagged: readonly TaggedSong[]; readonly rows: number } {
  const columns = ['artist', 'title', 'valence', 'arousal', 'split'] as const;
  const table = parseTable(text, { file, delimiter: ',', columns });
  const songs = new Map<string, Song>();
  for (let index = 0; index < catalog.size; index++) {
    const song = catalog.song(index);
    songs.set(keyOf(song.artist, song.title), song);
  }
  const tagged = new Map<string, TaggedSong>();
  for (const row of table) {
    const key = keyOf(row.text('artist'), row.text('title'));
    const song = songs.get(key);
    const split = splits.find((name) => name === row.text('split'));
    if (split === undefined) throw row.error(`"${row.text('split')}" is no split of the set`);
    const range = { min: -10, max: 10 };
    const [valence, arousal] = [row.number('valence', range), row.number('arousal', range)];
    if (song === undefined || valence === undefined || arousal === undefined || tagged.has(key)) continue;
    const spotifyValence = song.valence - (valenceShifts[song.family] ?? 0);
    tagged.set(key, { song, spotifyValence, valence, arousal, split });
  }
  return { tagged: [...tagged.values()], rows: table.length };
}

const keyOf = (artist: string, title: string): string =>
  `${nameKey(mainArtist(artist))}\n${nameKey(versionOf(title).song)}`;
