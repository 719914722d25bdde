import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import type { TabDriver } from '#tests/browser/driver/tab.ts';
import { TabPool } from '#tests/browser/driver/tabPool.ts';
import { controlHost, pages } from '#tests/browser/editors/pages.ts';
import { keepNothing, type Leak, leak, type Stores, stores } from './inPage.ts';
import { Marks } from './marks.ts';
import { add, tryOut, write } from './writing.ts';

/** A page of the extension. */
export interface Own {
  focus(selector: string): Promise<void>;
  readonly keyboard: { type(text: string): Promise<void> };
  evaluate<Result>(work: (argument: string) => Result, argument: string): Promise<Result>;
}

/** A browser where the person has agreed, and which leaves its traces in a folder. */
export interface Traced {
  readonly seats: TabDriver;
  openOwn(name: 'welcome' | 'popup'): Promise<Own>;
  /** Has the extension's background say something in its console. */
  say(text: string): Promise<void>;
  /** What the browser keeps in memory of all pages, to bring them back, where it can be asked; it is slow to note things. */
  keptOfPages?(): Promise<string>;
  close(): Promise<void>;
}

/** How many texts the box of the welcome page gets. One more, on a site, is for the popup. */
const tried = 4;

/** Pages at work at the same time. */
const atOnce = 6;

/** Far longer than it takes, since machines are busy. */
const timeout = 300_000;

/**
 * Of marked texts that are read in one browser, nothing is left.
 * @param inFirst how many of them go into the first box of each editor's page; its others get one each
 * @param whereFound in which file each leak shows, as a regular expression: what is left on purpose is found there.
 * Undefined where the browser records no such thing
 */
export function nothingIsLeftIn(
  browser: string,
  open: (folder: string) => Promise<Traced>,
  inFirst: number,
  whereFound: Readonly<Record<Leak | 'the background’s console' | 'a text area', string | undefined>>,
): void {
  describe(`in ${browser}`, { timeout }, () => {
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

    /** What the extension keeps. That, and what the browser has in memory of pages, is put beside the other traces. */
    async function kept(): Promise<Stores> {
      const all = await traced.seats.own.run(stores);
      await writeFile(join(folder, 'stores.json'), JSON.stringify(all));
      if (traced.keptOfPages) await writeFile(join(folder, 'pages.json'), await traced.keptOfPages());
      return all;
    }

    /** The marks that are left in any trace once the browser has ended. */
    async function left(): Promise<string[]> {
      await traced.close();
      return marks.under(folder);
    }

    const count = pages.length * (inFirst + 2) + tried + 1;
    test(`${count} marked texts are read, and then are in no storage, file, console or request`, async () => {
      const desk = await TabPool.at(traced.seats);
      const waiting = [...pages];
      const writeAll = async () => {
        const person = await desk.sit();
        for (let page = waiting.shift(); page; page = waiting.shift())
          await write(person, page.address, inFirst, marks);
        return person;
      };
      const [person] = await Promise.all(Array.from({ length: atOnce }, writeAll));
      await tryOut(await traced.openOwn('welcome'), tried, marks);
      const last = await add(person!, 'second', 'the popup', marks);
      const popup = await traced.openOwn('popup');
      const shown = () => popup.evaluate(() => document.body.innerText, '').catch(() => '');
      await expect.poll(shown, pollOptions).toContain(last);
      expect(marks.size).toBe(count);

      const { local, page, databases, caches } = await kept();
      const { entries } = (local as { diary: { entries: { site: string; mood: string }[] } }).diary;
      const hosts = pages.map(({ address }) => address.split('/')[0]);
      expect(new Set(entries.map(({ site }) => site))).toEqual(new Set(hosts));
      expect(entries.map(({ mood }) => mood)).toEqual(expect.arrayContaining(['happy', 'sad']));
      expect({ page, databases, caches }).toEqual({ page: [{}, {}], databases: [], caches: [] });
      expect(await left()).toEqual([]);
    });

    test('what is left on purpose is found', async () => {
      const names = Object.keys(whereFound) as (keyof typeof whereFound)[];
      const given = Object.fromEntries(names.map((name) => [name, marks.for(name)])) as Record<
        keyof typeof whereFound,
        string
      >;
      const desk = await TabPool.at(traced.seats);
      // The browser's own doing: Tonic has no part in this page.
      const elsewhere = await desk.sit();
      await elsewhere.open(`${controlHost}/mastodon.social/home`);
      await elsewhere.typeInto('first', given['a text area']);
      if (traced.keptOfPages)
        await expect.poll(traced.keptOfPages, pollOptions).toContain(given['a text area']);
      elsewhere.seat.rest();
      const person = await desk.sit();
      await person.open('x.com/home');
      await person.seat.run(keepNothing, undefined);
      await (await traced.openOwn('welcome')).evaluate(leak, JSON.stringify(given));
      await traced.say(given['the background’s console']);
      expect(await kept()).toMatchObject({ databases: [{ name: 'leak' }], caches: ['leak'] });
      const found = (await left()).join('\n');
      for (const name of names.filter((name) => whereFound[name] !== undefined))
        expect(found).toMatch(new RegExp(`^${name}: ${whereFound[name]}`, 'm'));
    });
  });
}
