import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TabDriver } from '#tests/browser/driver/tab.ts';
import { TabPool } from '#tests/browser/driver/tabPool.ts';
import type { User } from '#tests/browser/driver/user.ts';
import { actions } from './actions.ts';
import { drawn, visit } from './inPage.ts';
import { Matrix } from './matrix.ts';
import { controlHost, pages } from './pages.ts';
import { tracesIn } from './traces.ts';

/** Each page with all actions, this many times, each time loaded anew. */
const rounds = [1, 2, 3];

/**
 * Pages at work at the same time: most of the time they wait for a text to settle. With more, two busy cores take longer for
 * a key than a text takes to settle.
 */
const atOnce = 6;

/**
 * What each editor must let the extension see, in one browser.
 * @param count how many of them are open at the same time, where one keyboard is not enough for all pages
 */
export function everyEditorIn(browser: string, openStage: () => Promise<TabDriver>, count = 1): void {
  vi.setConfig({ maxConcurrency: atOnce });
  describe(`in ${browser}`, () => {
    const matrix = new Matrix();
    let desks: readonly TabPool[] = [];
    beforeAll(async () => {
      desks = await Promise.all(Array.from({ length: count }, async () => TabPool.at(await openStage())));
    });
    afterAll(async () => {
      await Promise.all(desks.map(({ stage }) => stage.close()));
      console.log(matrix.drawn(`What the extension sees in ${browser}:`, pages, Object.keys(actions)));
    });
    let comers = 0;
    const nextDesk = (): TabPool => desks[comers++ % desks.length]!;

    const turns = rounds.flatMap((round) => pages.map((page) => ({ ...page, round })));
    describe.concurrent.each(turns)('$address: $editor, $round', (page) => {
      let desk: TabPool;
      let person: User;
      beforeAll(async () => {
        desk = nextDesk();
        person = await desk.sit();
        await person.open(`${page.address}/home`);
      });
      afterAll(() => desk.leave(person));

      beforeEach(async () => {
        await person.click('send');
        await person.clickInto('first');
        await person.seat.run(drawn, undefined);
      });
      afterEach(({ task }) => {
        person.seat.rest();
        matrix.count(page, task.name, task.result?.state !== 'fail');
      });
      for (const [name, act] of Object.entries(actions)) {
        test(name, { concurrent: false }, () => act(person));
      }
    });

    test.concurrent.each(['x.com/messages/1-2', 'discord.com/channels/@me/1'])(
      'a direct message at %s is not read',
      async (address) => {
        const desk = nextDesk();
        const person = await desk.sit();
        await person.open(address);
        await person.typeInto('first', 'a word to a friend');
        await person.seat.run(visit, '/home');
        expect(await person.untilSettled()).toEqual([]);
        desk.leave(person);
      },
    );

    test.concurrent.each(pages)(
      'the page of $address gets nothing of the extension’s',
      async ({ address }) => {
        const desk = nextDesk();
        const person = await desk.sit();
        const traces = async (host: string, isWatched: boolean) => {
          await person.open(`${host}/home`);
          await person.typeInto('first', 'so glad');
          if (isWatched) await person.isRead((text) => text === 'so glad');
          person.seat.rest();
          return person.seat.run(tracesIn, undefined);
        };
        // The same page, of a host that Tonic has no content script on.
        expect(await traces(address, true)).toEqual(await traces(`${controlHost}/${address}`, false));
        desk.leave(person);
      },
    );

    // WXT's own context would dispatch one: whoever knows the extension's id could listen for it.
    test.concurrent('nor does it get an event', async () => {
      const desk = nextDesk();
      const person = await desk.sit();
      const id = await desk.stage.own.run(ownId);
      await person.open('mastodon.social/home', `${id}:composer:wxt:content-script-started`);
      const { events } = await person.seat.run(tracesIn, undefined);
      desk.leave(person);
      expect(events).toEqual([]);
    });
  });
}

/** Runs in a page of the extension. */
function ownId(): string {
  return (globalThis as unknown as { chrome: { runtime: { id: string } } }).chrome.runtime.id;
}
