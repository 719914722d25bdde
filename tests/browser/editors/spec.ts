import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { actions } from './actions.ts';
import { Ear } from './ear.ts';
import { visit } from './inPage.ts';
import { Matrix } from './matrix.ts';
import { mirror, pages } from './pages.ts';
import { Person } from './person.ts';
import type { Seat, Stage } from './seat.ts';
import { tracesIn } from './traces.ts';

/** Each page with all actions, this many times, each time loaded anew. */
const rounds = [1, 2, 3];

/** Pages at work at the same time: most of the time they wait for a text to settle. */
const atOnce = pages.length;

/** What each editor must let the extension see, in one browser. */
export function everyEditorIn(browser: string, openStage: () => Promise<Stage>): void {
  vi.setConfig({ maxConcurrency: atOnce });
  describe(`in ${browser}`, () => {
    const matrix = new Matrix();
    const free: Seat[] = [];
    let stage: Stage;
    let ear: Ear;
    let people = 0;

    beforeAll(async () => {
      stage = await openStage();
      ear = await Ear.at(stage);
    });
    afterAll(async () => {
      await stage?.close();
      console.log(matrix.drawn(`What the extension sees in ${browser}:`, pages, Object.keys(actions)));
    });

    async function sit(): Promise<Person> {
      return new Person(free.pop() ?? (await stage.openSeat()), ear, `${people++}`);
    }
    function leave({ seat }: Person): void {
      seat.rest();
      free.push(seat);
    }

    const turns = rounds.flatMap((round) => pages.map((page) => ({ ...page, round })));
    describe.concurrent.each(turns)('$address: $editor, $round', (page) => {
      let person: Person;
      beforeAll(async () => {
        person = await sit();
        await person.open(`${page.address}/home`);
      });
      afterAll(() => leave(person));

      beforeEach(async () => {
        await person.click('send');
        await person.clickInto('first');
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
        const person = await sit();
        await person.open(address);
        await person.typeInto('first', 'a word to a friend');
        await person.seat.run(visit, '/home');
        expect(await person.untilSettled()).toEqual([]);
        leave(person);
      },
    );

    test.concurrent.each(pages)(
      'the page of $address gets nothing of the extension’s',
      async ({ address }) => {
        const person = await sit();
        const traces = async (host: string, isWatched: boolean) => {
          await person.open(`${host}/home`);
          await person.typeInto('first', 'so glad today');
          if (isWatched) await person.isRead((text) => text === 'so glad today');
          person.seat.rest();
          return person.seat.run(tracesIn, undefined);
        };
        // The same page, of a host that Tonic has no content script on.
        expect(await traces(address, true)).toEqual(await traces(`${mirror}/${address}`, false));
        leave(person);
      },
    );

    // WXT's ContentScriptContext dispatches it whatever its options: whoever knows the extension's id may listen for it.
    test.concurrent
      .fails('nor does it get an event of WXT’s', async () => {
        const person = await sit();
        const id = await stage.own.run(ownId);
        await person.open('mastodon.social/home', `${id}:composer:wxt:content-script-started`);
        const { events } = await person.seat.run(tracesIn, undefined);
        leave(person);
        expect(events).toEqual([]);
      });
  });
}

/** Runs in a page of the extension. */
function ownId(): string {
  return (globalThis as unknown as { chrome: { runtime: { id: string } } }).chrome.runtime.id;
}
