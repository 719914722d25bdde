import type { FilmCatalog } from '#lib/catalog/films.ts';
import { filmLimits, isBearable } from '#lib/recommend/score/filmLimits.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { defaultWish } from '#lib/taste/wishes.ts';
import type { FilmRating } from '#training/catalogs/vectors/raters.ts';
import { ratingTable } from '#training/catalogs/vectors/ratingTable.ts';
import { type OnProgress, withBar } from '#training/cli/progress.ts';
import { type Judges, readFilmData } from './data.ts';
import { peerSystems } from './peerSystems.ts';
import { type Person, peopleOf } from './people.ts';
import { filmLines } from './report.ts';
import { type Among, judge } from './results.ts';
import { ownSystems } from './systems.ts';
import { type WholeLists, wholeLists } from './wholeLists.ts';

/**
 * Judges all recommenders of films.
 * @param data the folder of the data
 * @param repeats how often the ratings of each person are split in halves
 * @returns the lines of the report
 * @throws UserError when a file cannot be read or is invalid
 */
export async function filmsPart(data: string, on: Judges, repeats: number): Promise<string[]> {
  const { whole, films, learned, judged } = await withBar('reading ratings', () => readFilmData(data, on));
  const table = ratingTable(learned, films.size);
  const peers = await withBar('training recommenders', (onProgress) => peerSystems(films, table, onProgress));
  const systems = [...peers, ...ownSystems(films)];
  const splits = Array.from({ length: repeats }, (_, seed) => peopleOf(judged, seed));
  const query = { wish: defaultWish, taste: noTaste };
  const within: Among = (mood) => isBearable(films, filmLimits(films, { ...query, mood }));
  const all = await withBar('asking for films', (onProgress) =>
    judge(systems, splits, () => () => true, onProgress),
  );
  const fitting = await withBar('asking for films that fit', (onProgress) =>
    judge(systems, splits, within, onProgress),
  );
  const lists = await withBar('asking for films of the catalog', (onProgress) =>
    allLists(whole, films, splits, onProgress),
  );
  return filmLines({ learned: learned.length, splits, all, fitting, lists });
}

/** Asks our own systems for films of the whole catalog. @returns the results by the systems' names */
async function allLists(
  whole: FilmCatalog,
  films: FilmCatalog,
  splits: readonly (readonly Person[])[],
  onProgress: OnProgress,
): Promise<ReadonlyMap<string, WholeLists>> {
  const indexOf = new Map(Array.from(whole.imdb, (imdb, index) => [imdb, index]));
  const inWhole = (rating: FilmRating) => ({ ...rating, film: indexOf.get(films.imdb[rating.film]!)! });
  const moved = splits.map((people) =>
    people.map((person) => ({ ...person, first: person.first.map(inWhole) })),
  );
  const lists = new Map<string, WholeLists>();
  const own = ownSystems(whole);
  for (const [k, system] of own.entries()) {
    const onSystem = (done: number, total: number) => onProgress(k + done / total, own.length);
    lists.set(system.name, await wholeLists(whole, system, moved, onSystem));
  }
  return lists;
}
