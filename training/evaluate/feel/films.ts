import type { FilmCatalog } from '#lib/catalog/films.ts';
import { filmClues, noClues } from '#training/catalogs/feel/clues.ts';
import type { KnownFilm } from '#training/catalogs/feel/features.ts';
import type { FeelSources } from '#training/catalogs/feel/feels.ts';
import { type Label, labelledFilms, strongLabels, tagLabels } from '#training/catalogs/feel/labels.ts';
import { type Scale, scales, tagWords } from '#training/catalogs/feel/tagWords.ts';

/** A film that people call happy or sad. */
export interface JudgedFilm {
  /** Its index in `known`. */
  readonly row: number;
  readonly label: 'happy' | 'sad';
  /** Whether people say that it is disturbing, and not that it is sad. */
  readonly onlyDisturbing: boolean;
}

/** The films of the catalog with a label of any kind. */
export interface FeelData {
  readonly known: readonly KnownFilm[];
  readonly judged: readonly JudgedFilm[];
  /** Labels by the labelled half, by the indexes of `known`. */
  readonly strong: ReadonlyMap<number, Label>;
  /** Labels by people's tags, by the indexes of `known`. */
  readonly weak: Readonly<Record<Scale, ReadonlyMap<number, Label>>>;
}

/** Words that say that a film is hard to watch, not that it is sad. */
const disturbing: ReadonlySet<string> = new Set(tagWords.disturbing);

/**
 * Joins the labels with the catalog, by IMDb id. Labels of films that the catalog lacks are left out.
 * @throws UserError that names a missing column, or an invalid label
 */
export function feelData(sources: FeelSources, catalog: FilmCatalog): FeelData {
  const weak = tagLabels(sources.tags);
  const half = labelledFilms(sources.labelled);
  const strong = strongLabels(half);
  const clues = filmClues(sources);
  const indexes = [...catalog.imdb.keys()].filter((index) =>
    [strong, ...scales.map((scale) => weak[scale])].some((labels) => labels.has(catalog.imdb[index]!)),
  );
  const rows = new Map(indexes.map((index, row) => [catalog.imdb[index]!, row]));
  const byRow = (labels: ReadonlyMap<number, Label>) =>
    new Map(
      [...rows].flatMap(([imdb, row]) => {
        const label = labels.get(imdb);
        return label === undefined ? [] : [[row, label] as const];
      }),
    );
  return {
    known: indexes.map((index) => ({
      genres: catalog.film(index).genres,
      clues: clues.get(catalog.imdb[index]!) ?? noClues,
    })),
    judged: half
      .filter(({ imdb }) => rows.has(imdb))
      .map(({ imdb, label, words }) => ({
        row: rows.get(imdb)!,
        label,
        onlyDisturbing: label === 'sad' && words.every((word) => disturbing.has(word)),
      })),
    strong: byRow(strong),
    weak: { valence: byRow(weak.valence), arousal: byRow(weak.arousal), heaviness: byRow(weak.heaviness) },
  };
}
