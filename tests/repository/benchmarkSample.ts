import type { BadgeFigures } from '#tests/bench/badge.ts';
import type { BesideFigures } from '#tests/bench/beside/main.ts';
import type { CatalogFigures } from '#tests/bench/catalogCounts.ts';
import type { CatalogReadingFigures } from '#tests/bench/catalogReading.ts';
import type { CatalogsBesideFigures } from '#tests/bench/catalogsBeside/main.ts';
import type { EvaluationFigures } from '#tests/bench/evaluations.ts';
import type { GrowthFigures } from '#tests/bench/growth.ts';
import type { KillFigures } from '#tests/bench/kills/main.ts';
import type { LiveFigures } from '#tests/bench/live.ts';
import type { LoadFigures } from '#tests/bench/load/writePosts.ts';
import type { Measurement } from '#tests/bench/measurement.ts';
import type { EditorFigures, PageFigures } from '#tests/bench/page/main.ts';
import type { PopupFigures } from '#tests/bench/popup.ts';
import type { ReadersFigures } from '#tests/bench/readers/main.ts';
import type { ReadingFigures } from '#tests/bench/reading.ts';
import type { StreamFigures } from '#tests/bench/stream/main.ts';
import type { TrainingFigures } from '#tests/bench/training/main.ts';

/* Invented figures of every benchmark. */

const percentiles = { median: 1.234, p95: 56.789 };
const growth = { mounts: 1000, elements: 0, detachedElements: 0, nodes: 0, listeners: 0, heapBytes: 67_000 };
const editor: EditorFigures = {
  characters: 2000,
  ownMs: { median: 0.151, p95: 2.5, max: 3 },
  readingsMs: { count: 10, median: 2, max: 3 },
  wholeMs: { with: percentiles, without: percentiles, difference: 0.1, ratio: 1.1 },
  ownMeanMs: { traced: 0.2, sampled: 0.2 },
  forced: { layouts: 0, styles: 0 },
  idle: { seconds: 10, timersSet: 0, timersFired: 0, calls: 0 },
  growth: { with: { ...growth, listeners: 2 }, without: growth },
};
const ratio = { now: 10, before: 50, ratio: 0.2, interval: { low: 0.18, high: 0.21 } };
const reader = { coldMs: { median: 500, max: 600 }, warmMs: percentiles, heldMB: 4, gzippedKB: 6623 };
const held = { minutes: 2, background: 6.9, pages: 29.5 };

interface SampleFigures {
  readonly reading: ReadingFigures;
  readonly badge: BadgeFigures;
  readonly popup: PopupFigures;
  readonly catalogReading: CatalogReadingFigures;
  readonly catalogsBeside: CatalogsBesideFigures;
  readonly page: PageFigures;
  readonly beside: BesideFigures;
  readonly readers: ReadersFigures;
  readonly load: LoadFigures;
  readonly kills: KillFigures;
  readonly picks: EvaluationFigures;
  readonly lists: EvaluationFigures;
  readonly feel: EvaluationFigures;
  readonly catalogs: CatalogFigures;
  readonly training: Pick<TrainingFigures, 'medians'>;
  readonly growth: GrowthFigures;
  readonly live: LiveFigures;
  readonly stream: StreamFigures;
}

const figures: SampleFigures = {
  reading: {
    tokens: 39,
    firstMs: 456,
    textMs: percentiles,
    modelMs: { median: 0.49, p95: 0.8 },
    plainMs: percentiles,
    modelBytes: 2_950_000,
  },
  badge: { firstMs: 30, laterMs: percentiles },
  popup: {
    picks: { firstMs: 900, allMs: { median: 794.3, p95: 1219.4 } },
    emptyPopup: { firstMs: 400, allMs: percentiles },
    maxLayoutShift: 0,
  },
  catalogReading: {
    parseMs: percentiles,
    rankMs: percentiles,
    once: { parseMs: 50, rankMs: 33, heldMB: 8, peakMB: 34 },
  },
  catalogsBeside: {
    node: { readMs: ratio, heldMB: ratio, peakMB: ratio },
    chromium: { readMs: ratio, heldMB: ratio },
  },
  page: { lexical: editor, draft: editor },
  beside: {
    pairs: 20,
    rows: [
      {
        name: 'cold start',
        unit: 'ms',
        now: 600,
        before: 1000,
        ratio: { value: 0.61, low: 0.55, high: 0.66 },
        target: 0.5,
      },
      { name: 'zip', unit: 'kB', now: 9126, before: 9746 },
    ],
  },
  readers: {
    readers: { tonic: reader, 'vader-sentiment': reader, 'wink-sentiment': reader },
    coldStartMs: {
      importCode: 1,
      fetchRuntime: 916,
      compileRuntime: 182,
      loadModel: 233,
      createSession: 1261,
    },
  },
  load: {
    minutes: 62,
    tabs: 20,
    posts: 2000,
    right: 1999,
    wrong: 1,
    lost: 0,
    outOfOrder: 0,
    badgeMs: { ...percentiles, max: 200 },
    heldFirst: held,
    heldLast: { ...held, minutes: 62 },
    growth: { background: 0.01, pages: 0.9 },
  },
  kills: {
    seed: 1,
    rounds: 34,
    phases: [
      { phase: 'before', rounds: 17, good: 17 },
      { phase: 'during', rounds: 17, good: 16, readMs: { median: 2249, p95: 2936 } },
    ],
  },
  picks: { lines: ['| films by | nDCG at 10 |', '|---|---:|', '| ours | 0.761 |'] },
  lists: { lines: ['| mood, wish | mean rating |', '|---|---:|', '| sad, lift | 7.90 |'] },
  feel: { lines: ['| learned from | all films |', '|---|---:|', '| genres | 0.935 |'] },
  catalogs: {
    films: {
      read: [142_939],
      dropped: [['no title', 1]],
      merged: [['rows of the same film', 0]],
      size: 68_050,
      american: 16_048,
    },
    songs: { read: [1994, 5130], dropped: [], merged: [], size: 4411 },
  },
  training: {
    medians: [
      { name: 'PyTorch / Tonic', digits: 2, median: 0.912, target: 1, goal: 2 },
      { name: 'Tonic, GFLOP/s', digits: 1, median: 70.23 },
    ],
  },
  growth: {
    runs: [{ trainedOn: 100_000, seconds: 13, microsecondsPerTweet: 130, totalSeconds: 20, peakMiB: 1492 }],
    deviation: 0.1,
    peakMiB: 1492,
    maxMiB: 1907.3,
  },
  live: {
    posts: 27_743,
    chunkSize: 5000,
    oldAccuracy: [0.8267, 0.8252, 0.826],
    newAccuracy: [0.8, 0.81],
    heldOutAccuracy: [0.79, 0.795, 0.8],
    refused: 0,
    forgotten: 0.0015,
    maxForgotten: 0.003,
  },
  stream: {
    posts: 130_000,
    times: 10,
    seconds: 366,
    cuts: 10,
    taken: 121_000,
    takenPerMinute: 19_836,
    chunks: 24,
    chunkSize: 5000,
    lost: 0,
    twice: 0,
    behindSeconds: 1.2,
    peakMiB: 700,
    heldMiB: [600, 640],
  },
};

const provenance = {
  date: '2026-11-28',
  commit: 'abc1234',
  cpu: 'Sample CPU',
  cores: 2,
  memory: 16,
  node: '24.21.0',
};

/** Measurements by name. */
export const sample: Readonly<Record<string, Measurement>> = Object.fromEntries(
  Object.entries(figures).map(([name, figures]) => [name, { provenance, figures }]),
);
