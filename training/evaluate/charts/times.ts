import { whole } from '#training/evaluate/format/numbers.ts';
import type { Chart } from './chart.ts';
import { type Colour, light } from './colours.ts';
import { paper } from './paper.ts';
import type { NamedRun } from './runFile.ts';

/** Width of the labels in CSS pixels. It is less than the space for them, because echarts measures with another font. */
const labelWidth = 160;

/** Draws the seconds of training of all runs, the paper's two first. */
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
        axisLabel: { ...text, interval: 0, width: labelWidth, overflow: 'truncate' },
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
