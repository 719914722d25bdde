import { whole } from '#training/evaluate/format/numbers.ts';
import type { Confusion } from '#training/metrics/report.ts';
import type { Chart } from './chart.ts';
import { light } from './colours.ts';
import type { NamedRun } from './runFile.ts';

const moods = ['sad', 'happy'];
const side = 210;
/** Left edges of the two heat maps in CSS pixels. */
const lefts = [88, 410];
const quiet = { color: light('quiet'), fontSize: 13 };
const ink = { color: light('ink'), fontSize: 14 };

/** Returns each row as shares of its sum. An empty row has shares of 0. */
export const sharesOfRows = (confusion: Confusion): number[][] =>
  confusion.map((row) => row.map((count) => count / Math.max(1, row[0] + row[1])));

/** Draws two heat maps side by side: the counts, and the shares of each row. */
export function confusionMaps({ name, run }: NamedRun): Chart {
  const { confusion } = run.test;
  const maps = [
    { title: 'tweets', cells: confusion, format: whole, max: Math.max(1, ...confusion.flat()) },
    { title: "share of each label's tweets", cells: sharesOfRows(confusion), format: percent, max: 1 },
  ];
  return {
    title: `Answers to the test tweets: ${name}`,
    height: 335,
    option: {
      grid: lefts.map((left) => ({ left, top: 70, width: side, height: side })),
      title: maps.map(({ title }, k) => ({
        text: title,
        left: lefts[k]!,
        top: 44,
        padding: 0,
        textStyle: { ...ink, fontWeight: 400 },
      })),
      xAxis: maps.map((_, k) => ({
        ...categories(k),
        position: 'bottom' as const,
        name: "the model's answer",
        nameGap: 32,
      })),
      yAxis: maps.map((_, k) => ({
        ...categories(k),
        inverse: true,
        name: "the tweet's label",
        nameGap: 56,
      })),
      visualMap: maps.map(({ max }, k) => ({
        show: false,
        seriesIndex: k,
        min: 0,
        max,
        inRange: { opacity: [0.04, 1] },
      })),
      series: maps.map(({ cells, format }, k) => ({
        type: 'heatmap' as const,
        xAxisIndex: k,
        yAxisIndex: k,
        data: cells.flatMap((row, label) => row.map((value, answer) => [answer, label, value])),
        itemStyle: { color: light('heat'), borderColor: light('line'), borderWidth: 1 },
        label: {
          show: true,
          ...ink,
          fontSize: 18,
          opacity: 1,
          formatter: ({ value }) => format(Number((value as number[])[2])),
        },
      })),
    },
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const categories = (grid: number) => ({
  type: 'category' as const,
  gridIndex: grid,
  data: moods,
  nameLocation: 'middle' as const,
  nameTextStyle: quiet,
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: ink,
});
