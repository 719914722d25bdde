import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MessageRecorder } from '#tests/browser/driver/messageRecorder.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import type { TabDriver } from '#tests/browser/driver/tab.ts';
import {
  fillBoxes,
  forge,
  leaveBox,
  nest,
  pasteBook,
  poison,
  trappedEvents,
  typeFast,
  vanish,
} from './attacks.ts';

/** A tab with the hostile page. */
export interface Tab {
  run<A, R>(act: (given: A) => R | Promise<R>, given: A): Promise<R>;
  /** Clicks into the box at the top, and types key by key. */
  type(text: string): Promise<void>;
  /** What content scripts threw in it, where the browser tells. */
  readonly thrown: readonly string[];
  close(): Promise<void>;
}

/** A browser with the extension, and a person who agreed. */
export interface Place {
  readonly own: TabDriver['own'];
  open(address: string): Promise<Tab>;
  close(): Promise<void>;
}

/**
 * What a page can do to keep from being read, or to have something else read: a post that is typed afterwards is read.
 * @param most how deep it nests, and how many paragraphs it puts into an editor: as much as the browser itself bears
 */
export function attacksIn(
  browser: string,
  arrive: () => Promise<Place>,
  most: { readonly depth: number; readonly paragraphs: number },
): void {
  describe(`in ${browser}, a page`, () => {
    let place: Place;
    let ear: MessageRecorder;
    let tab: Tab;
    /** The texts that were read in this tab. */
    let read: string[];
    let tabs = 0;

    beforeAll(async () => {
      place = await arrive();
      ear = await MessageRecorder.at(place);
    });
    afterAll(() => place?.close());

    beforeEach(async () => {
      const heard: string[] = [];
      let isWatched = false;
      ear.follow(`${tabs}`, ({ kind, text }) => {
        isWatched = true;
        if (kind === 'read') heard.push(text);
      });
      read = heard;
      tab = await place.open(`x.com/hostile?heard=${tabs++}`);
      const comesIn = async () => {
        await tab.run(leaveBox, undefined);
        await tab.type('');
        return isWatched;
      };
      await expect.poll(comesIn, pollOptions).toBe(true);
    });

    afterEach(async () => {
      const end = `I love this, best day ever ${tabs}`;
      await tab.type(end);
      await expect.poll(() => read.at(-1), pollOptions).toContain(end);
      await expect.poll(() => place.own.run(perceivedMood), pollOptions).toBe('happy');
      expect(tab.thrown).toEqual([]);
      await tab.close();
    });

    test('has a text read that nobody typed, as emoji pickers and dictation do', async () => {
      for (const box of ['#plain', '#rich']) {
        await tab.run(forge, [box, `forged in ${box}`] as const);
        await expect.poll(() => read, pollOptions).toContain(`forged in ${box}`);
      }
    });

    test('sends events that throw, of the wrong kind, at all that it has', async () => {
      await tab.run(trappedEvents, undefined);
    });

    test('poisons every prototype', async () => {
      await tab.run(poison, undefined);
    });

    test('has boxes that vanish, or are out of reach, and an editor that throws', async () => {
      await tab.run(vanish, undefined);
    });

    test.each(['b', 'div'])(`nests ${most.depth} nodes in a box: %s`, async (tag) => {
      await tab.run(nest, [tag, most.depth, 'deep in there'] as const);
      await expect.poll(() => read, pollOptions).toEqual(['deep in there']);
    });

    test.each([
      ['10 MB', '#plain', 9500, 20],
      [`${most.paragraphs} paragraphs`, '#rich', most.paragraphs, 4],
    ])('pastes a book of %s: of %s its end is read', async (_, box, lines, sentences) => {
      await tab.run(pasteBook, [box, lines, sentences, 'The end.'] as const);
      await expect.poll(() => read.length, pollOptions).toBe(1);
      expect(read[0]).toMatch(/^.{9992}The end\.$/s);
      await tab.run(forge, [box, ''] as const); // browsers themselves are slow to lay a book out at every key
    });

    test('writes half an emoji at either end', async () => {
      await tab.run(forge, ['#plain', '\uDE02 what a day \uD83D'] as const);
      await expect.poll(() => read, pollOptions).toEqual([expect.stringMatching(/^. what a day .$/s)]);
    });

    test('has a thousand boxes change at once: ten are read', async () => {
      await tab.run(fillBoxes, 1000);
      await expect.poll(() => read.at(-1), pollOptions).toBe('post 1000');
      expect(read).toHaveLength(10);
    });

    test('types 200 keys a second: one text is read', async () => {
      const text = 'sun at last '.repeat(50);
      const longest = await tab.run(typeFast, text);
      await expect.poll(() => read, pollOptions).toEqual([text.trim()]);
      console.log(`${browser}: longest task while 200 keys a second were typed: ${longest} ms`);
    });
  });
}

/** Runs in a page of the extension. */
async function perceivedMood(): Promise<string | undefined> {
  type Area = { get(key: string): Promise<{ readonly perceived?: { readonly mood: string } }> };
  const { chrome } = globalThis as unknown as { chrome: { storage: { session: Area } } };
  return (await chrome.storage.session.get('perceived')).perceived?.mood;
}
