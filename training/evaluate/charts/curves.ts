import type { LineSeriesOption } from 'echarts/charts';
import type { Chart } from './chart.ts';
import { type Colour, light } from './colours.ts';
import { chunkMarks, epochAxes } from './epochAxis.ts';
import type { Epoch, NamedRun } from './runFile.ts';

export const accuracyCurves = ({ name, run }: NamedRun): Chart =>
  curves(`Accuracy after each epoch: ${name}`, run.epochs, 'accuracy', 'valAccuracy');

export const lossCurves = ({ name, run }: NamedRun): Chart =>
  curves(`Loss after each epoch: ${name}`, run.epochs, 'loss', 'valLoss');

/** Draws a measure of training and validation over all epochs in sequence. */
function curves(
  title: string,
  epochs: readonly Epoch[],
  training: keyof Epoch,
  validation: keyof Epoch,
): Chart {
  return {
    title,
    height: 360,
    option: {
      ...epochAxes(epochs, 2, false),
      legend: { right: 8, top: 24, itemGap: 20, textStyle: { color: light('ink'), fontSize: 13 } },
      series: [
        { ...curve('training', epochs, training, 'training', 'circle'), ...chunkMarks(epochs) },
        curve('validation', epochs, validation, 'validation', 'triangle'),
      ],
    },
  };
}

const curve = (
  name: string,
  epochs: readonly Epoch[],
  field: keyof Epoch,
  colour: Colour,
  symbol: string,
): LineSeriesOption => ({
  type: 'line',
  name,
  data: epochs.map((epoch, k) => [k + 1, epoch[field]]),
  symbol,
  symbolSize: epochs.length > 100 ? 4 : 7,
  showAllSymbol: true,
  itemStyle: { color: light(colour) },
  lineStyle: { color: light(colour), width: 2 },
});
