import { CatalogError } from './catalogError.ts';
import { allTexts, expectEqualSizes, flagColumn, isIndex, numberColumn, textColumn } from './columns.ts';
import { columnTable } from './columnTable.ts';
import { indexesOf, songRanges } from './ranges.ts';
import { isSongFamily, type SongFamily } from './songFamilies.ts';
import type { Song, SongCatalog } from './songs.ts';

/** The columns that have a cell for each song. */
const perSong = [
  'title',
  ...['artist', 'year', 'genre', 'popularity', 'tempo', 'energy', 'valence', 'paperPopularity'],
  ...['christmas', 'gentle'],
] as const;

/**
 * Reads and checks songs.bin.
 * @throws CatalogError if the file is damaged or of another version, or if a column is missing, shorter than another, or
 *   has a cell outside its range. The message is one line that names the column.
 */
export function readSongs(file: Uint8Array): SongCatalog {
  const columns = columnTable(file, 'songs');
  expectEqualSizes(columns, 'genres', 'family');
  expectEqualSizes(columns, ...perSong);
  const genres = allTexts(textColumn(columns, 'genres'));
  const familyOf = allTexts(textColumn(columns, 'family')).map(songFamily);
  const artistNames = allTexts(textColumn(columns, 'artists'));
  const title = textColumn(columns, 'title');
  const genre = numberColumn(columns, 'genre', indexesOf(genres), Int32Array);
  const tempo = numberColumn(columns, 'tempo', songRanges.tempo, Uint16Array);
  const catalog = {
    size: title.length,
    artistNames,
    families: [...genre].map((index) => familyOf[index]!),
    artists: numberColumn(columns, 'artist', indexesOf(artistNames), Int32Array),
    years: numberColumn(columns, 'year', songRanges.year, Uint16Array),
    popularities: numberColumn(columns, 'popularity', songRanges.popularity, Uint8Array),
    energies: numberColumn(columns, 'energy', songRanges.energy, Uint8Array),
    valences: numberColumn(columns, 'valence', songRanges.valence, Uint8Array),
    paperPopularities: numberColumn(columns, 'paperPopularity', songRanges.paperPopularity, Uint8Array),
    christmas: flagColumn(columns, 'christmas'),
    gentle: flagColumn(columns, 'gentle'),
  };
  const song = (index: number): Song => {
    if (!isIndex(index, catalog.size))
      throw new RangeError(`no song ${index}: the catalog has ${catalog.size}`);
    return {
      title: title.at(index),
      artist: artistNames[catalog.artists[index]!]!,
      year: catalog.years[index]! || null,
      genre: genres[genre[index]!]!,
      family: catalog.families[index]!,
      popularity: catalog.popularities[index]!,
      tempo: tempo[index]!,
      energy: catalog.energies[index]!,
      valence: catalog.valences[index]!,
    };
  };
  return { ...catalog, song };
}

function songFamily(name: string, index: number): SongFamily {
  if (!isSongFamily(name))
    throw new CatalogError(`family: cell ${index} is ${JSON.stringify(name)}, no family`);
  return name;
}
