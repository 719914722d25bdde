import { happiness } from '#lib/recommend/score/path.ts';
import { parseTable, type SourceText } from '#training/catalogs/rows/table.ts';
import { areaUnderCurve } from '#training/metrics/areaUnderCurve.ts';
import { bootstrapInterval, type Interval } from '#training/metrics/bootstrap.ts';
import type { Random } from '#training/random/random.ts';

export interface SongFit {
  /** Number of happy songs. */
  readonly happy: number;
  /** Number of sad songs. */
  readonly sad: number;
  /** Area under the ROC curve, 0.5 to 1. */
  readonly area: number;
  readonly interval: Interval;
}

/**
 * Measures how well the recommender's fit separates songs that people filed as happy from those filed as sad. A repeated
 * song counts once.
 * @throws UserError that names the row, for a missing column or a cell that is not a number
 */
export function songFit({ text, file }: SourceText, random: Random): SongFit {
  const columns = ['name', 'artist', 'valence', 'energy', 'mood'] as const;
  const scores = { Happy: new Map<string, number>(), Sad: new Map<string, number>() };
  for (const row of parseTable(text, { file, delimiter: ',', columns })) {
    const mood = row.text('mood');
    if (mood !== 'Happy' && mood !== 'Sad') continue;
    const share = { min: 0, max: 1 };
    const [valence, energy] = [row.number('valence', share) ?? 0, row.number('energy', share) ?? 0];
    scores[mood].set(`${row.text('artist')}\t${row.text('name')}`, happiness(valence, energy));
  }
  const [happy, sad] = [[...scores.Happy.values()], [...scores.Sad.values()]];
  const all = [
    ...happy.map((score) => ({ score, isHappy: true })),
    ...sad.map((score) => ({ score, isHappy: false })),
  ];
  const areaOf = (songs: readonly { readonly score: number; readonly isHappy: boolean }[]) =>
    areaUnderCurve(
      songs.filter(({ isHappy }) => isHappy).map(({ score }) => score),
      songs.filter(({ isHappy }) => !isHappy).map(({ score }) => score),
    );
  return {
    happy: happy.length,
    sad: sad.length,
    area: areaOf(all),
    interval: bootstrapInterval(all, areaOf, random),
  };
}
