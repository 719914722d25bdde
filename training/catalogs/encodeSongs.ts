import { CatalogError } from '#lib/catalog/catalogError.ts';
import { isSongFamily } from '#lib/catalog/songFamilies.ts';
import type { SongColumns } from '#lib/catalog/songs.ts';
import { encodeColumns, expectEqualLengths, expectIndexes, flags, numbers, texts } from './encodeColumns.ts';
import { indexesOf, songRanges } from './ranges.ts';

/**
 * Returns the bytes of songs.bin, which readSongs reads. The same columns give the same bytes.
 * @throws CatalogError that names the first column whose length, or the first cell whose value, the file cannot hold
 */
export function encodeSongs(columns: SongColumns): Uint8Array {
  const { genres, family, artists, title, artist, year, genre, popularity, tempo, energy, valence } = columns;
  const { christmas, gentle, paperSongs, paperPopularity } = columns;
  expectEqualLengths({ genres, family });
  expectEqualLengths({ title, artist, year, genre, popularity, tempo, energy, valence });
  expectEqualLengths({ paperSongs, paperPopularity });
  const unknown = family.findIndex((name) => !isSongFamily(name));
  if (unknown >= 0) throw new CatalogError(`family: cell ${unknown} is "${family[unknown]}", no family`);
  const tab = artists.findIndex((name) => name.includes('\t'));
  if (tab >= 0)
    throw new CatalogError(`artists: cell ${tab} has a tab, which ends the artist in a song's id`);
  expectIndexes('paperSongs', paperSongs, title.length);
  const popularityInPaper = new Map(paperSongs.map((song, row) => [song, paperPopularity[row]!]));
  const families = [...new Set(family)];
  return encodeColumns([
    texts('genres', genres),
    texts('families', families),
    numbers(
      'family',
      family.map((name) => families.indexOf(name)),
      indexesOf(families),
    ),
    texts('artists', artists),
    texts('title', title),
    numbers('artist', artist, indexesOf(artists)),
    numbers('year', year, songRanges.year),
    numbers('genre', genre, indexesOf(genres)),
    numbers('popularity', popularity, songRanges.popularity),
    numbers('tempo', tempo, songRanges.tempo),
    numbers('energy', energy, songRanges.energy),
    numbers('valence', valence, songRanges.valence),
    flags('christmas', christmas, title.length),
    flags('gentle', gentle, title.length),
    numbers(
      'paperPopularity',
      title.map((_, song) => popularityInPaper.get(song) ?? null),
      songRanges.paperPopularity,
    ),
  ]);
}
