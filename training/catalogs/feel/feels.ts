import type { SourceText } from '#training/catalogs/rows/table.ts';
import { type ClueSources, filmClues, isDescribed, noClues } from './clues.ts';
import { allFeatures, featureMatrix, genresOnly } from './features.ts';
import { type Label, type Labels, labelledFilms, strongLabels, tagLabels } from './labels.ts';
import { learnFeel } from './learn.ts';
import { rankAmong } from './rankAmong.ts';
import type { Scale } from './tagWords.ts';

export interface FeelSources extends ClueSources {
  /** film-tags.tsv: what people say of films. They are labels only, never clues. */
  readonly tags: SourceText;
  /** film-feel-dev.tsv: films that people call happy or sad. */
  readonly labelled: SourceText;
}

/** A film of the catalog. */
export interface FeelFilm {
  /** The number in IMDb's id. */
  readonly imdb: number;
  /** The catalog's genres. */
  readonly genres: readonly string[];
  readonly votes: number;
}

/**
 * How a film feels: each number is the percentage of well-known films that are sadder, calmer or lighter. So 50 is the middle
 * of well-known films, and a fifth of them is at 80 or above.
 */
export interface FilmFeel {
  /** From 0, sad or disturbing, to 100, happy. */
  readonly valence: number;
  /** From 0, calm, to 100, exciting. */
  readonly arousal: number;
  /** From 0, light, to 100, hard to bear. */
  readonly heaviness: number;
  /** Whether more than the genres is known: keywords, a description or another text. */
  readonly described: boolean;
}

/** Films with as many votes on IMDb are well known. */
const wellKnownVotes = 25_000;
/** How much of the distance to the middle is left of a film of which nothing but genres is known. */
const genresTrust = 0.7;

/**
 * Learns how films feel from what people say of some of them, and returns the feel of every film. A film of which nothing but
 * genres is known gets what films of its genres have, moved towards the middle. The result depends on nothing but the
 * arguments.
 * @throws UserError that names a missing column, or an invalid label
 */
export function filmFeels(sources: FeelSources, films: readonly FeelFilm[]): FilmFeel[] {
  const labels = labelsByScale(sources, films);
  const clues = filmClues(sources);
  const known = films.map(({ imdb, genres }) => ({ genres, clues: clues.get(imdb) ?? noClues }));
  const training = [...new Set(Object.values(labels).flatMap((ofScale) => [...ofScale.keys()]))];
  const all = featureMatrix(known, training, allFeatures);
  const genres = featureMatrix(known, training, genresOnly);
  const described = known.map(({ clues }) => isDescribed(clues));
  const isReference = films.map(({ votes }, k) => votes >= wellKnownVotes && described[k]!);
  const placesOn = (scale: Scale): number[] => {
    const byAll = learnFeel(all, labels[scale]);
    const byGenres = learnFeel(genres, labels[scale]);
    const reference = byAll.filter((_, k) => isReference[k]).sort();
    const middle = reference[reference.length >> 1] ?? 0;
    return films.map((film, k) => {
      if (described[k]) return rankAmong(reference, byAll[k]!);
      if (film.genres.length === 0) return 50;
      return rankAmong(reference, middle + genresTrust * (byGenres[k]! - middle));
    });
  };
  const [valence, arousal, heaviness] = [placesOn('valence'), placesOn('arousal'), placesOn('heaviness')];
  return films.map((_, k) => ({
    valence: valence[k]!,
    arousal: arousal[k]!,
    heaviness: heaviness[k]!,
    described: described[k]!,
  }));
}

/** Returns the labels of each scale by the indexes of the films. */
function labelsByScale(
  { tags, labelled }: FeelSources,
  films: readonly FeelFilm[],
): Readonly<Record<Scale, ReadonlyMap<number, Label>>> {
  const indexes = new Map(films.map(({ imdb }, k) => [imdb, k]));
  const byIndex = (labels: Labels) =>
    new Map(
      [...labels].flatMap(([imdb, label]) => {
        const index = indexes.get(imdb);
        return index === undefined ? [] : [[index, label] as const];
      }),
    );
  const { valence, arousal, heaviness } = tagLabels(tags);
  return {
    valence: byIndex(new Map([...valence, ...strongLabels(labelledFilms(labelled))])),
    arousal: byIndex(arousal),
    heaviness: byIndex(heaviness),
  };
}
