import { beforeAll, describe, expect, test } from 'vitest';
import { type FocusReport, focusedReport } from '#lib/composers/explainReport.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import type { TabDriver } from '#tests/browser/driver/tab.ts';
import { frameReports, lastMood, postInMemory, readGerman, readInformalEnglish } from './ownPage.ts';
import { Writer } from './writer.ts';

/**
 * Tests what the extension reads in boxes of many kinds, in one browser. All boxes are in one page, and each test uses
 * its own.
 * @param missing the kinds of boxes that the browser does not have
 */
export function boxesIn(
  browser: string,
  arrive: () => Promise<TabDriver>,
  missing: readonly ('drawn' | 'modifiable')[] = [],
): void {
  describe(`${browser}, boxes`, () => {
    let own: TabDriver['own'];
    let writer: Writer;

    beforeAll(async () => {
      const driver = await arrive();
      own = driver.own;
      writer = await Writer.arrive(driver);
    });

    /** A click into a frame of another site that has just been scrolled to may miss it. */
    async function reportAfterClickInto(box: string): Promise<FocusReport | undefined> {
      await writer.clickInto(box);
      return focusedReport(await own.run(frameReports));
    }

    describe('sending', () => {
      test('a post sent with Enter right after the last key is read, and ends', async () => {
        await writer.typeInto('enter', 'sent with a key');
        await writer.tab.press('Enter');
        await writer.untilEnded('sent with a key');
      });

      test.each([
        ['a click', 'click'],
        ['a button that acts when it is pressed', 'pointer'],
        ['a click that removes the box', 'gone'],
      ])('a post sent with %s right after the last key is read, and ends', async (_, box) => {
        await writer.typeInto(box, `sent in ${box}`);
        await writer.clickButton(`${box}-send`);
        await writer.untilEnded(`sent in ${box}`);
      });

      test('a post ends when the site empties the box 1.5 seconds after the click', async () => {
        const boxes = ['late', 'late-editor'];
        for (const box of boxes) {
          await writer.typeInto(box, `sent in ${box}`);
          await writer.clickButton(`${box}-send`);
        }
        for (const box of boxes) await writer.untilEnded(`sent in ${box}`);
      });
    });

    test('a text that a script changed after a wait is read at the latest at the next key', async () => {
      await writer.typeInto('rewritten', 'a text of mine');
      await writer.clickButton('rewrite');
      const isRewritten = () => writer.tab.run(valueIn, '#rewritten textarea');
      await expect.poll(isRewritten, pollOptions).toBe('a rewritten text');
      await writer.clickInto('rewritten');
      await writer.tab.press('End');
      await writer.untilRead('a rewritten text');
    });

    describe('kinds of boxes', () => {
      const kinds = [
        ['in a box that is drawn anew at each key', 'redrawn', 'drawn anew', 'drawn anew'],
        [
          'without quotes, parts that are not editable, hidden parts and descriptions of pictures',
          'untyped',
          'words of my own',
          'words of my own',
        ],
        [
          'with cells and elements that CSS makes blocks as lines',
          'lines',
          'three',
          'great\nawful\none\ntwo\nthree',
        ],
        ['in an open shadow root', 'open', 'an open root', 'an open root'],
        ['in a text area in a closed shadow root', 'closed', 'a closed root', 'a closed root'],
        ['in an editor in a closed shadow root', 'closed-editor', 'a closed editor', 'a closed editor'],
        ['in a closed shadow root inside an open one', 'closed-in-open', 'two roots', 'two roots'],
        ['in a frame with its HTML in an attribute', 'srcdoc', 'an attribute', 'an attribute'],
        ['in a frame that was written anew', 'anew', 'written anew', 'written anew'],
        ['without buttons, in a document that is editable as a whole', 'whole', 'a document', 'a document'],
        ['in a box that is only drawn (EditContext)', 'drawn', 'only drawn', 'only drawn'],
        ['in a box that only its style makes editable', 'modifiable', 'in style', 'in style'],
      ].filter(([, box]) => !missing.some((kind) => kind === box)) as [string, string, string, string][];

      beforeAll(async () => {
        for (const [, box, typed] of kinds) await writer.typeInto(box, typed);
      });

      test.each(kinds)('a text is read %s', (_title, _box, _typed, read) => writer.untilRead(read));
    });

    // Real ones at fixed versions. tests/browser/editors/ holds those of the listed sites.
    test.each(['tinymce', 'sceditor', 'editorjs'])(
      'a post in the editor %s is read, also what a button adds, and ends when it is sent',
      async (editor) => {
        await writer.typeInto(editor, `typed in ${editor}`);
        await writer.untilRead(`typed in ${editor}`);
        await writer.clickButton(`${editor}-emoji`);
        await writer.untilRead(`typed in ${editor}🎉`);
        await writer.clickButton(`${editor}-send`);
        await writer.untilEnded(`typed in ${editor}🎉`);
      },
    );

    test('of EasyMDE, whose text area holds pieces, nothing is read', async () => {
      const before = writer.texts().length;
      await writer.typeInto('easymde', 'typed in easymde');
      await writer.clickButton('easymde-emoji');
      const shown = () => writer.tab.run(textOf, '#easymde .CodeMirror-code');
      await expect.poll(shown, pollOptions).toBe('typed in easymde🎉');
      await writer.untilSettled();
      expect(writer.texts().slice(before, -1)).toEqual([]);
    });

    test('blocks that are editable each by itself are one post', async () => {
      await writer.typeInto('blocks-first', 'one block');
      await writer.typeInto('blocks-second', 'another block');
      await writer.untilRead('one block\nanother block');
    });

    test('a hidden field with the HTML of the box is not read', async () => {
      await writer.typeInto('mirrored', 'kept in step');
      await writer.untilRead('kept in step');
      await writer.untilSettled();
      expect(writer.texts().filter((text) => text.includes('<'))).toEqual([]);
    });

    test('words are read while an input method composes on and on', async () => {
      await writer.clickInto('composed');
      await writer.tab.compose('never committed yet ');
      await writer.untilRead('never committed yet');
      await writer.tab.commit('committed in the end');
      await writer.untilRead('committed in the end');
    });

    test('a post in a frame without an address is one of the site around it, whose buttons change and end it', async () => {
      await writer.typeInto('blank', 'no address');
      await writer.untilRead('no address');
      const time = async () => (await own.run(lastMood))?.time;
      const before = await time();
      await writer.clickButton('blank-emoji');
      await writer.untilRead('no address🎉');
      await expect.poll(time, pollOptions).not.toBe(before);
      expect(await own.run(lastMood)).toHaveProperty('site', 'mastodon.social');
      await writer.clickButton('blank-send');
      await writer.untilEnded('no address🎉');
    });

    test.each([
      ['enter', { host: 'mastodon.social', isWatched: true, box: { kind: 'textarea' } }],
      ['click', { box: { kind: 'editable' } }],
      ['open', { box: { kind: 'textarea', hasText: true } }],
      ['srcdoc', { host: 'mastodon.social', isWatched: true, box: { kind: 'page', hasText: true } }],
      ['chat', { host: 'www.facebook.com', isWatched: true, box: { kind: 'editable', refusal: 'message' } }],
      ['secret', { box: { kind: 'textarea', refusal: 'private' } }],
      ['search', { box: { kind: 'textarea', refusal: 'search' } }],
      ['masked', { box: { kind: 'textarea', refusal: 'masked' } }],
      ['mention', { box: { kind: 'textarea', refusal: 'message' } }],
    ])('the popup’s script describes the box %s that has the focus', async (box, report) => {
      await expect.poll(() => reportAfterClickInto(box), pollOptions).toMatchObject(report);
    });

    test('secrets, searches, masked texts and messages to a person are never read', async () => {
      await expect
        .poll(() => reportAfterClickInto('chat'), pollOptions)
        .toHaveProperty('box.kind', 'editable');
      await writer.tab.type('never in chat');
      for (const box of ['secret', 'search', 'masked', 'mention'])
        await writer.typeInto(box, `never in ${box}`);
      await writer.untilSettled();
      expect(writer.texts().filter((text) => text.includes('never in'))).toEqual([]);
    });

    test('the browser’s own detector of languages does not refuse informal English, but it refuses German', async () => {
      const english = await own.run(readInformalEnglish);
      expect(english).toHaveProperty('mood');
      expect(english).not.toHaveProperty('reason', 'language');
      expect(await own.run(readGerman)).toMatchObject({ mood: 'unsure', reason: 'language' });
    });

    test('the background holds a post until its page is left', async () => {
      await writer.typeInto('left', 'a page to leave');
      await writer.untilRead('a page to leave');
      const text = async () => (await own.run(postInMemory))?.text;
      await expect.poll(text, pollOptions).toBe('a page to leave');
      await writer.load();
      await expect.poll(text, pollOptions).toBeUndefined();
    });
  });
}

/** Runs in the page. */
const textOf = (selector: string): string => document.querySelector(selector)!.textContent ?? '';

/** Runs in the page. */
const valueIn = (selector: string): string => document.querySelector<HTMLTextAreaElement>(selector)!.value;
