import type { LineSeriesOption } from 'echarts/charts';
import type { TradeoffStep } from '#training/evaluate/mood/harness/tradeoff.ts';
import type { Chart } from './chart.ts';
import { type Colour, light } from './colours.ts';
import { shareAxes } from './shareAxes.ts';

/**
 * Draws how many of the called moods are not the opposite, and the average recall, against how often a mood is called. A
 * mark on each curve shows the shipped thresholds.
 */
export function tradeoffCurves(steps: readonly TradeoffStep[], set: string): Chart {
  const curve = (
    name: string,
    measure: (step: TradeoffStep) => number,
    colour: Colour,
    symbol: string,
  ): LineSeriesOption[] => {
    const style = { itemStyle: { color: light(colour) }, lineStyle: { color: light(colour), width: 2 } };
    const shipped = steps.filter(({ scale }) => scale === 1);
    const pointOf = (step: TradeoffStep) => [step.coverage, measure(step)];
    return [
      { type: 'line', name, data: steps.map(pointOf), symbol: 'none', ...style },
      {
        type: 'line',
        data: shipped.map(pointOf),
        symbol,
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
        ...curve(names[0], ({ oppositeRate }) => 1 - oppositeRate, 'training', 'circle'),
        ...curve(names[1], ({ averageRecall }) => averageRecall, 'validation', 'triangle'),
      ],
    },
  };
}
