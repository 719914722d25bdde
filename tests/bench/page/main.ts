import { median, type Percentiles, percentilesOf, round } from '#tests/bench/statistics.ts';
import { say } from '#training/cli/say.ts';
import { hosts } from './hosts.ts';
import { type Idle, measureIdle } from './idle.ts';
import type { Keystrokes } from './keystrokes.ts';
import { type Growth, measureGrowth } from './mounts.ts';
import { closePair, openBrowser, openPair } from './open.ts';
import { sampledMs } from './sampled.ts';
import { type Typed, typeInTurns, typeParagraph } from './typing.ts';

/** The cost of the extension on a page, beside the same page without it. Times are in milliseconds. */
export interface EditorFigures {
  readonly characters: number;
  /** The extension's own time per key, without readings. */
  readonly ownMs: Percentiles & { readonly max: number };
  readonly readingsMs: { readonly count: number; readonly median: number; readonly max: number };
  readonly wholeMs: WholeKeyFigures;
  /** The extension's own time per key including its share of the readings: the mean by the trace, and by samples. */
  readonly ownMeanMs: { readonly traced: number; readonly sampled: number };
  /** What the extension's script forced, in all paragraphs and in one more paragraph with stacks. */
  readonly forced: Pick<Keystrokes, 'layouts' | 'styles'>;
  readonly idle: Idle;
  readonly growth: { readonly with: Growth; readonly without: Growth };
}

/** All work of the page's main thread per key. */
interface WholeKeyFigures {
  readonly with: Percentiles;
  readonly without: Percentiles;
  /** Medians of the comparisons between neighbouring paragraphs. */
  readonly difference: number;
  readonly ratio: number;
}

export type PageFigures = Readonly<Record<keyof typeof hosts, EditorFigures>>;

export async function measurePage(): Promise<PageFigures> {
  const chromium = await openBrowser();
  try {
    const figures: Partial<Record<keyof typeof hosts, EditorFigures>> = {};
    for (const name of Object.keys(hosts) as (keyof typeof hosts)[]) {
      const pair = await openPair(chromium, hosts[name]);
      say(`${name}: typing with the extension and without, in turns (half a minute)`);
      const typed = await typeInTurns(pair);
      const withStacks = await typeParagraph(pair.with, { stacks: true });
      const sampled = await sampledMs(pair.with);
      say(`${name}: typing nothing`);
      const idle = await measureIdle(pair.with);
      say(`${name}: mounting and unmounting`);
      const growth = await measureGrowth(pair);
      await closePair(pair);
      figures[name] = {
        ...typingFigures(typed),
        ownMeanMs: { traced: round(tracedMeanMs(typed.with)), sampled: round(sampled) },
        forced: forcedIn([...typed.with, withStacks]),
        idle,
        growth,
      };
    }
    return figures as PageFigures;
  } finally {
    await chromium.close();
  }
}

function typingFigures(typed: Typed): Pick<EditorFigures, 'characters' | 'ownMs' | 'readingsMs' | 'wholeMs'> {
  const own = typed.with.flatMap((paragraph) => paragraph.own);
  const readings = typed.with.flatMap((paragraph) => paragraph.readings);
  return {
    characters: own.length,
    ownMs: { ...percentilesOf(own), max: round(Math.max(...own)) },
    readingsMs: {
      count: readings.length,
      median: round(median(readings)),
      max: round(Math.max(...readings)),
    },
    wholeMs: wholeKeyFigures(typed),
  };
}

function wholeKeyFigures(typed: Typed): WholeKeyFigures {
  const medians = typed.with.map((paragraph, k) => ({
    with: median(paragraph.whole),
    without: median(typed.without[k]!.whole),
  }));
  return {
    with: percentilesOf(typed.with.flatMap(({ whole }) => whole)),
    without: percentilesOf(typed.without.flatMap(({ whole }) => whole)),
    difference: round(median(medians.map((pair) => pair.with - pair.without))),
    ratio: round(median(medians.map((pair) => pair.with / pair.without))),
  };
}

const forcedIn = (typed: readonly Keystrokes[]) => ({
  layouts: typed.reduce((sum, { layouts }) => sum + layouts, 0),
  styles: typed.reduce((sum, { styles }) => sum + styles, 0),
});

function tracedMeanMs(typed: readonly Keystrokes[]): number {
  const times = typed.flatMap(({ own, readings }) => [...own, ...readings]);
  const keys = typed.reduce((sum, { own }) => sum + own.length, 0);
  return times.reduce((sum, time) => sum + time, 0) / keys;
}
