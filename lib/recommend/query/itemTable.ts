import { allTexts } from '#lib/catalog/columns.ts';
import type { FilmCatalog } from '#lib/catalog/films.ts';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import type { SongCatalog } from '#lib/catalog/songs.ts';
import type { ItemId } from '#lib/taste/taste.ts';

/** The columns that song and film catalogs share. An item's index is its index in the catalog. */
export interface ItemTable {
  readonly size: number;
  readonly genres: readonly string[];
  /** Bit i is set if the item has genre `genres[i]`. */
  readonly genreMasks: Int32Array;
  /** 0 if the year is unknown. */
  readonly years: Uint16Array;
  /** A number for each artist or director; -1 if unknown. */
  readonly creators: Int32Array;
  idOf(index: number): ItemId;
  /** Returns the index of each item. Items that the catalog does not contain are left out. */
  find(ids: ReadonlySet<ItemId>): Map<ItemId, number>;
}

export function filmTable(films: FilmCatalog): ItemTable {
  const { size, genres, genreMasks, years, directors, imdb } = films;
  const idOf = (index: number): ItemId => `film:${imdb[index]!}`;
  return {
    size,
    genres,
    genreMasks,
    years,
    creators: directors,
    idOf,
    find: (ids) => {
      const numbers = new Set([...ids].map((id) => (id.startsWith('film:') ? Number(id.slice(5)) : 0)));
      const indexes = new Map<ItemId, number>();
      if (numbers.size === 0) return indexes;
      for (let index = 0; index < size; index++)
        if (numbers.has(imdb[index]!)) indexes.set(idOf(index), index);
      return indexes;
    },
  };
}

export function songTable(songs: SongCatalog): ItemTable {
  const idOf = (index: number): ItemId => {
    const { artist, title } = songs.song(index);
    return `song:${artist}\t${title}`;
  };
  return {
    size: songs.size,
    genres: songFamilies,
    genreMasks: Int32Array.from(songs.families, (family) => 1 << songFamilies.indexOf(family)),
    years: songs.years,
    creators: Int32Array.from(songs.artists),
    idOf,
    find: (ids) => {
      const indexes = new Map<ItemId, number>();
      const artists = new Set([...ids].filter((id) => id.startsWith('song:')).map(artistOf));
      if (artists.size === 0) return indexes;
      // The titles of other artists are not decoded.
      const isNamed = allTexts(songs.artistNames).map((name) => artists.has(name));
      for (let index = 0; index < songs.size; index++) {
        if (!isNamed[songs.artists[index]!]) continue;
        const id = idOf(index);
        if (ids.has(id)) indexes.set(id, index);
      }
      return indexes;
    },
  };
}

/** Returns the artist in the id of a song. */
const artistOf = (id: ItemId): string => id.slice('song:'.length, id.indexOf('\t'));

/** Returns the bit mask of some genres. Genres outside the vocabulary have no bit. */
export function maskOf(genres: readonly string[], vocabulary: readonly string[]): number {
  return genres.reduce((mask, genre) => {
    const bit = vocabulary.indexOf(genre);
    return bit < 0 ? mask : mask | (1 << bit);
  }, 0);
}

/** Returns the number of genres in a mask. */
export function genreCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Returns the first year of a decade: 1990 for 1994, and 0 for an unknown year (0). */
export const decadeOf = (year: number): number => year - (year % 10);
