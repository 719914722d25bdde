import type { FilmCatalog } from '#lib/catalog/films.ts';

/**
 * Returns a catalog of some films of another, which ranks them alike in a fraction of the time: the mean rating is that of
 * the whole catalog.
 * @param indexes of the films in the whole catalog; they become 0, 1, 2 and so on
 */
export function catalogPart(films: FilmCatalog, indexes: readonly number[]): FilmCatalog {
  const pick = <Column extends Columns>(column: Column): Column => {
    const picked = new (column.constructor as new (length: number) => Column)(indexes.length);
    for (const [k, index] of indexes.entries()) picked[k] = column[index]!;
    return picked;
  };
  return {
    ...films,
    size: indexes.length,
    genreMasks: pick(films.genreMasks),
    averageTenths: pick(films.averageTenths),
    votes: pick(films.votes),
    years: pick(films.years),
    directors: pick(films.directors),
    americans: pick(films.americans),
    christmas: pick(films.christmas),
    gentle: pick(films.gentle),
    mocking: pick(films.mocking),
    valences: pick(films.valences),
    arousals: pick(films.arousals),
    heaviness: pick(films.heaviness),
    described: pick(films.described),
    imdb: pick(films.imdb),
    vectorRows: pick(films.vectorRows),
    film: (index) => films.film(indexes[index] ?? -1),
  };
}

type Columns = Int32Array | Uint32Array | Uint16Array | Uint8Array;
