import type { FilmClues } from './clues.ts';
import type { SparseRows } from './sparseRows.ts';

/** What a feel is learned from. */
export interface KnownFilm {
  /** The catalog's genres. */
  readonly genres: readonly string[];
  readonly clues: FilmClues;
}

/** How large the features of a kind are: the larger, the less ridge regression shrinks their weights. 0 leaves them out. */
export interface FeatureSizes {
  readonly genres: number;
  readonly interests: number;
  readonly certificate: number;
  readonly keywords: number;
  readonly words: number;
}

/** Everything that is known. The sizes were chosen by cross-validation as in training/evaluate/feel. */
export const allFeatures: FeatureSizes = { genres: 0.5, interests: 1, certificate: 1, keywords: 1, words: 3 };
export const genresOnly: FeatureSizes = { genres: 1, interests: 0, certificate: 0, keywords: 0, words: 0 };

/** A film with fewer keywords or words than this has smaller features of the kind, so that one word says less. */
const enough = 10;
/** Features that fewer films of the training set have are left out. */
const minFilms = 10;

const words = /\p{L}[\p{L}']+/gu;

/** The features of films as rows of a matrix. */
export interface FeatureMatrix {
  readonly rows: SparseRows;
  /** Number of columns. */
  readonly width: number;
}

/**
 * Returns the features of films, one row for each.
 * @param training indexes of the training set; a feature needs enough of its films
 */
export function featureMatrix(
  films: readonly KnownFilm[],
  training: readonly number[],
  sizes: FeatureSizes,
): FeatureMatrix {
  const columns = new Map<string, number>();
  for (const name of frequentFeatures(
    training.map((index) => films[index]!),
    sizes,
  ))
    columns.set(name, columns.size);
  const offsets = new Uint32Array(films.length + 1);
  const places: number[] = [];
  const values: number[] = [];
  for (const [row, film] of films.entries()) {
    for (const { names, value } of featuresOf(film, sizes))
      for (const name of names) {
        const column = columns.get(name);
        if (column === undefined) continue;
        places.push(column);
        values.push(value);
      }
    offsets[row + 1] = places.length;
  }
  const rows = { offsets, columns: Uint32Array.from(places), values: Float64Array.from(values) };
  return { rows, width: columns.size };
}

function frequentFeatures(films: readonly KnownFilm[], sizes: FeatureSizes): string[] {
  const counts = new Map<string, number>();
  for (const film of films)
    for (const { names } of featuresOf(film, sizes))
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= Math.min(minFilms, films.length)).map(([name]) => name);
}

interface FeatureGroup {
  readonly names: ReadonlySet<string>;
  /** The same for all features of the group. */
  readonly value: number;
}

/** Returns a film's features by kind. The more keywords or words a film has, the smaller is each. */
function featuresOf({ genres, clues }: KnownFilm, sizes: FeatureSizes): FeatureGroup[] {
  const group = (kind: string, names: readonly string[], value: number): FeatureGroup => ({
    names: new Set(value === 0 ? [] : names.map((name) => `${kind} ${name}`)),
    value,
  });
  const scaled = (kind: string, names: readonly string[], size: number): FeatureGroup => {
    const all = group(kind, names, size);
    return { names: all.names, value: size / Math.sqrt(Math.max(all.names.size, enough)) };
  };
  const spoken = sizes.words === 0 ? [] : (clues.texts.join(' ').toLowerCase().match(words) ?? []);
  return [
    group('genre', genres, sizes.genres),
    group('interest', clues.interests, sizes.interests),
    group('certificate', clues.certificate === '' ? [] : [clues.certificate], sizes.certificate),
    scaled('keyword', clues.keywords, sizes.keywords),
    scaled('word', spoken, sizes.words),
  ];
}
