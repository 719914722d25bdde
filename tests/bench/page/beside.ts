import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtFolder, type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { UserError } from '#scripts/cli/command.ts';
import { median, type Percentiles, percentilesOf, round } from '#tests/bench/statistics.ts';
import { say } from '#training/cli/say.ts';
import type { Keystrokes } from './keystrokes.ts';
import { hosts } from './main.ts';
import { openBrowser, openSite } from './open.ts';
import { typeParagraph } from './typing.ts';

/** Rounds of one paragraph in each build. */
const rounds = 20;

/** The extension's own time per key in milliseconds, without readings, in this build and in another one. */
interface Compared {
  readonly now: Percentiles;
  readonly before: Percentiles;
  /** The median of now / before over rounds of neighbouring paragraphs, by median and 95th percentile of their keys. */
  readonly ratio: Percentiles;
}

/** Two builds of the extension in the same editors, in one run. */
export interface BesideFigures {
  readonly editors: Readonly<Record<keyof typeof hosts, Compared>>;
  /** The content script, gzipped, in bytes. */
  readonly scriptBytes: { readonly now: number; readonly before: number };
}

/**
 * Types the same paragraphs with this build and with another one, in turns, so a slow moment of the machine affects both.
 * @param extension folder of the other build for Chromium
 * @throws UserError if the folder holds no build
 */
export async function measureBeside(extension: string): Promise<BesideFigures> {
  const before = await scriptBytes(extension).catch(() => {
    throw new UserError(`--beside ${extension}: no build of the extension for Chromium`);
  });
  const sessions = { now: await openBrowser(), before: await launchChromium({ headless: true, extension }) };
  try {
    await sessions.before.agree();
    const editors: Partial<Record<keyof typeof hosts, Compared>> = {};
    for (const name of Object.keys(hosts) as (keyof typeof hosts)[])
      editors[name] = await compare(name, sessions);
    return {
      editors: editors as BesideFigures['editors'],
      scriptBytes: { now: await scriptBytes(builtFolder), before },
    };
  } finally {
    await Promise.all([sessions.now.close(), sessions.before.close()]);
  }
}

const scriptBytes = async (build: string): Promise<number> =>
  gzipSync(await readFile(join(build, 'content-scripts', 'composer.js')), { level: 9 }).length;

async function compare(
  name: keyof typeof hosts,
  sessions: Readonly<Record<'now' | 'before', ChromiumSession>>,
): Promise<Compared> {
  const sites = {
    now: await openSite(sessions.now, hosts[name]),
    before: await openSite(sessions.before, hosts[name]),
  };
  const typed = { now: [] as Keystrokes[], before: [] as Keystrokes[] };
  const builds = ['now', 'before'] as const;
  for (let k = 0; k < rounds; k++) {
    say(`${name}: round ${k + 1} of ${rounds}`);
    for (const build of k % 2 === 0 ? builds : builds.toReversed())
      typed[build].push(await typeParagraph(sites[build]));
  }
  await Promise.all([sites.now.page.close(), sites.before.page.close()]);
  const perRound = typed.now.map(({ own }, k) => {
    const now = percentilesOf(own);
    const before = percentilesOf(typed.before[k]!.own);
    return { median: now.median / before.median, p95: now.p95 / before.p95 };
  });
  return {
    now: percentilesOf(typed.now.flatMap(({ own }) => own)),
    before: percentilesOf(typed.before.flatMap(({ own }) => own)),
    ratio: {
      median: round(median(perRound.map((one) => one.median))),
      p95: round(median(perRound.map((one) => one.p95))),
    },
  };
}
