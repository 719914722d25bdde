import { decidedMoods } from '#lib/mood/reading.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import { whole } from '#training/evaluate/format/numbers.ts';
import { markdownOf } from '#training/evaluate/format/table.ts';
import type { ArtistSystem } from './artistSystems.ts';
import { meanOf } from './intervals.ts';
import type { ListenerData } from './listeners.ts';
import { meanCell } from './withInterval.ts';

interface ArtistResult {
  /** For each listener, the share of lists with a hidden artist. */
  readonly hit: readonly number[];
  /** For each listener, the number of hidden artists in a list. */
  readonly found: readonly number[];
}

/** Asks each recommender of artists for the lists of everybody. @returns the lines of the table */
export async function artistLines(
  { learned, judged }: ListenerData,
  systems: readonly ArtistSystem[],
  onProgress: OnProgress,
): Promise<string[]> {
  const rows: string[][] = [];
  for (const [k, system] of systems.entries()) {
    const { hit, found } = resultOf(system, judged);
    rows.push([system.name, meanCell(hit), meanCell(found, 2)]);
    onProgress(k + 1, systems.length);
    // Lets the bar be drawn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return [
    `${whole(learned.length)} listeners to learn from, ${whole(judged.length)} others with 10 or more artists of the catalog. Half of`,
    'the artists of each are hidden. Ours gets likes for two songs of each known artist and is asked in both moods.',
    '',
    markdownOf({
      caption: 'Artists of ten songs',
      words: 1,
      columns: ['artists by', 'hit rate at 10', 'hidden artists among the ten'],
      rows,
    }),
  ];
}

function resultOf(system: ArtistSystem, judged: ListenerData['judged']): ArtistResult {
  const results = judged.map(({ id, known, hidden }) => {
    const moods = system.asksMood ? decidedMoods : (['happy'] as const);
    const found = moods.map(
      (mood) => system.list({ mood, seed: id, known }).filter((artist) => hidden.has(artist)).length,
    );
    return { hit: meanOf(found.map((count) => Number(count > 0))), found: meanOf(found) };
  });
  return { hit: results.map(({ hit }) => hit), found: results.map(({ found }) => found) };
}
