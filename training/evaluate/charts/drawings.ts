import { svgOf } from './chart.ts';
import { confusionMaps } from './confusion.ts';
import { accuracyCurves, lossCurves } from './curves.ts';
import type { NamedRun } from './runFile.ts';
import { speedBars } from './speed.ts';

/** The charts of a run, each as SVG. */
export interface Drawings {
  readonly accuracy: string;
  readonly loss: string;
  readonly speed: string;
  readonly confusion: string;
}

/** @param id prefix of all ids inside the charts, different for each run */
export const drawingsOf = (run: NamedRun, id: string): Drawings => ({
  accuracy: svgOf(accuracyCurves(run), `${id}-accuracy`),
  loss: svgOf(lossCurves(run), `${id}-loss`),
  speed: svgOf(speedBars(run), `${id}-speed`),
  confusion: svgOf(confusionMaps(run), `${id}-confusion`),
});
