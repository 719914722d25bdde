import type { Page } from 'playwright-core';
import { waitFor } from '#scripts/browsers/waitFor.ts';
import { badgeMsOf, observeBadge } from '#tests/bench/badge.ts';
import { hosts } from '#tests/bench/page/hosts.ts';
import { openSite } from '#tests/bench/page/open.ts';
import { settleMs } from '#tests/bench/page/typing.ts';
import type { Build } from './builds.ts';

const sad = ['I miss her so much it hurts', 'the funeral was today and I cannot stop crying'] as const;
const happy = ['so glad to be home again', 'best day ever, I love this so much'] as const;

/** Sentences of 50 keys, as many as one writes in a minute at five keys a second. */
const sentences = 6;
const sentence = 'We walked to the lake and talked about the summer. ';

/** Pages with compose boxes in which one post after the other is written. */
export class BadgePages {
  readonly #pages: readonly Page[];
  readonly #observer: Page;
  /** Posts written so far, or one more, so that the first has another mood than the badge. */
  #posts: number;
  #measured = 0;

  private constructor(observer: Page, pages: readonly Page[], isSad: boolean) {
    this.#observer = observer;
    this.#pages = pages;
    this.#posts = isSad ? 1 : 0;
  }

  static async open({ chromium }: Build, count: number): Promise<BadgePages> {
    const observer = await chromium.openOwn('welcome');
    await observer.evaluate(observeBadge);
    const pages: Page[] = [];
    for (let k = 0; k < count; k++) {
      const page = await chromium.context.newPage();
      await page.goto('https://x.com/compose/post');
      pages.push(page);
    }
    const opened = new BadgePages(observer, pages, (await chromium.badge()) === ':(');
    await opened.badgeMs(); // loads the model
    return opened;
  }

  /** Writes a text in the next page. @returns the milliseconds from its message to its mood on the badge */
  async badgeMs(): Promise<number> {
    const post = this.#posts++;
    const measured = this.#measured++;
    const turn = Math.floor(post / this.#pages.length);
    // Each post has another mood than the one before, and each page another text than in its last turn.
    const text = (post % 2 === 0 ? sad : happy)[turn % 2]!;
    await this.#pages[post % this.#pages.length]!.locator('#plain').fill(text);
    return waitFor(
      'the badge',
      async () => (await this.#observer.evaluate(badgeMsOf, measured)) ?? undefined,
    );
  }

  async close(): Promise<void> {
    await Promise.all([this.#observer, ...this.#pages].map((page) => page.close()));
  }
}

/**
 * Returns the processor time, in milliseconds, that all processes of the browser take for a minute of typing: six sentences,
 * of which each is read. Keys follow each other without a pause, because waiting takes no processor time.
 */
export async function typingCpuMs({ chromium }: Build): Promise<number> {
  const site = await openSite(chromium, hosts.lexical);
  const browser = await chromium.context.browser()!.newBrowserCDPSession();
  const seconds = async () => {
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
    return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
  };
  const before = await seconds();
  for (let k = 0; k < sentences; k++) {
    await site.page.keyboard.type(sentence);
    await site.page.waitForTimeout(settleMs);
  }
  const after = await seconds();
  await browser.detach();
  await site.page.close();
  return 1000 * [...after].reduce((sum, [id, cpuTime]) => sum + cpuTime - (before.get(id) ?? 0), 0);
}
