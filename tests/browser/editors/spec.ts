import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSeen, type Box, type Person } from './person.ts';

/** Hosts whose pages are built with the editor of the site, and what that is. */
const editors = {
  'x.com': 'Draft.js',
  'bsky.app': 'TipTap on ProseMirror',
  'mastodon.social': 'a text area',
  'www.reddit.com': 'Lexical in nested shadow roots',
  'www.facebook.com': 'Lexical',
  'www.linkedin.com': 'Quill',
  'www.youtube.com': 'contenteditable',
  'discord.com': 'Slate',
};

export const hosts = Object.keys(editors);

const soon = { timeout: 10_000, interval: 50 };

/** What each editor must let the extension see, in one browser. */
export function everyEditorIn(
  browser: string,
  abilities: { /** It can be driven to compose with an input method. */ readonly compose: boolean },
  launch: () => Promise<{ person: Person; close(): Promise<void> }>,
): void {
  describe(`in ${browser}`, () => {
    let person: Person;
    let close = async (): Promise<void> => undefined;
    beforeAll(async () => ({ person, close } = await launch()));
    afterAll(async () => {
      await close();
      console.log(matrix(browser, outcomes));
    });
    /** Of each editor, of each action: whether it is seen. */
    const outcomes = new Map<string, Map<string, boolean>>();

    test.each([
      ['x.com', '/messages/1-2'],
      ['discord.com', '/channels/@me/1'],
    ])('a direct message on %s is not read', async (host, path) => {
      await person.open(host);
      await person.clickInto('first');
      await person.type('a post');
      await expect.poll(() => person.read(), soon).toBe('a post');
      await person.open(host, path);
      await person.clickInto('first');
      await person.type('a word to a friend');
      // Longer than a text takes to settle and be read.
      await new Promise((later) => setTimeout(later, 1500));
      expect(await person.read()).toBe('a post');
    });

    describe.each(Object.entries(editors))('%s: %s', (host) => {
      beforeEach(async () => {
        await person.open(host);
        await person.clickInto('first');
      });

      afterEach(({ task }) => {
        const of = outcomes.get(host) ?? new Map<string, boolean>();
        outcomes.set(host, of.set(task.name, task.result?.state !== 'fail'));
      });

      /** The extension reads what the person sees, which holds this. */
      async function isRead(text: string, box: Box = 'first'): Promise<void> {
        await expect.poll(async () => asSeen(await person.shown(box)), soon).toContain(text);
        const seen = asSeen(await person.shown(box));
        await expect.poll(async () => asSeen((await person.read()) ?? ''), soon).toBe(seen);
      }

      test('typing, deletion and undo', async () => {
        await person.type('so happy today');
        await isRead('so happy today');
        for (const _ of 'today') await person.press('Backspace');
        await isRead('so happy');
        expect(await person.read()).not.toContain('today');
        await person.press('Control+z');
        await expect.poll(() => person.shown('first'), soon).not.toMatch(/so happy\s*$/);
        const seen = asSeen(await person.shown('first'));
        await expect.poll(async () => asSeen((await person.read()) ?? ''), soon).toBe(seen);
      });

      test('an emoji, mentions and hashtags, right-to-left text', async () => {
        await person.type('@ada #sunday walk ');
        await person.insert('😭❤️');
        await isRead('@ada #sunday walk 😭❤️');
        await person.insert(' مرحبا بالعالم');
        await isRead('مرحبا بالعالم');
      });

      test('several paragraphs', async () => {
        await person.type('one');
        await person.press('Enter');
        await person.type('two');
        await isRead('one\ntwo');
      });

      test('paste, also of 10,000 characters', async () => {
        await person.paste('first', 'what a lovely day');
        await isRead('what a lovely day');
        await person.paste('first', ` ${'la '.repeat(3333)}end`);
        await expect.poll(() => person.shown('first'), soon).toContain('la end');
        // The background shows the end of a long post.
        const seen = asSeen(await person.shown('first'));
        const isItsEnd = (read: string) => read.length > 500 && seen.endsWith(read);
        await expect.poll(async () => isItsEnd(asSeen((await person.read()) ?? '')), soon).toBe(true);
      });

      const { compose } = abilities;
      if (compose)
        test('an input method, whose half words are not read', async () => {
          await person.compose?.('にほ', '日本');
          await isRead('日本');
        });

      test('two boxes, and the end of a post that was sent', async () => {
        await person.type('the first box');
        await isRead('the first box');
        await person.clickInto('second');
        await person.type('the other box');
        await isRead('the other box', 'second');
        await person.clickInto('first');
        await person.type('!');
        await isRead('!');
        await person.click('send');
        await expect.poll(() => person.shown('first').then(asSeen), soon).not.toContain('box');
        await person.clickInto('first');
        await person.type(' ');
        await person.press('Backspace');
        await expect.poll(() => person.read(), soon).toBeNull();
      });

      test('a box that is drawn again, and one of another page without a load', async () => {
        await person.type('before');
        await isRead('before');
        await person.click('remount');
        await person.clickInto('first');
        await person.type('drawn again');
        await isRead('drawn again');
        await person.click('next');
        await person.clickInto('first');
        await person.type('another page');
        await isRead('another page');
      });

      test('a box in a frame', async () => {
        await person.clickInto('frame');
        await person.type('framed and glad');
        await isRead('framed and glad', 'frame');
      });
    });
  });
}

/** A line for each editor, a column for each action. */
function matrix(browser: string, outcomes: ReadonlyMap<string, ReadonlyMap<string, boolean>>): string {
  const actions = [...new Set([...outcomes.values()].flatMap((of) => [...of.keys()]))];
  const cell = (seen: boolean | undefined) => (seen === undefined ? '–' : seen ? 'seen' : 'MISSED');
  return [
    `What the extension sees in ${browser}:`,
    `| editor | ${actions.join(' | ')} |`,
    `|---|${actions.map(() => '---|').join('')}`,
    ...[...outcomes].map(
      ([host, of]) => `| ${host} | ${actions.map((action) => cell(of.get(action))).join(' | ')} |`,
    ),
  ].join('\n');
}
