import type { SongFit } from './songMoods.ts';
import { withInterval } from './withInterval.ts';

/** Returns the sentence about how well the fit separates happy songs from sad ones. */
export function songLine({ happy, sad, area, interval }: SongFit): string {
  return (
    `Songs: the fit tells ${happy} songs filed as happy from ${sad} filed as sad with an area under the curve of ` +
    `${withInterval(area, interval, 3)} (target 0.85).`
  );
}
