// npm run bench:load -- --minutes 60 --tabs 20 --posts 2000: posts in many tabs, as of a person who never rests.
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { mustRun } from '#scripts/bootstrap/setup.mjs';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { quantile, round, saveFigures, say } from '#tests/bench/print.ts';
import { Account, type Post } from './account.ts';
import { listen, takeHeard } from './listener.ts';
import { growthOf, type Held, heldBy } from './memory.ts';

/** A host for each tab, so that a reading says which it is of. */
const hosts = [
  ...['x.com', 'twitter.com', 'bsky.app', 'mastodon.social', 'mastodon.online', 'mstdn.social'],
  ...['www.reddit.com', 'old.reddit.com', 'sh.reddit.com', 'www.facebook.com', 'm.facebook.com'],
  ...['www.instagram.com', 'www.threads.com', 'www.threads.net', 'www.linkedin.com', 'www.tumblr.com'],
  ...['www.youtube.com', 'm.youtube.com', 'discord.com', 'ptb.discord.com'],
];

const texts = {
  happy: ['so glad to be home again', 'I love this, best day ever', 'what a lovely evening with you all'],
  sad: ['I miss her so much it hurts', 'so sad and lonely tonight', 'everything went wrong, I hate this'],
} as const;

/** One post in so many is written while another is. */
const together = 3;
/** After so many posts somebody looks at the popup, and likes a pick. */
const looks = 50;
const log = '.output/load.log';

await command(async () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '60' },
      tabs: { type: 'string', default: '20' },
      posts: { type: 'string', default: '2000' },
    },
  });
  const minutes = Number(values.minutes);
  const [tabs, posts] = [Number(values.tabs), Number(values.posts)];
  if (!(minutes > 0) || !(tabs >= 4 && tabs <= hosts.length) || !(posts >= 1))
    throw new UserError(`minutes and posts are above 0, tabs 4 to ${hosts.length}`);
  mustRun('wxt', ['build']);
  await mkdir('.output', { recursive: true });
  await writeFile(log, '');
  const stage = await launchChromium({ headless: true });
  try {
    await stage.agree();
    const figures = await work(stage, hosts.slice(0, tabs), { minutes, posts });
    await saveFigures('load.json', figures);
    console.log(JSON.stringify(figures, null, 2));
  } finally {
    await stage.close();
  }
});

async function work(
  stage: ChromiumSession,
  sites: readonly string[],
  plan: { minutes: number; posts: number },
) {
  const listener = await stage.context.newPage();
  await listener.goto(`chrome-extension://${stage.extensionId}/welcome.html`);
  await listener.evaluate(listen);
  const pages = new Map<string, Page>();
  for (const site of sites) {
    const page = await stage.context.newPage();
    await page.goto(`https://${site}/compose/post`);
    pages.set(site, page);
  }
  const generator = xoroshiro128plus(8);
  const below = (count: number) => (generator.next() >>> 0) % count;
  const account = new Account();
  const samples: Held[] = [];
  let latest: readonly string[] = [];
  const began = performance.now();
  const passed = () => (performance.now() - began) / 60_000;
  for (let k = 0; k < plan.posts; ) {
    const waits = (plan.minutes * k) / plan.posts - passed();
    if (waits > 0) await new Promise((later) => setTimeout(later, waits * 60_000));
    // Not where the box was emptied a moment ago: until that has settled, the next post is the same one.
    const rested = sites.filter((site) => !latest.includes(site));
    latest = rested.sort(() => below(3) - 1).slice(0, k % together === 0 ? 2 : 1);
    const written = latest.map((site): Post => {
      const mood = below(2) === 0 ? 'happy' : 'sad';
      return { site, mood, text: texts[mood][below(texts[mood].length)]! };
    });
    await Promise.all(written.map((post) => write(pages.get(post.site)!, post, 10 + below(30))));
    for (const post of written) await account.expect(post, () => listener.evaluate(takeHeard));
    await Promise.all(written.map(({ site }) => pages.get(site)!.locator('#plain').fill('')));
    if (Math.floor(k / looks) !== Math.floor((k + written.length) / looks)) await lookAtPopup(stage);
    if (passed() >= samples.length * (plan.minutes / 30)) {
      samples.push(await heldBy(stage, [...pages.values()], passed()));
      const line = { ...account.counts(), ...samples.at(-1)!, missed: account.missed.splice(0) };
      await appendFile(log, `${JSON.stringify(line)}\n`);
      say(
        `load: ${Math.round(passed())} of ${plan.minutes} minutes, ${k} of ${plan.posts} posts, ${account.lost} lost`,
      );
    }
    k += written.length;
  }
  const secondHalf = samples.slice(Math.floor(samples.length / 2));
  return {
    ...{ minutes: round(passed()), tabs: sites.length, ...account.counts() },
    fromSettledToBadgeMs: {
      median: round(quantile(account.badgeMs, 0.5)),
      p95: round(quantile(account.badgeMs, 0.95)),
      most: round(Math.max(...account.badgeMs)),
    },
    heldMB: { first: samples.at(1), last: samples.at(-1) },
    // In the first half code is still compiled, and each tab meets each kind of text for the first time.
    growthMBperHourInTheSecondHalf: {
      background: round(growthOf(secondHalf, 'background')),
      pages: round(growthOf(secondHalf, 'pages')),
    },
  };
}

async function write(page: Page, { text }: Post, delay: number): Promise<void> {
  await page.locator('#plain').click();
  await page.keyboard.type(text, { delay });
}

async function lookAtPopup(stage: ChromiumSession): Promise<void> {
  const popup = await stage.openPopup();
  await popup
    .getByRole('button', { name: /^Like: / })
    .first()
    .click();
  await popup.close();
}
