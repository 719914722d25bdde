import { svgOf } from './chart.ts';
import { confusionMaps } from './confusion.ts';
import { accuracyCurves, lossCurves } from './curves.ts';
import type { NamedRun } from './runFile.ts';
import { speedBars } from './speed.ts';

/** The figures of a run, each an SVG. */
export interface Drawings {
  readonly accuracy: string;
  readonly loss: string;
  readonly speed: string;
  readonly confusion: string;
}

/** @param id what the names inside the figures begin with, other than any other run's */
export const drawingsOf = (run: NamedRun, id: string): Drawings => ({
  accuracy: svgOf(accuracyCurves(run), `${id}-accuracy`),
  loss: svgOf(lossCurves(run), `${id}-loss`),
  speed: svgOf(speedBars(run), `${id}-speed`),
  confusion: svgOf(confusionMaps(run), `${id}-confusion`),
});
