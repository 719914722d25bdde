import type { FilmCatalog } from '#lib/catalog/films.ts';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import type { SongCatalog } from '#lib/catalog/songs.ts';
import type { ItemId } from '#lib/taste/taste.ts';

/** A catalog as a taste sees it: what films and songs have in common, column by column. */
export interface ItemTable {
  readonly size: number;
  readonly genres: readonly string[];
  /** Bit i is set when the item has genre `genres[i]`. */
  readonly genreMasks: Int32Array;
  /** 0 where nobody knows. */
  readonly years: Uint16Array;
  /** The number of who made it: artist, director; -1 where nobody knows. */
  readonly makers: Int32Array;
  idOf(index: number): ItemId;
  /** Where these items stand; those that the catalog does not hold are left out. */
  find(ids: ReadonlySet<ItemId>): Map<ItemId, number>;
}

export function filmTable(films: FilmCatalog): ItemTable {
  const { size, genres, genreMasks, years, directors, imdb } = films;
  const idOf = (index: number): ItemId => `film:${imdb[index]!}`;
  return {
    ...{ size, genres, genreMasks, years, makers: directors, idOf },
    find: (ids) => {
      const numbers = new Set([...ids].map((id) => (id.startsWith('film:') ? Number(id.slice(5)) : 0)));
      const found = new Map<ItemId, number>();
      if (numbers.size === 0) return found;
      for (let index = 0; index < size; index++) if (numbers.has(imdb[index]!)) found.set(idOf(index), index);
      return found;
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
    makers: Int32Array.from(songs.artists),
    idOf,
    find: (ids) => {
      const found = new Map<ItemId, number>();
      if (![...ids].some((id) => id.startsWith('song:'))) return found;
      for (let index = 0; index < songs.size; index++)
        if (ids.has(idOf(index))) found.set(idOf(index), index);
      return found;
    },
  };
}

/** The mask of some genres; those that the catalog does not know have no bit. */
export function maskOf(genres: readonly string[], vocabulary: readonly string[]): number {
  return genres.reduce((mask, genre) => {
    const bit = vocabulary.indexOf(genre);
    return bit < 0 ? mask : mask | (1 << bit);
  }, 0);
}

/** How many genres a mask has. */
export function genreCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** 1990 of 1994; 0 where the year is not known. */
export const decadeOf = (year: number): number => year - (year % 10);
