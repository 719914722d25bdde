import { CatalogError } from './catalogError.ts';
import { allTexts, expectEqualSizes, isIndex, numberColumn, textColumn } from './columns.ts';
import { columnTable } from './columnTable.ts';
import { isSongFamily, type SongFamily } from './songFamilies.ts';
import type { Song, SongCatalog } from './songs.ts';

/** The columns that have a cell for each song. */
const perSong = [
  'title',
  ...['artist', 'year', 'genre', 'popularity', 'tempo', 'energy', 'valence', 'paperPopularity'],
  ...['christmas', 'gentle'],
] as const;

/**
 * Reads songs.bin. The catalog consists of views of the file, which must not be changed.
 * @throws CatalogError if the file is damaged or of another version, or if a column is missing, of another kind or of
 *   another length. The message is one line.
 */
export function readSongs(file: Uint8Array): SongCatalog {
  const columns = columnTable(file, 'songs');
  expectEqualSizes(columns, 'genres', 'family');
  expectEqualSizes(columns, ...perSong);
  const genres = textColumn(columns, 'genres');
  const artistNames = textColumn(columns, 'artists');
  const title = textColumn(columns, 'title');
  const familyNames = allTexts(textColumn(columns, 'families')).map(songFamily);
  const familyOf = numberColumn(columns, 'family', Int32Array);
  const genre = numberColumn(columns, 'genre', Int32Array);
  const tempo = numberColumn(columns, 'tempo', Uint16Array);
  const catalog = {
    size: title.length,
    artistNames,
    families: Array.from(genre, (index) => familyNames[familyOf[index]!]!),
    artists: numberColumn(columns, 'artist', Int32Array),
    years: numberColumn(columns, 'year', Uint16Array),
    popularities: numberColumn(columns, 'popularity', Uint8Array),
    energies: numberColumn(columns, 'energy', Uint8Array),
    valences: numberColumn(columns, 'valence', Uint8Array),
    paperPopularities: numberColumn(columns, 'paperPopularity', Uint8Array),
    christmas: numberColumn(columns, 'christmas', Uint8Array),
    gentle: numberColumn(columns, 'gentle', Uint8Array),
  };
  const song = (index: number): Song => {
    if (!isIndex(index, catalog.size))
      throw new RangeError(`no song ${index}: the catalog has ${catalog.size}`);
    return {
      title: title.at(index),
      artist: artistNames.at(catalog.artists[index]!),
      year: catalog.years[index]! || null,
      genre: genres.at(genre[index]!),
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
    throw new CatalogError(`families: cell ${index} is ${JSON.stringify(name)}, no family`);
  return name;
}
