import {
  BarChart,
  type BarSeriesOption,
  HeatmapChart,
  type HeatmapSeriesOption,
  LineChart,
  type LineSeriesOption,
} from 'echarts/charts';
import {
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  type TitleComponentOption,
  VisualMapComponent,
  type VisualMapComponentOption,
} from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { light } from './colours.ts';
import { escaped } from './html.ts';

use([
  BarChart,
  HeatmapChart,
  LineChart,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  VisualMapComponent,
  SVGRenderer,
]);

export type Option = ComposeOption<
  | BarSeriesOption
  | HeatmapSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | TitleComponentOption
  | VisualMapComponentOption
>;

/** Of every figure, in CSS pixels: two stand beside each other on a wide page. */
export const width = 640;

/** A figure not yet drawn. */
export interface Chart {
  readonly title: string;
  /** In CSS pixels. */
  readonly height: number;
  readonly option: Option;
}

/**
 * Draws a chart in the light colours, as SVG with a ground of its own and its title as accessible name.
 * @param id what the names inside the SVG begin with; of its own where several stand in one page
 */
export function svgOf({ title, height, option }: Chart, id: string): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    backgroundColor: light('ground'),
    textStyle: { fontFamily: 'system-ui, sans-serif' },
    ...option,
    title: [
      {
        text: title,
        left: 0,
        top: 0,
        padding: 4,
        textStyle: {
          color: light('ink'),
          fontSize: 16,
          fontWeight: 600,
          width: 0.75 * width, // it is measured by the letters of another font
          overflow: 'truncate',
        },
      },
      ...[option.title ?? []].flat(),
    ],
  });
  const drawn = chart.renderToSVGString();
  chart.dispose();
  return named(lasting(drawn, id), title, id);
}

/**
 * The drawing without what belongs to a live chart (classes and style rules for a pointer, marks for a script), whose
 * numbers count all the charts a process has drawn. Texts cannot be hit: their quotation marks are escaped.
 */
const lasting = (svg: string, id: string): string =>
  svg
    .replace(/<style >.*?<\/style>\n?/s, '')
    .replaceAll(/ (class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replaceAll(/( id="|="url\(#)zr\d+-/g, `$1${id}-`);

const named = (svg: string, title: string, id: string): string =>
  svg.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg ${attributes} role="img" aria-labelledby="${id}-title">\n<title id="${id}-title">${escaped(title)}</title>`,
  );
