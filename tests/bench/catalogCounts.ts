import { buildCatalogs } from '#training/catalogs/build.ts';

export interface CatalogFigures {
  readonly films: CatalogCounts & { readonly american: number };
  readonly songs: CatalogCounts;
}

export interface CatalogCounts {
  /** Rows read from each source. */
  readonly read: readonly number[];
  /** Dropped rows by reason. */
  readonly dropped: Counts;
  /** Merged rows by kind. */
  readonly merged: Counts;
  /** Rows of the catalog. */
  readonly size: number;
}

export type Counts = readonly (readonly [name: string, count: number])[];

/** Counts what the sources of the catalogs hold and what reaches the catalogs. @param data the folder of the sources */
export async function measureCatalogs(data: string): Promise<CatalogFigures> {
  const { films, songs } = await buildCatalogs(data);
  return {
    films: {
      read: films.read.map(({ rows }) => rows),
      dropped: [...films.drops.counts(), ...films.left.counts()],
      merged: [
        ['rows of the same film', films.merged],
        ['films under a second id', films.twoIds],
      ],
      size: films.catalog.title.length,
      american: films.american,
    },
    songs: {
      read: songs.read.map(({ rows }) => rows),
      dropped: [...songs.drops.counts(), ...songs.left.counts()],
      merged: [
        ['rows of the same recording', songs.merged],
        ['other recordings of the same song', songs.folded],
      ],
      size: songs.catalog.title.length,
    },
  };
}
