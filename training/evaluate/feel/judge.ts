import { allFeatures, type FeatureSizes, featureMatrix } from '#training/catalogs/feel/features.ts';
import type { Label } from '#training/catalogs/feel/labels.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import { areaUnderCurve } from '#training/metrics/areaUnderCurve.ts';
import { bootstrapInterval, type Interval } from '#training/metrics/bootstrap.ts';
import { randomOf } from '#training/random/random.ts';
import { fixedSeeds } from '#training/random/streams.ts';
import type { FeelData, JudgedFilm } from './films.ts';
import { placesOutOfFold } from './folds.ts';

/** The area under the ROC curve with its 95 % interval over films. */
export interface Area {
  readonly value: number;
  readonly interval: Interval;
}

/** How well happy films are told from sad ones. */
export interface ValenceRow {
  readonly name: string;
  readonly overall: Area;
  readonly dramas: Area;
  /** Among films that are no comedies. */
  readonly noComedies: Area;
}

/** Sets of features, each without the kinds that the next one adds. */
const toCertificate: FeatureSizes = { ...allFeatures, keywords: 0, words: 0 };
const genres: FeatureSizes = { ...toCertificate, interests: 0, certificate: 0 };

/** What is learned from: the labelled half alone, step by step, and then weak labels as well. */
const steps: readonly { readonly name: string; readonly sizes: FeatureSizes; readonly weak: boolean }[] = [
  { name: 'genres', sizes: genres, weak: false },
  { name: '+ interests', sizes: { ...toCertificate, certificate: 0 }, weak: false },
  { name: '+ certificate', sizes: toCertificate, weak: false },
  { name: '+ keywords', sizes: { ...allFeatures, words: 0 }, weak: false },
  { name: '+ words of texts', sizes: allFeatures, weak: false },
  { name: '+ tags of other films as weak labels (shipped)', sizes: allFeatures, weak: true },
  { name: 'genres, with weak labels', sizes: genres, weak: true },
  { name: 'genres, interests and certificate, with weak labels', sizes: toCertificate, weak: true },
];

/** Judges valence on the labelled half by repeated cross-validation, for each set of features. */
export function judgeValence(data: FeelData, repetitions: number, onProgress: OnProgress): ValenceRow[] {
  return steps.map(({ name, sizes, weak }, k) => {
    onProgress(k, steps.length);
    const labels = weak ? new Map([...data.weak.valence, ...data.strong]) : data.strong;
    const places = placesOf(data, sizes, labels, repetitions);
    const among = (belongs: (names: readonly string[]) => boolean) =>
      areaOf(
        data.judged.filter(({ row }) => belongs(data.known[row]!.genres)),
        places,
        ({ label }) => label === 'happy',
      );
    return {
      name,
      overall: among(() => true),
      dramas: among((names) => names.includes('Drama')),
      noComedies: among((names) => !names.includes('Comedy')),
    };
  });
}

/** How well the heaviness of sad films, and of those that are only disturbing, is told from that of happy films. */
export interface HeavinessAreas {
  readonly sad: Area;
  readonly onlyDisturbing: Area;
  /** Number of films that are only disturbing. */
  readonly count: number;
}

/** Judges heaviness on the labelled half. It is learned from tags of other films. */
export function judgeHeaviness(data: FeelData, repetitions: number): HeavinessAreas {
  const places = placesOf(data, allFeatures, data.weak.heaviness, repetitions);
  const isSad = ({ label }: JudgedFilm) => label === 'sad';
  const happyOrDisturbing = data.judged.filter((film) => film.onlyDisturbing || !isSad(film));
  return {
    sad: areaOf(data.judged, places, isSad),
    onlyDisturbing: areaOf(happyOrDisturbing, places, isSad),
    count: data.judged.filter((film) => film.onlyDisturbing).length,
  };
}

/** Returns the places of the labelled half, by row, for each repetition. */
function placesOf(
  data: FeelData,
  sizes: FeatureSizes,
  labels: ReadonlyMap<number, Label>,
  repetitions: number,
): ReadonlyMap<number, number>[] {
  const judged = data.judged.map(({ row }) => row);
  const matrix = featureMatrix(data.known, [...labels.keys()], sizes);
  return Array.from({ length: repetitions }, (_, repetition) =>
    placesOutOfFold(matrix, labels, judged, repetition),
  );
}

/** Returns the mean area over the repetitions, with an interval by resampling the films. */
function areaOf(
  films: readonly JudgedFilm[],
  places: readonly ReadonlyMap<number, number>[],
  isPositive: (film: JudgedFilm) => boolean,
): Area {
  const statistic = (sample: readonly JudgedFilm[]) => {
    const positive = sample.filter(isPositive);
    const negative = sample.filter((film) => !isPositive(film));
    const areas = places.map((place) =>
      areaUnderCurve(
        positive.map(({ row }) => place.get(row)!),
        negative.map(({ row }) => place.get(row)!),
      ),
    );
    return areas.reduce((sum, area) => sum + area, 0) / areas.length;
  };
  return {
    value: statistic(films),
    interval: bootstrapInterval(films, statistic, randomOf(fixedSeeds.feelIntervals)),
  };
}
