import type { BadgeFigures } from '#tests/bench/badge.ts';
import type { BesideFigures } from '#tests/bench/beside/main.ts';
import type { CatalogReadingFigures } from '#tests/bench/catalogReading.ts';
import type { CatalogsBesideFigures, ComparedFigure } from '#tests/bench/catalogsBeside/main.ts';
import type { EditorFigures, PageFigures } from '#tests/bench/page/main.ts';
import type { PopupFigures } from '#tests/bench/popup.ts';
import type { ReadersFigures } from '#tests/bench/readers/main.ts';
import type { ReadingFigures } from '#tests/bench/reading.ts';
import type { Percentiles } from '#tests/bench/statistics.ts';
import { figure, integer, judged, markdownTable, megabytes, milliseconds } from './markdown.ts';

/* The tables of `npm run bench`, in Markdown. A figure that misses its target is bold. */

const percentileTitles = ['median', '95th percentile', 'target'];
const percentileCells = ({ median, p95 }: Percentiles): string[] => [milliseconds(median), milliseconds(p95)];

export function readingTable({
  tokens,
  firstMs,
  textMs,
  modelMs,
  plainMs,
  modelBytes,
}: ReadingFigures): string {
  const rows = [
    [
      'the model alone',
      judged(milliseconds(modelMs.median), modelMs.median <= 1),
      milliseconds(modelMs.p95),
      '1 ms (median)',
    ],
    ['from text to mood', ...percentileCells(textMs), ''],
    ['a network in plain typed arrays', ...percentileCells(plainMs), ''],
  ];
  return `${markdownTable(['', ...percentileTitles], rows)}

The post has ${tokens} tokens. The first reading, which loads the model, takes ${milliseconds(firstMs)}. \`mood.onnx\` has ${megabytes(modelBytes / 1e6)}.`;
}

export function badgeTable({ firstMs, laterMs }: BadgeFigures): string {
  const rows = [
    [
      milliseconds(firstMs),
      milliseconds(laterMs.median),
      judged(milliseconds(laterMs.p95), laterMs.p95 <= 50),
    ],
  ];
  return markdownTable(
    ['', 'first post', 'median', '95th percentile', 'target'],
    rows.map((cells) => ['one tab', ...cells, '50 ms (95th percentile)']),
  );
}

export function popupTable({ picks, emptyPopup, maxLayoutShift }: PopupFigures): string {
  const { median, p95 } = picks.allMs;
  const rows = [
    [
      'the first picks',
      milliseconds(picks.firstMs),
      judged(milliseconds(median), median <= 200),
      milliseconds(p95),
      '200 ms (median)',
    ],
    ['an empty popup', milliseconds(emptyPopup.firstMs), ...percentileCells(emptyPopup.allMs), ''],
  ];
  return `${markdownTable(['', 'first click', ...percentileTitles], rows)}

Largest layout shift: ${judged(String(maxLayoutShift), maxLayoutShift === 0)} (target 0).`;
}

export function catalogReadingTable({ parseMs, rankMs, once }: CatalogReadingFigures): string {
  const rows = [
    ['parse both catalogs', ...percentileCells(parseMs), milliseconds(once.parseMs)],
    ['rank both lists', ...percentileCells(rankMs), milliseconds(once.rankMs)],
  ];
  return `${markdownTable(['', 'median', '95th percentile', 'in a new process'], rows)}

In the new process, memory grows by at most ${megabytes(once.peakMB)}, of which ${megabytes(once.heldMB)} stay.`;
}

/** The largest ratio of reading the catalogs to that of commit b9aa825. */
const mostOfReading = 1 / 3;

export function catalogsBesideTable({ node, chromium }: CatalogsBesideFigures): string {
  const row = (title: string, figure: ComparedFigure | undefined, format: (value: number) => string) =>
    figure === undefined
      ? []
      : [
          [
            title,
            format(figure.now),
            format(figure.before),
            judged(figure.ratio.toFixed(2), figure.ratio <= mostOfReading),
            `${figure.interval.low.toFixed(2)} to ${figure.interval.high.toFixed(2)}`,
            mostOfReading.toFixed(2),
          ],
        ];
  const rows = Object.entries({ Node: node, Chromium: chromium }).flatMap(([place, figures]) => [
    ...row(`time in ${place}`, figures.readMs, milliseconds),
    ...row(`memory that stays in ${place}`, figures.heldMB, megabytes),
    ...row(`largest growth of the memory in ${place}`, figures.peakMB, megabytes),
  ]);
  return markdownTable(['', 'this checkout', 'the other one', 'ratio', '95 % interval', 'target'], rows);
}

export function pageTable({ lexical, draft }: PageFigures): string {
  const row = (title: string, cell: (figures: EditorFigures) => string, target = '') => [
    title,
    cell(lexical),
    cell(draft),
    target,
  ];
  const zero = (value: number) => judged(integer(value), value === 0);
  const kilobytes = (bytes: number) => integer(bytes / 1000);
  const rows = [
    row(
      "Tonic's own time per key, median",
      ({ ownMs }) => judged(milliseconds(ownMs.median), ownMs.median <= 0.5),
      '0.5 ms',
    ),
    row(
      "Tonic's own time per key, 95th percentile",
      ({ ownMs }) => judged(milliseconds(ownMs.p95), ownMs.p95 <= 2),
      '2 ms',
    ),
    row('a reading, median', ({ readingsMs }) => milliseconds(readingsMs.median)),
    row('a whole key with Tonic, median', ({ wholeMs }) => milliseconds(wholeMs.with.median)),
    row('a whole key without Tonic, median', ({ wholeMs }) => milliseconds(wholeMs.without.median)),
    row('layouts and styles forced by Tonic', ({ forced }) => zero(forced.layouts + forced.styles), '0'),
    row(
      'timers and calls in ten seconds without typing',
      ({ idle }) => zero(idle.timersSet + idle.timersFired + idle.calls),
      '0',
    ),
    row(
      'elements and listeners that Tonic leaves after 1,000 mounts',
      ({ growth }) => zero(leftBy(growth)),
      '0',
    ),
    row('heap growth over 1,000 mounts with Tonic', ({ growth }) => `${kilobytes(growth.with.heapBytes)} kB`),
    row(
      'heap growth over 1,000 mounts without Tonic',
      ({ growth }) => `${kilobytes(growth.without.heapBytes)} kB`,
    ),
  ];
  return markdownTable(['', 'Lexical', 'Draft.js', 'target'], rows);
}

export function besideTable({ pairs, rows }: BesideFigures): string {
  const times = (value: number) => value.toFixed(2);
  const cells = rows.map(({ name, unit, now, before, ratio, target }) => {
    const value = ratio?.value ?? now / before;
    return [
      name,
      `${figure(now)} ${unit}`,
      `${figure(before)} ${unit}`,
      judged(times(value), target === undefined || value <= target),
      ratio ? `${times(ratio.low)} to ${times(ratio.high)}` : '',
      target === undefined ? '' : times(target),
    ];
  });
  const titles = ['', 'this build', 'the other build', 'ratio', '95 % interval', 'target'];
  return `${markdownTable(titles, cells)}\n\nEach build was measured ${pairs} times.`;
}

/** Returns how many more elements and listeners a page has with Tonic than without. */
const leftBy = ({ with: grown, without }: EditorFigures['growth']): number =>
  Math.max(0, grown.elements - without.elements) + Math.max(0, grown.listeners - without.listeners);

export function readersTable({ readers }: ReadersFigures): string {
  const rows = Object.entries(readers).map(([name, { coldMs, warmMs, heldMB, gzippedKB }]) => {
    const isTonic = name === 'tonic';
    return [
      isTonic ? 'Tonic' : name,
      judged(milliseconds(coldMs.median), !isTonic || coldMs.median <= 400),
      judged(milliseconds(warmMs.median), !isTonic || warmMs.median <= 1),
      milliseconds(warmMs.p95),
      megabytes(heldMB),
      `${integer(gzippedKB)} kB`,
    ];
  });
  const titles = ['', 'cold start', 'a text, median', 'a text, 95th percentile', 'memory', 'gzipped'];
  return markdownTable(titles, [...rows, ["Tonic's targets", '400 ms', '1 ms', '', '', '']]);
}

const coldStartSteps: Readonly<Record<string, string>> = {
  importCode: 'import the code',
  fetchRuntime: 'fetch the runtime from the extension',
  compileRuntime: 'compile the runtime',
  loadModel: 'load and hash the model',
  createSession: 'create a session',
};

export function coldStartTable({ coldStartMs }: ReadersFigures): string {
  const rows = Object.entries(coldStartMs).map(([step, ms]) => [
    coldStartSteps[step] ?? step,
    milliseconds(ms),
  ]);
  return markdownTable(['step', 'median'], rows);
}
