import type { LineSeriesOption } from 'echarts/charts';
import type { Step } from '#training/evaluate/mood/harness/tradeoff.ts';
import type { Chart } from './chart.ts';
import { type Colour, light } from './colours.ts';
import { shareAxes } from './shareAxes.ts';

/** What it costs to be silent less often; the thresholds that are shipped are marked on both curves. */
export function tradeoffCurves(steps: readonly Step[], set: string): Chart {
  const curve = (name: string, of: 'notOpposite' | 'averageRecall', colour: Colour): LineSeriesOption[] => {
    const style = { itemStyle: { color: light(colour) }, lineStyle: { color: light(colour), width: 2 } };
    const shipped = steps.filter(({ scale }) => scale === 1);
    const pointOf = (step: Step) => [step.coverage, step[of]];
    return [
      { type: 'line', name, data: steps.map(pointOf), symbol: 'none', ...style },
      {
        type: 'line',
        data: shipped.map(pointOf),
        symbol: of === 'notOpposite' ? 'circle' : 'triangle',
        symbolSize: 11,
        ...style,
      },
    ];
  };
  const names = ['of these not the opposite', 'average recall'] as const;
  return {
    title: `How often to call a mood: ${set}`,
    height: 380,
    option: {
      ...shareAxes('share of posts called happy or sad (mark: as shipped)'),
      legend: {
        data: [...names],
        right: 8,
        top: 24,
        itemGap: 36,
        textStyle: { color: light('ink'), fontSize: 13 },
      },
      series: [
        ...curve(names[0], 'notOpposite', 'training'),
        ...curve(names[1], 'averageRecall', 'validation'),
      ],
    },
  };
}
