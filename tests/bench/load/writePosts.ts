import type { Page } from 'playwright-core';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { type Percentiles, percentilesOf, round } from '#tests/bench/statistics.ts';
import { Account, type Post } from './account.ts';
import { observe, takeObservations } from './listener.ts';
import { growthOf, type Held, heldBy } from './memory.ts';

/** One host per tab, so a reading identifies its tab. */
const hosts = [
  'x.com',
  'twitter.com',
  'bsky.app',
  'mastodon.social',
  'mastodon.online',
  'mstdn.social',
  'www.reddit.com',
  'old.reddit.com',
  'sh.reddit.com',
  'www.facebook.com',
  'm.facebook.com',
  'www.instagram.com',
  'www.threads.com',
  'www.threads.net',
  'www.linkedin.com',
  'www.tumblr.com',
  'www.youtube.com',
  'm.youtube.com',
  'discord.com',
  'ptb.discord.com',
];

const texts = {
  happy: ['so glad to be home again', 'I love this, best day ever', 'what a lovely evening with you all'],
  sad: ['I miss her so much it hurts', 'so sad and lonely tonight', 'everything went wrong, I hate this'],
} as const;

/** Every third post is written at the same time as another. */
const postsPerPair = 3;
/** After this many posts the popup is opened and a pick is liked. */
const postsPerPopup = 50;
const samples = 30;
const seed = 8;

export const maxTabs = hosts.length;

export interface LoadFigures {
  readonly minutes: number;
  readonly tabs: number;
  readonly posts: number;
  readonly right: number;
  readonly wrong: number;
  readonly lost: number;
  readonly outOfOrder: number;
  /** From a settled text to the badge, in milliseconds. */
  readonly badgeMs: Percentiles & { readonly max: number };
  /** The second sample, after the pages have settled. */
  readonly heldFirst: Held;
  readonly heldLast: Held;
  /**
   * Megabytes per hour in the second half. In the first half code is still compiled and each tab reads each kind of text for the
   * first time.
   */
  readonly growth: { readonly background: number; readonly pages: number };
}

export interface Plan {
  readonly minutes: number;
  readonly tabs: number;
  readonly posts: number;
}

/** The state after a sample of the memory. */
export interface LoadProgress extends Held {
  readonly posts: number;
  readonly lost: number;
  /** A description of each post that was lost since the last sample. */
  readonly lostPosts: readonly string[];
}

/** Writes posts in many tabs at an even pace. @param onSample receives the progress, `samples` times */
export async function writePosts(
  chromium: ChromiumSession,
  plan: Plan,
  onSample: (progress: LoadProgress) => Promise<void>,
): Promise<LoadFigures> {
  const sites = hosts.slice(0, plan.tabs);
  const observer = await chromium.openOwn('welcome');
  await observer.evaluate(observe);
  const pages = new Map<string, Page>();
  for (const site of sites) {
    const page = await chromium.context.newPage();
    await page.goto(`https://${site}/compose/post`);
    pages.set(site, page);
  }
  const random = xoroshiro128plus(seed);
  const below = (limit: number) => (random.next() >>> 0) % limit;
  const account = new Account();
  const held: Held[] = [];
  let recent: readonly string[] = [];
  const start = performance.now();
  const minutesSinceStart = () => (performance.now() - start) / 60_000;
  for (let k = 0; k < plan.posts; ) {
    const waitMinutes = (plan.minutes * k) / plan.posts - minutesSinceStart();
    if (waitMinutes > 0) await new Promise((resolve) => setTimeout(resolve, waitMinutes * 60_000));
    // Not in a box that was emptied just now: until that has settled, the next text belongs to the same post.
    const settled = sites.filter((site) => !recent.includes(site));
    recent = settled.sort(() => below(3) - 1).slice(0, k % postsPerPair === 0 ? 2 : 1);
    const posts = recent.map((site): Post => {
      const mood = below(2) === 0 ? 'happy' : 'sad';
      return { site, mood, text: texts[mood][below(texts[mood].length)]! };
    });
    await Promise.all(posts.map((post) => typePost(pages.get(post.site)!, post, 10 + below(30))));
    for (const post of posts) await account.expect(post, () => observer.evaluate(takeObservations));
    await Promise.all(posts.map(({ site }) => pages.get(site)!.locator('#plain').fill('')));
    if (Math.floor(k / postsPerPopup) !== Math.floor((k + posts.length) / postsPerPopup))
      await likePick(chromium);
    if (minutesSinceStart() >= held.length * (plan.minutes / samples)) {
      held.push(await heldBy(chromium, [...pages.values()], minutesSinceStart()));
      await onSample({ ...account.counts(), ...held.at(-1)!, lostPosts: account.lostPosts.splice(0) });
    }
    k += posts.length;
  }
  const secondHalf = held.slice(Math.floor(held.length / 2));
  return {
    minutes: round(minutesSinceStart()),
    tabs: sites.length,
    ...account.counts(),
    badgeMs: { ...percentilesOf(account.badgeMs), max: round(Math.max(...account.badgeMs)) },
    heldFirst: held[Math.min(1, held.length - 1)]!,
    heldLast: held.at(-1)!,
    growth: {
      background: round(growthOf(secondHalf, 'background')),
      pages: round(growthOf(secondHalf, 'pages')),
    },
  };
}

async function typePost(page: Page, { text }: Post, delay: number): Promise<void> {
  await page.locator('#plain').click();
  await page.keyboard.type(text, { delay });
}

async function likePick(chromium: ChromiumSession): Promise<void> {
  const popup = await chromium.openPopup();
  await popup
    .getByRole('button', { name: /^Like: / })
    .first()
    .click();
  await popup.close();
}
