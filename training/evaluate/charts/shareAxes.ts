import type { Option } from './chart.ts';
import { light } from './colours.ts';

const quiet = { color: light('quiet'), fontSize: 12 };
const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** Returns two axes of shares from 0 to 1. @param name of the horizontal axis */
export function shareAxes(name: string): Option {
  const axis = {
    type: 'value' as const,
    min: 0,
    max: 1,
    axisLine: { lineStyle: { color: light('quiet') } },
    axisTick: { lineStyle: { color: light('quiet') } },
    axisLabel: { ...quiet, formatter: percent },
    splitLine: { lineStyle: { color: light('line') } },
  };
  return {
    grid: { left: 56, right: 24, top: 64, bottom: 52 },
    xAxis: { ...axis, containShape: false, name, nameLocation: 'middle', nameGap: 30, nameTextStyle: quiet },
    yAxis: axis,
  };
}
