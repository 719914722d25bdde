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

/** Width of every chart in CSS pixels. Two fit side by side on a wide page. */
export const width = 640;

/** A chart, before it is drawn. */
export interface Chart {
  readonly title: string;
  /** In CSS pixels. */
  readonly height: number;
  readonly option: Option;
}

/**
 * Draws a chart as SVG in the light colours, with a background and with its title as accessible name.
 * @param id prefix of all ids inside the SVG, unique within a page
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
          width: 0.75 * width, // echarts measures the text with another font
          overflow: 'truncate',
        },
      },
      ...[option.title ?? []].flat(),
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return withTitle(withoutInteraction(svg, id), title, id);
}

/**
 * Removes what only a live chart needs (classes and style rules for a pointer, attributes for a script) and replaces ids that
 * count all charts of the process. The text of a chart cannot match, because its quotation marks are escaped.
 */
const withoutInteraction = (svg: string, id: string): string =>
  svg
    .replace(/<style >.*?<\/style>\n?/s, '')
    .replaceAll(/ (class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replaceAll(/( id="|="url\(#)zr\d+-/g, `$1${id}-`);

const withTitle = (svg: string, title: string, id: string): string =>
  svg.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg ${attributes} role="img" aria-labelledby="${id}-title">\n<title id="${id}-title">${escaped(title)}</title>`,
  );
