import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MessageRecorder } from '#tests/browser/driver/messageRecorder.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import type { TabDriver } from '#tests/browser/driver/tab.ts';
import { thorough } from '#tests/support/tiers.ts';
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
  /** Clicks into the box at the top and types key by key. */
  type(text: string): Promise<void>;
  /** Errors that content scripts threw in it, in a browser that reports them. */
  readonly thrown: readonly string[];
  close(): Promise<void>;
}

/** A browser with the extension, whose user has agreed. */
export interface Place {
  readonly own: TabDriver['own'];
  open(address: string): Promise<Tab>;
}

/** Size of the pasted book. */
const megabytes = thorough ? 10 : 2;

/**
 * What a page can do to keep from being read or to have something else read. After each attack a typed post is read.
 * @param most nesting depth and number of paragraphs that the browser itself can handle
 */
export function attacksIn(
  browser: string,
  arrive: () => Promise<Place>,
  most: { readonly depth: number; readonly paragraphs: number },
): void {
  describe(`${browser}, a hostile page`, () => {
    let place: Place;
    let recorder: MessageRecorder;
    let tab: Tab;
    /** The texts that were sent to be read from this tab. */
    let read: string[];
    let tabs = 0;

    beforeAll(async () => {
      place = await arrive();
      recorder = await MessageRecorder.start(place);
    });

    beforeEach(async () => {
      const texts: string[] = [];
      let isWatched = false;
      recorder.follow(`${tabs}`, ({ kind, text }) => {
        isWatched = true;
        if (kind === 'readPost') texts.push(text);
      });
      read = texts;
      tab = await place.open(`x.com/hostile?recorderId=${tabs++}`);
      const refocus = async () => {
        await tab.run(leaveBox, undefined);
        await tab.type('');
        return isWatched;
      };
      await expect.poll(refocus, pollOptions).toBe(true);
    });

    afterEach(async () => {
      const end = `I love this, best day ever ${tabs}`;
      await tab.type(end);
      await expect.poll(() => read.at(-1), pollOptions).toContain(end);
      await expect.poll(() => place.own.run(storedMood), pollOptions).toBe('happy');
      expect(tab.thrown).toEqual([]);
      await tab.close();
    });

    test('a text that a script puts into a box is read, because emoji pickers and dictation work so', async () => {
      for (const box of ['#plain', '#rich']) {
        await tab.run(forge, [box, `forged in ${box}`] as const);
        await expect.poll(() => read, pollOptions).toContain(`forged in ${box}`);
      }
    });

    test('a post is read after every element received events whose properties throw', async () => {
      await tab.run(trappedEvents, undefined);
    });

    test('a post is read after the page poisoned every prototype', async () => {
      await tab.run(poison, undefined);
    });

    test('a post is read after boxes vanished, were out of reach, and an editor threw', async () => {
      await tab.run(vanish, undefined);
    });

    test.each(['b', 'div'])(`a text below ${most.depth} nested %s elements is read`, async (tag) => {
      await tab.run(nest, [tag, most.depth, 'deep in there'] as const);
      await expect.poll(() => read, pollOptions).toEqual(['deep in there']);
    });

    test.each([
      [`${megabytes} MB`, '#plain', 950 * megabytes, 20],
      [`${most.paragraphs} paragraphs`, '#rich', most.paragraphs, 4],
    ])(
      'the last 10,000 characters of a pasted book of %s are read in %s',
      async (_, box, lines, sentences) => {
        await tab.run(pasteBook, [box, lines, sentences, 'The end.'] as const);
        await expect.poll(() => read.length, pollOptions).toBe(1);
        expect(read[0]).toMatch(/^.{9992}The end\.$/s);
        await tab.run(forge, [box, ''] as const); // browsers lay a book out anew at every key, which is slow
      },
    );

    test('a text that begins and ends with half an emoji is read', async () => {
      await tab.run(forge, ['#plain', '\uDE02 what a day \uD83D'] as const);
      await expect.poll(() => read, pollOptions).toEqual([expect.stringMatching(/^. what a day .$/s)]);
    });

    test('ten of a thousand boxes that change at the same time are read', async () => {
      await tab.run(fillBoxes, 1000);
      await expect.poll(() => read.at(-1), pollOptions).toBe('post 1000');
      expect(read).toHaveLength(10);
    });

    test('a text typed at 200 keys a second is read once', async () => {
      const text = 'sun at last '.repeat(50);
      const longest = await tab.run(typeFast, text);
      await expect.poll(() => read, pollOptions).toEqual([text.trim()]);
      console.log(`${browser}: longest task while 200 keys a second were typed: ${longest} ms`);
    });
  });
}

/** Runs in a page of the extension. */
async function storedMood(): Promise<string | undefined> {
  type Area = { get(key: string): Promise<{ readonly currentMood?: { readonly mood: string } }> };
  const { chrome } = globalThis as unknown as { chrome: { storage: { session: Area } } };
  return (await chrome.storage.session.get('currentMood')).currentMood?.mood;
}
