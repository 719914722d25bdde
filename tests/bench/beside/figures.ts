import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { alteredBuild } from '#scripts/browsers/alteredBuild.ts';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { zipFolder } from '#scripts/build/zipFolder.ts';
import { click, emptyPopup } from '#tests/bench/popup.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import { coldStartMs, type Held, heldMB, warmReadingMs } from './background.ts';
import { answerTime, type Build, type Sides } from './builds.ts';
import { inTurns, percentileRow, type Row, rowOf } from './compare.ts';
import { keyRows } from './keys.ts';
import { BadgePages, typingCpuMs } from './pages.ts';

type Measure = (builds: Sides<Build>, pairs: number, onProgress: OnProgress) => Promise<Row[]>;

/** What `npm run bench -- --beside DIR` compares. `--figure NAME` selects one. */
export const figures: Readonly<Record<string, Measure>> = {
  coldStart: async (builds, pairs, onProgress) => [
    rowOf('cold start', 'ms', await inTurns(builds, pairs, coldStartMs, onProgress), 0.5),
  ],
  reading: async (builds, pairs, onProgress) => [
    rowOf('a reading', 'ms', await inTurns(builds, pairs, warmReadingMs, onProgress)),
  ],
  memory: async (builds, pairs, onProgress) => {
    const held = await inTurns(builds, pairs, heldMB, onProgress);
    const row = (name: string, value: (held: Held) => number, target?: number) =>
      rowOf(name, 'MB', held.map(eachSide(value)), target);
    return [
      row('memory before a reading', ({ before }) => before),
      row('at a reading', ({ at }) => at),
      row('after a reading', ({ after }) => after),
      row('after the post', ({ ended }) => ended),
      row('held for readings', ({ before, after }) => after - before, 0.5),
      row('held after the post', ({ before, ended }) => ended - before, 0.5),
    ];
  },
  popup: popupRows,
  badge: async (builds, pairs, onProgress) => badgeRows('one tab', 1, builds, pairs, onProgress),
  badgeInTwentyTabs: async (builds, pairs, onProgress) =>
    badgeRows('twenty tabs', 20, builds, pairs, onProgress, 0.5),
  typing: async (builds, pairs, onProgress) => [
    rowOf(
      'processor time of a minute of typing',
      'ms',
      await inTurns(builds, pairs, typingCpuMs, onProgress),
    ),
  ],
  keys: keyRows,
  size: async ({ now, before }) => [
    { name: 'zip', unit: 'kB', now: await zipKB(now), before: await zipKB(before) },
    { name: 'content script, gzipped', unit: 'kB', now: await scriptKB(now), before: await scriptKB(before) },
  ],
};

const eachSide =
  <T, R>(value: (measured: T) => R) =>
  ({ now, before }: Sides<T>): Sides<R> => ({ now: value(now), before: value(before) });

/** In turns with an extension whose popup shows one word: that time is the browser's own. */
async function popupRows(builds: Sides<Build>, pairs: number, onProgress: OnProgress): Promise<Row[]> {
  const emptyBuild = await alteredBuild(emptyPopup);
  const empty = await launchChromium({ headless: true, extension: emptyBuild.folder });
  try {
    const pages = new Map<ChromiumSession, Page>();
    for (const chromium of [empty, builds.now.chromium, builds.before.chromium]) {
      const page = await chromium.context.newPage();
      await page.goto('https://x.com/compose/post');
      pages.set(chromium, page);
    }
    for (const build of [builds.now, builds.before]) await answerTime(build, build.read);
    const emptyMs: number[] = [];
    const whole = await inTurns(
      builds,
      pairs,
      async ({ chromium }) => {
        emptyMs.push((await click(empty, pages.get(empty)!)).ms);
        return (await click(chromium, pages.get(chromium)!)).ms;
      },
      onProgress,
    );
    const browsers = whole.map((_, k) => (emptyMs[2 * k]! + emptyMs[2 * k + 1]!) / 2);
    const own = whole.map(({ now, before }, k) => ({
      now: now - browsers[k]!,
      before: before - browsers[k]!,
    }));
    return [
      rowOf('popup, to the first picks', 'ms', whole),
      rowOf('more than an empty popup', 'ms', own, 0.15),
    ];
  } finally {
    await empty.close();
    await emptyBuild.remove();
  }
}

/** Posts of each build in a row: the 95th percentile needs more of them than a median. */
const postsPerTurn = 5;

async function badgeRows(
  tabs: string,
  count: number,
  { now, before }: Sides<Build>,
  pairs: number,
  onProgress: OnProgress,
  target?: number,
): Promise<Row[]> {
  const pages = { now: await BadgePages.open(now, count), before: await BadgePages.open(before, count) };
  const turn = async (side: BadgePages) => {
    const times: number[] = [];
    for (let k = 0; k < postsPerTurn; k++) times.push(await side.badgeMs());
    return times;
  };
  const turns = await inTurns(pages, pairs, turn, onProgress);
  await Promise.all([pages.now.close(), pages.before.close()]);
  const posts = turns.flatMap((times) => times.now.map((ms, k) => ({ now: ms, before: times.before[k]! })));
  return [
    rowOf(`badge with ${tabs}, median`, 'ms', posts),
    percentileRow(`badge with ${tabs}, 95th percentile`, turns, target),
  ];
}

async function zipKB({ folder }: Build): Promise<number> {
  const temporary = await mkdtemp(join(tmpdir(), 'tonic-zip-'));
  const zip = join(temporary, 'build.zip');
  await zipFolder(folder, zip);
  const { size } = await stat(zip);
  await rm(temporary, { recursive: true });
  return size / 1000;
}

const scriptKB = async ({ folder }: Build): Promise<number> =>
  gzipSync(await readFile(join(folder, 'content-scripts', 'composer.js')), { level: 9 }).length / 1000;
