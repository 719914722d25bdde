import { median, quantile, round, say } from '#tests/bench/print.ts';
import { type Idle, idleIn } from './idle.ts';
import type { Keystrokes } from './keystrokes.ts';
import { type Growth, growthOf } from './mounts.ts';
import { closePair, openBrowser, openPair } from './open.ts';
import { sampledMs } from './sampled.ts';
import { type Typed, typeInTurns, typeParagraph } from './typing.ts';

const hosts = { lexical: 'www.facebook.com', draft: 'x.com' };

/** How light the extension is on a page, beside the same page without it. Times are in milliseconds. */
export interface PageFigures extends ReturnType<typeof typingFigures> {
  /** Own time a key with its part of the readings, on average: by the trace, and by samples of another paragraph. */
  readonly ownMeanMs: { readonly traced: number; readonly sampled: number };
  /** By the extension's script, in all that was typed and, by their stacks, in one more paragraph. */
  readonly forced: Pick<Keystrokes, 'layouts' | 'styles'>;
  readonly idle: Idle;
  readonly growth: { readonly with: Growth; readonly without: Growth };
}

export async function pageFigures(): Promise<Readonly<Record<string, PageFigures>>> {
  const stage = await openBrowser();
  try {
    const figures: Record<string, PageFigures> = {};
    for (const [name, host] of Object.entries(hosts)) {
      const pair = await openPair(stage, host);
      say(`${name}: typing with the extension and without, in turns (half a minute)`);
      const typed = await typeInTurns(pair);
      const looked = await typeParagraph(pair.with, { stacks: true });
      const sampled = await sampledMs(pair.with);
      say(`${name}: typing nothing`);
      const idle = await idleIn(pair.with);
      say(`${name}: mounting and unmounting`);
      const growth = await growthOf(pair);
      await closePair(pair);
      const ownMeanMs = { traced: round(tracedMeanMs(typed.with)), sampled: round(sampled) };
      figures[name] = {
        ...typingFigures(typed),
        ownMeanMs,
        forced: forcedIn([...typed.with, looked]),
        idle,
        growth,
      };
    }
    return figures;
  } finally {
    await stage.close();
  }
}

function typingFigures(typed: Typed) {
  const own = typed.with.flatMap((paragraph) => paragraph.own);
  const readings = typed.with.flatMap((paragraph) => paragraph.readings);
  return {
    characters: own.length,
    ownMs: { ...middleAndHigh(own), most: round(Math.max(...own)) },
    readingsMs: {
      count: readings.length,
      median: round(median(readings)),
      most: round(Math.max(...readings)),
    },
    wholeMs: wholeFigures(typed),
  };
}

/** All that the page's main thread does for a key. Neighbouring paragraphs are compared, of which the middle counts. */
function wholeFigures(typed: Typed) {
  const medians = typed.with.map((paragraph, k) => ({
    with: median(paragraph.whole),
    without: median(typed.without[k]!.whole),
  }));
  return {
    with: middleAndHigh(typed.with.flatMap(({ whole }) => whole)),
    without: middleAndHigh(typed.without.flatMap(({ whole }) => whole)),
    difference: round(median(medians.map((pair) => pair.with - pair.without))),
    ratio: round(median(medians.map((pair) => pair.with / pair.without))),
  };
}

const forcedIn = (typed: readonly Keystrokes[]) => ({
  layouts: typed.reduce((all, { layouts }) => all + layouts, 0),
  styles: typed.reduce((all, { styles }) => all + styles, 0),
});

const middleAndHigh = (times: readonly number[]) => ({
  median: round(median(times)),
  p95: round(quantile(times, 0.95)),
});

function tracedMeanMs(typed: readonly Keystrokes[]): number {
  const times = typed.flatMap(({ own, readings }) => [...own, ...readings]);
  const keys = typed.reduce((all, { own }) => all + own.length, 0);
  return times.reduce((all, time) => all + time, 0) / keys;
}
