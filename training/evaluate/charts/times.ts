import { whole } from '#training/evaluate/format/numbers.ts';
import type { Chart } from './chart.ts';
import { type Colour, light } from './colours.ts';
import { paper } from './paper.ts';
import type { NamedRun } from './runFile.ts';

/** What names get, in CSS pixels: less than there is, as they are measured by the letters of another font. */
const labels = 160;

/** Seconds of training, the paper's two runs first. */
export function timeBars(runs: readonly NamedRun[]): Chart {
  const bars: { name: string; seconds: number; colour: Colour }[] = [
    { name: 'the paper, whole', seconds: paper.whole.seconds, colour: 'paper' },
    { name: 'the paper, chunked', seconds: paper.chunked.seconds, colour: 'paper' },
    ...runs.map(({ name, run }) => ({ name, seconds: run.seconds, colour: 'ours' as const })),
  ];
  const text = { color: light('ink'), fontSize: 13 };
  return {
    title: 'Training time in seconds',
    height: 56 + 36 * bars.length,
    option: {
      grid: { left: 208, right: 80, top: 40, bottom: 16 },
      xAxis: { type: 'value', min: 0, show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name }) => name),
        axisLine: { lineStyle: { color: light('quiet') } },
        axisTick: { show: false },
        axisLabel: { ...text, interval: 0, width: labels, overflow: 'truncate' },
      },
      series: [
        {
          type: 'bar',
          barWidth: 22,
          data: bars.map(({ seconds, colour }) => ({ value: seconds, itemStyle: { color: light(colour) } })),
          label: {
            ...text,
            show: true,
            position: 'right',
            formatter: ({ value }) => `${whole(Number(value))} s`,
          },
        },
      ],
    },
  };
}
