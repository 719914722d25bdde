import type { FilmCatalog } from '#lib/catalog/films.ts';
import { decidedMoods } from '#lib/mood/reading.ts';
import { filmTable } from '#lib/recommend/query/itemTable.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import { meanOf } from './intervals.ts';
import { diversityOf } from './measures.ts';
import type { Person } from './people.ts';
import type { System } from './systems.ts';

/** What a system's lists from the whole catalog hold, if half of each person's ratings is known. */
export interface WholeLists {
  /** For each split, the number of different films that all people together are offered. */
  readonly coverage: readonly number[];
  /** For each person, the mean over splits and moods of how different the films of a list are. */
  readonly diversity: readonly number[];
}

/**
 * Asks a system for films of the whole catalog, for everybody in both moods.
 * @param splits people whose ratings name films by their index in the whole catalog
 */
export async function wholeLists(
  films: FilmCatalog,
  system: System,
  splits: readonly (readonly Person[])[],
  onProgress: OnProgress,
): Promise<WholeLists> {
  const table = filmTable(films);
  const candidates = { films: Array.from({ length: films.size }, (_, film) => film), has: () => true };
  const diversities = new Map<number, number[]>();
  const coverage: number[] = [];
  for (const [split, people] of splits.entries()) {
    const seen = new Set<number>();
    for (const [k, { id, first }] of people.entries()) {
      for (const mood of decidedMoods) {
        const list = system.list({ mood, seed: 1000 * id + split, known: first, candidates });
        for (const film of list) seen.add(film);
        diversities.set(id, [...(diversities.get(id) ?? []), diversityOf(list, table)]);
      }
      onProgress(split + k / people.length, splits.length);
      if (k % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    coverage.push(seen.size);
  }
  return { coverage, diversity: [...diversities.values()].map(meanOf) };
}
