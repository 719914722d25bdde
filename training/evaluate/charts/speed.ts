import type { Chart } from './chart.ts';
import { light } from './colours.ts';
import { chunkMarks, columnWidth, epochAxes } from './epochAxis.ts';
import type { NamedRun } from './runFile.ts';

/** Draws the training speed of each epoch in tweets a second. */
export const speedBars = ({ name, run: { epochs } }: NamedRun): Chart => ({
  title: `Tweets a second in each epoch: ${name}`,
  height: 300,
  option: {
    ...epochAxes(epochs, 0, true),
    series: [
      {
        type: 'bar',
        data: epochs.map(({ tweetsPerSecond }, k) => [k + 1, tweetsPerSecond]),
        barWidth: Math.min(40, 0.7 * columnWidth(epochs)),
        itemStyle: { color: light('ours') },
        ...chunkMarks(epochs),
      },
    ],
  },
});
