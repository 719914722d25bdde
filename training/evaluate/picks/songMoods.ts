import { happiness } from '#lib/recommend/score/path.ts';
import { type SourceText, table } from '#training/catalogs/rows/table.ts';
import type { Random } from '#training/random/random.ts';
import { type Interval, resampled } from './intervals.ts';
import { areaUnderCurve } from './measures.ts';

export interface SongFit {
  readonly happy: number;
  readonly sad: number;
  readonly area: number;
  readonly interval: Interval;
}

/**
 * How well the songs' fit tells songs that people filed as happy from those that they filed as sad; a song that the file
 * holds twice counts once.
 * @throws UserError naming the row, for a missing column or a cell that is no number
 */
export function songFit({ text, file }: SourceText, random: Random): SongFit {
  const columns = ['name', 'artist', 'valence', 'energy', 'mood'] as const;
  const scores = { Happy: new Map<string, number>(), Sad: new Map<string, number>() };
  for (const row of table(text, { file, delimiter: ',', columns })) {
    const mood = row.text('mood');
    if (mood !== 'Happy' && mood !== 'Sad') continue;
    const share = { least: 0, most: 1 };
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
    interval: resampled(all, areaOf, random),
  };
}
