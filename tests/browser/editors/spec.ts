import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TabDriver } from '#tests/browser/driver/tab.ts';
import { TabPool } from '#tests/browser/driver/tabPool.ts';
import type { User } from '#tests/browser/driver/user.ts';
import { thorough } from '#tests/support/tiers.ts';
import { actions } from './actions.ts';
import { isTried } from './cells.ts';
import { nextFrames, visit } from './inPage.ts';
import { Matrix } from './matrix.ts';
import { controlHost, pagesIn } from './pages.ts';
import { tracesIn } from './traces.ts';

/** How often each page is loaded and used with all actions. More rounds find flaky tests, not regressions. */
const rounds = thorough ? [1, 2, 3] : [1];

/** A text area, an editor and nested shadow roots are three kinds of page. */
const kindsOfPage = ['mastodon.social', 'x.com', 'www.reddit.com'];

/**
 * Number of pages in use at the same time. Most of the time they wait for a text to settle. With more, two busy cores take longer for
 * one key than a text takes to settle.
 */
const concurrency = 6;

/**
 * Tests that the extension reads what each editor shows, in one browser.
 * @param openDrivers opens several browsers if one keyboard is not enough for all pages
 */
export function editorsIn(
  browser: 'Chromium' | 'Firefox',
  openDrivers: () => Promise<readonly TabDriver[]>,
): void {
  vi.setConfig({ maxConcurrency: concurrency });
  const pages = pagesIn(browser);
  const traced = thorough ? pages : pages.filter(({ address }) => kindsOfPage.includes(address));
  describe(`${browser}, editors`, () => {
    const matrix = new Matrix(browser);
    let pools: readonly TabPool[] = [];
    beforeAll(async () => {
      pools = await Promise.all((await openDrivers()).map((driver) => TabPool.start(driver)));
    });
    afterAll(() => {
      console.log(matrix.toMarkdown(`What the extension reads in ${browser}:`, pages, Object.keys(actions)));
    });
    let users = 0;
    const nextPool = (): TabPool => pools[users++ % pools.length]!;

    const loads = rounds.flatMap((round) => pages.map((page) => ({ ...page, round })));
    describe.concurrent.each(loads)('$address with $editor, round $round', (page) => {
      let pool: TabPool;
      let user: User;
      beforeAll(async () => {
        pool = nextPool();
        user = await pool.acquire();
        await user.open(`${page.address}/home`);
      });
      afterAll(() => pool.release(user));

      beforeEach(async () => {
        await user.click('send');
        await user.clickInto('first');
        await user.tab.run(nextFrames, undefined);
      });
      afterEach(({ task }) => {
        user.tab.releaseFocus();
        matrix.count(page, task.name.split(':')[0]!, task.result?.state !== 'fail');
      });
      for (const [name, act] of Object.entries(actions)) {
        if (!isTried(browser, page, name)) continue;
        test(`${name}: the extension reads the text that is shown`, { concurrent: false }, () => act(user));
      }
    });

    test.concurrent.each(['x.com/messages/1-2', 'discord.com/channels/@me/1'])(
      'a direct message at %s is not read',
      async (address) => {
        const pool = nextPool();
        const user = await pool.acquire();
        await user.open(address);
        await user.typeInto('first', 'a word to a friend');
        await user.tab.run(visit, '/home');
        expect(await user.untilSettled()).toEqual([]);
        pool.release(user);
      },
    );

    test.concurrent.each(traced)(
      'the extension leaves no global, element or message in the page of $address',
      async ({ address }) => {
        const pool = nextPool();
        const user = await pool.acquire();
        const traces = async (host: string, isWatched: boolean) => {
          await user.open(`${host}/home`);
          await user.typeInto('first', 'so glad');
          if (isWatched) await user.waitUntilRead((text) => text === 'so glad');
          user.tab.releaseFocus();
          return user.tab.run(tracesIn, undefined);
        };
        // The same page on a host where Tonic has no content script.
        expect(await traces(address, true)).toEqual(await traces(`${controlHost}/${address}`, false));
        pool.release(user);
      },
    );

    // WXT's own context would dispatch one, and a page that knows the extension's id could listen for it.
    test.concurrent('the content script dispatches no event when it starts in a page', async () => {
      const pool = nextPool();
      const user = await pool.acquire();
      const id = await pool.driver.own.run(ownId);
      await user.open('mastodon.social/home', `${id}:composer:wxt:content-script-started`);
      const { events } = await user.tab.run(tracesIn, undefined);
      pool.release(user);
      expect(events).toEqual([]);
    });
  });
}

/** Runs in a page of the extension. */
function ownId(): string {
  return (globalThis as unknown as { chrome: { runtime: { id: string } } }).chrome.runtime.id;
}
