import { type Option, width } from './chart.ts';
import { spansOf } from './chunks.ts';
import { light } from './colours.ts';
import type { Epoch } from './runFile.ts';

/** So many numbers of chunks stand beside each other without touching. */
const mostLabels = 40;

const margins = { left: 56, right: 12 };

const quiet = { color: light('quiet'), fontSize: 12 };

/**
 * The axes of a chart over all epochs of a run in sequence: each epoch, from 1, has the middle of a column of width 1.
 * @param digits the fewest after the point, of the values upward
 * @param fromZero whether these begin at 0, as bars must
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
      // Stands at the left of the numbers that chunkMarks puts above the columns.
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

/** Of an epoch's column, in CSS pixels. */
export const columnWidth = (epochs: readonly Epoch[]): number =>
  (width - margins.left - margins.right) / epochs.length;

/** Shades every other chunk, draws a line where one ends, and numbers them: marks for the first series of a chart. */
export function chunkMarks(epochs: readonly Epoch[]) {
  const spans = spansOf(epochs);
  const step = Math.ceil(spans.length / mostLabels);
  return {
    markArea: {
      silent: true,
      z: -1, // behind the lines of the grid
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
