import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { median, round } from '#tests/bench/statistics.ts';
import { say } from '#training/cli/say.ts';
import { bootstrapInterval, type Interval } from '#training/metrics/bootstrap.ts';
import { type Opened, openCatalogs } from './chromium.ts';
import { bundleReader } from './reader.ts';

const rounds = 20;
/** Of the resamples of the interval. */
const seed = 1;
const here = fileURLToPath(new URL('../../../', import.meta.url));
const checkouts = ['now', 'before'] as const;
type Checkout = (typeof checkouts)[number];

/** Reading the catalogs once, in a process or page that has read nothing before. */
export interface Reading {
  readonly readMs: number;
  /** Memory that stays after a garbage collection. */
  readonly heldMB: number;
  /** Growth of the largest resident memory of the process. Only known in Node. */
  readonly peakMB?: number;
}

/** One figure of both checkouts: medians, and the median of now / before over pairs. */
export interface ComparedFigure {
  readonly now: number;
  readonly before: number;
  readonly ratio: number;
  /** 95 % interval of the ratio. */
  readonly interval: Interval;
}

type Compared = Readonly<Partial<Record<keyof Reading, ComparedFigure>>>;

/** Reading the catalogs of this checkout and of an older one, in turns. */
export interface CatalogsBesideFigures {
  readonly node: Compared;
  readonly chromium: Compared;
}

/**
 * Reads the catalogs of this checkout and of another one in turns, in Node and in a page of the extension in Chromium.
 * @param checkout folder of the other checkout
 * @throws UserError if the folder is no checkout
 */
export async function measureCatalogsBeside(checkout: string): Promise<CatalogsBesideFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'tonic-catalogs-'));
  let chromium: Opened | undefined;
  try {
    for (const [name, root] of Object.entries({ now: here, before: checkout })) {
      await cp(join(root, 'assets', 'catalogs'), join(folder, name), { recursive: true });
      await bundleReader(root, join(folder, name));
    }
    const node = await compare('node', async (name) => readInNode(join(folder, name)));
    chromium = await openCatalogs(folder);
    return { node, chromium: await compare('chromium', chromium.read) };
  } finally {
    await chromium?.close();
    await rm(folder, { recursive: true });
  }
}

/** @param folder holds catalogs and reader.js */
function readInNode(folder: string): Reading {
  const script = fileURLToPath(new URL('once.ts', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, folder]).toString()) as Reading;
}

async function compare(place: string, read: (name: Checkout) => Promise<Reading>): Promise<Compared> {
  const readings: Record<Checkout, Reading>[] = [];
  for (let k = 0; k < rounds; k++) {
    say(`${place}: round ${k + 1} of ${rounds}`);
    const pair: Partial<Record<Checkout, Reading>> = {};
    for (const name of k % 2 === 0 ? checkouts : checkouts.toReversed()) pair[name] = await read(name);
    readings.push(pair as Record<Checkout, Reading>);
  }
  const figures = Object.keys(readings[0]!.now) as (keyof Reading)[];
  return Object.fromEntries(
    figures.map((figure) => {
      const of = (name: Checkout) => readings.map((pair) => pair[name][figure]!);
      const ratios = of('now').map((now, k) => now / of('before')[k]!);
      const { low, high } = bootstrapInterval(ratios, median, xoroshiro128plus(seed));
      const compared: ComparedFigure = {
        now: round(median(of('now'))),
        before: round(median(of('before'))),
        ratio: round(median(ratios)),
        interval: { low: round(low), high: round(high) },
      };
      return [figure, compared];
    }),
  );
}
