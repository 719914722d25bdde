import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import type { TabDriver } from '#tests/browser/driver/tab.ts';
import { TabPool } from '#tests/browser/driver/tabPool.ts';
import { controlHost, pagesIn } from '#tests/browser/editors/pages.ts';
import { correctMood, keepNothing, type Leak, leak, type Stores, stores } from './inPage.ts';
import { Marks } from './marks.ts';
import { add, tryOut, write } from './writing.ts';

/** A page of the extension. */
export interface Own {
  focus(selector: string): Promise<void>;
  readonly keyboard: { type(text: string): Promise<void> };
  evaluate<Result>(work: (argument: string) => Result, argument: string): Promise<Result>;
}

/** A browser whose user has agreed, and which writes its traces to a folder. */
export interface Traced {
  readonly driver: TabDriver;
  openOwn(name: 'welcome' | 'popup' | 'options'): Promise<Own>;
  /** Logs a line to the console of the extension's background. */
  logInBackground(text: string): Promise<void>;
  /** The data from which the browser restores pages, if it can be read. The browser updates it late. */
  sessionStore?(): Promise<string>;
  /** Expects that the closed browser recorded requests to the test pages only, in a browser that records hosts. */
  expectNoForeignRequest?(): Promise<void>;
  close(): Promise<void>;
}

/** Number of texts typed into the box of the welcome page. One more, on a site, is for the popup. */
const tried = 4;

/** Number of pages in use at the same time. */
const concurrency = 6;

/** In milliseconds. Far longer than it takes, because machines may be busy. */
const timeout = 300_000;

/**
 * Writes marked texts in one browser and searches all its traces for them.
 * @param inFirst number of texts for the first box of each editor's page; the page's other boxes get one each
 * @param whereFound for each kind of leak the file, as a regular expression, in which a deliberate leak must be found;
 * undefined if the browser does not record this kind
 */
export function nothingIsLeftBehindIn(
  browser: 'Chromium' | 'Firefox',
  open: (folder: string) => Promise<Traced>,
  inFirst: number,
  whereFound: Readonly<Record<Leak | 'the background’s console' | 'a text area', string | undefined>>,
): void {
  const pages = pagesIn(browser);
  describe(`${browser}, traces`, { timeout }, () => {
    let folder: string;
    let traced: Traced;
    let marks: Marks;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'tonic-traces-'));
      traced = await open(folder);
      marks = new Marks();
    });
    afterEach(async () => {
      await traced?.close();
      await rm(folder, { recursive: true, force: true });
    });

    /** Reads what the extension stores, and writes it and the browser's session store to the folder of traces. */
    async function saveStores(): Promise<Stores> {
      const all = await traced.driver.own.run(stores);
      await writeFile(join(folder, 'stores.json'), JSON.stringify(all));
      if (traced.sessionStore) await writeFile(join(folder, 'pages.json'), await traced.sessionStore());
      return all;
    }

    /** Closes the browser. @returns the marks found in its traces */
    async function marksLeft(): Promise<string[]> {
      await traced.close();
      return marks.under(folder);
    }

    const count = pages.length * (inFirst + 2) + tried + 1;
    test(`${count} marked texts are read and then found in no storage, file, console or request`, async () => {
      const pool = await TabPool.start(traced.driver);
      const queue = [...pages];
      const writeAll = async () => {
        const user = await pool.acquire();
        for (let page = queue.shift(); page; page = queue.shift())
          await write(user, page.address, inFirst, pages.indexOf(page), marks);
        return user;
      };
      const [user] = await Promise.all(Array.from({ length: concurrency }, writeAll));
      await tryOut(await traced.openOwn('welcome'), tried, marks);
      const last = await add(user!, 'second', 'the popup', marks);
      const popup = await traced.openOwn('popup');
      const shown = () => popup.evaluate(() => document.body.innerText, '').catch(() => '');
      await expect.poll(shown, pollOptions).toContain(last);
      await traced.driver.own.run(correctMood);
      await traced.openOwn('options');
      expect(marks.size).toBe(count);

      const { local, page, databases, caches } = await saveStores();
      expect(local).toMatchObject({ adjustments: { corrections: 1 } });
      const { entries } = (local as { diary: { entries: { site: string; mood: string }[] } }).diary;
      const hosts = pages.map(({ address }) => address.split('/')[0]);
      expect(new Set(entries.map(({ site }) => site))).toEqual(new Set(hosts));
      expect(entries.map(({ mood }) => mood)).toEqual(expect.arrayContaining(['happy', 'sad']));
      expect({ page, databases, caches }).toEqual({ page: [{}, {}], databases: [], caches: [] });
      expect(await marksLeft()).toEqual([]);
      await traced.expectNoForeignRequest?.();
    });

    test('the search finds marks that were leaked on purpose', async () => {
      const names = Object.keys(whereFound) as (keyof typeof whereFound)[];
      const given = Object.fromEntries(names.map((name) => [name, marks.for(name)])) as Record<
        keyof typeof whereFound,
        string
      >;
      const pool = await TabPool.start(traced.driver);
      // A leak of the browser itself: Tonic does not run in this page.
      const elsewhere = await pool.acquire();
      await elsewhere.open(`${controlHost}/mastodon.social/home`);
      await elsewhere.typeInto('first', given['a text area']);
      if (traced.sessionStore)
        await expect.poll(traced.sessionStore, pollOptions).toContain(given['a text area']);
      elsewhere.tab.releaseFocus();
      const user = await pool.acquire();
      await user.open('x.com/home');
      await user.tab.run(keepNothing, undefined);
      await (await traced.openOwn('welcome')).evaluate(leak, JSON.stringify(given));
      await traced.logInBackground(given['the background’s console']);
      expect(await saveStores()).toMatchObject({ databases: [{ name: 'leak' }], caches: ['leak'] });
      const found = (await marksLeft()).join('\n');
      for (const name of names.filter((name) => whereFound[name] !== undefined))
        expect(found).toMatch(new RegExp(`^${name}: ${whereFound[name]}`, 'm'));
    });
  });
}
