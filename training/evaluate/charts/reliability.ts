import { points } from '#training/evaluate/format/numbers.ts';
import type { Bin } from '#training/metrics/reliability.ts';
import type { Chart } from './chart.ts';
import { light } from './colours.ts';
import { shareAxes } from './shareAxes.ts';

/** Draws how often answers of each confidence are right. A calibrated model lies on the diagonal. */
export function reliabilityDiagram(bins: readonly Bin[], error: number, set: string): Chart {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return {
    title: `Calibration: ${set}`,
    height: 380,
    option: {
      ...shareAxes(
        `probability of the likeliest mood (expected calibration error ${points(error, 1)} points)`,
      ),
      legend: { right: 8, top: 24, itemGap: 28, textStyle: { color: light('ink'), fontSize: 13 } },
      series: [
        {
          type: 'bar',
          name: 'share of posts',
          data: bins.map(({ confidence, count }) => [confidence, count / total]),
          barWidth: 20,
          itemStyle: { color: light('heat') },
        },
        {
          type: 'line',
          name: 'right',
          data: bins.map(({ confidence, accuracy }) => [confidence, accuracy]),
          symbol: 'circle',
          symbolSize: 8,
          itemStyle: { color: light('training') },
          lineStyle: { color: light('training'), width: 2 },
        },
        {
          type: 'line',
          name: 'perfect',
          data: [
            [0, 0],
            [1, 1],
          ],
          symbol: 'none',
          itemStyle: { color: light('quiet') },
          lineStyle: { color: light('quiet'), width: 1, type: 'dashed' },
        },
      ],
    },
  };
}
