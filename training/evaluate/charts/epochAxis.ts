import { type Option, width } from './chart.ts';
import { spansOf } from './chunks.ts';
import { light } from './colours.ts';
import type { Epoch } from './runFile.ts';

/** Maximum number of chunk labels that fit side by side. */
const maxLabels = 40;

const margins = { left: 56, right: 12 };

const quiet = { color: light('quiet'), fontSize: 12 };

/**
 * Returns the axes of a chart over all epochs of a run in sequence. Epochs are numbered from 1. Each is the centre of a
 * column of width 1.
 * @param digits minimum number of decimals of the vertical axis
 * @param fromZero whether the vertical axis starts at 0, which bars need
 */
export function epochAxes(epochs: readonly Epoch[], digits: number, fromZero: boolean): Option {
  const step = [1, 2, 5, 10, 20, 50, 100].find((size) => epochs.length / size <= 16) ?? 200;
  const ticks = epochs.map((_, k) => k + 1).filter((epoch) => epoch === 1 || epoch % step === 0);
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, 4) };
  return {
    grid: { ...margins, top: 72, bottom: 48 },
    xAxis: {
      type: 'value',
      min: 0.5,
      max: epochs.length + 0.5,
      containShape: false, // room for the outer bars is in min and max
      name: 'epoch, all chunks in sequence',
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: quiet,
      axisLine: { lineStyle: { color: light('quiet') } },
      axisTick: { customValues: ticks, lineStyle: { color: light('quiet') } },
      axisLabel: { ...quiet, customValues: ticks },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      scale: !fromZero,
      // To the left of the numbers that chunkMarks puts above the columns.
      name: 'chunk',
      nameGap: 8,
      nameTextStyle: { ...quiet, align: 'right', padding: [0, 8, 0, 0] },
      axisLine: { lineStyle: { color: light('quiet') } },
      axisTick: { lineStyle: { color: light('quiet') } },
      axisLabel: { ...quiet, formatter: (value: number) => value.toLocaleString('en-GB', fraction) },
      splitLine: { lineStyle: { color: light('line') } },
    },
  };
}

/** Width of an epoch's column in CSS pixels. */
export const columnWidth = (epochs: readonly Epoch[]): number =>
  (width - margins.left - margins.right) / epochs.length;

/** Returns marks for the first series of a chart that shade every other chunk, separate chunks by lines and number them. */
export function chunkMarks(epochs: readonly Epoch[]) {
  const spans = spansOf(epochs);
  const step = Math.ceil(spans.length / maxLabels);
  return {
    markArea: {
      silent: true,
      z: -1, // behind the grid lines
      label: { ...quiet, position: 'top' as const, distance: 4 },
      data: spans.map(
        ({ chunk, first, last }, k) =>
          [
            {
              xAxis: first - 0.5,
              name: k % step === 0 ? String(chunk) : '',
              itemStyle: { color: light(k % 2 === 0 ? 'band' : 'ground') },
            },
            { xAxis: last + 0.5 },
          ] as [object, object],
      ),
    },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: light('quiet'), type: 'dashed' as const, width: 1 },
      data: spans.slice(1).map(({ first }) => ({ xAxis: first - 0.5 })),
    },
  };
}
