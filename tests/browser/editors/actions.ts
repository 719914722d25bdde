import { expect } from 'vitest';
import type { User } from '#tests/browser/driver/user.ts';
import { darken, nextFrames } from './inPage.ts';

/** What users do in a box. Each action begins in the empty, focused first box, and the extension must read what it then shows. */
export const actions: Readonly<Record<string, (user: User) => Promise<void>>> = {
  'typing key by key': async (user) => {
    await user.tab.type('so happy');
    await user.waitUntilRead(is('so happy'));
  },
  paste: async (user) => {
    await user.paste('what a lovely day');
    await user.waitUntilRead(is('what a lovely day'));
  },
  deletion: async (user) => {
    await user.tab.type('glad now');
    await user.waitUntilRead(is('glad now'));
    for (const _ of ' now') await user.tab.press('Backspace');
    await user.waitUntilRead(is('glad'));
  },
  undo: async (user) => {
    await user.tab.type('sorry');
    await user.waitUntilRead(is('sorry'));
    await user.tab.press('Control+z');
    await user.waitUntilRead((text) => text !== 'sorry');
  },
  'input method': async (user) => {
    await user.tab.compose('にほ');
    expect(await user.untilSettled()).not.toContainEqual(expect.stringContaining('に'));
    await user.tab.commit('日本');
    // Lexical in Firefox doubles a word composed in an empty box and may keep the half word. Then that is read.
    const received = await user.waitUntilRead((text) => text.includes('日本'));
    expect(received.slice(0, -1)).not.toContainEqual(expect.stringContaining('に'));
  },
  'emoji picker': async (user) => {
    await user.click('emoji');
    await user.waitUntilRead(is('😭❤️'));
  },
  autocorrect: async (user) => {
    await user.tab.type('a hapy dog ');
    await user.waitUntilRead(is('a hapy dog'));
    await user.tab.replace('hapy', 'happy', 'a '.length);
    await user.waitUntilRead(is('a happy dog'));
  },
  'right to left': async (user) => {
    await user.tab.type('مرحبا');
    await user.waitUntilRead(is('مرحبا'));
  },
  paragraphs: async (user) => {
    await user.tab.type('one');
    await user.tab.press('Enter');
    await user.tab.type('two');
    await user.tab.press('Enter');
    await user.tab.type('six');
    await user.waitUntilRead(is('one\ntwo\nsix'));
  },
  'mentions, hashtags': async (user) => {
    await user.tab.type('@ada #sunday');
    await user.waitUntilRead(is('@ada #sunday'));
  },
  '10,000 characters': async (user) => {
    const text = `${'la '.repeat(3331)}the end`;
    expect(text).toHaveLength(10_000);
    await user.paste(text);
    await user.waitUntilRead(is(text));
  },
  'two boxes': async (user) => {
    await user.tab.type('first');
    await user.waitUntilRead(is('first'));
    await user.typeInto('second', 'other');
    await user.waitUntilRead((text) => text.includes('other'), 'second');
    await user.typeInto('first', '!');
    await user.waitUntilRead((text) => text.includes('!'));
  },
  'another page, no load': async (user) => {
    await user.tab.type('before');
    await user.waitUntilRead(is('before'));
    await user.click('next');
    await typeAnew(user, 'after');
    await user.waitUntilRead(is('after'));
  },
  'sent and cleared': async (user) => {
    await user.tab.type('sent');
    await user.waitUntilRead(is('sent'));
    await user.click('send');
    await user.waitUntilRead(is(''));
  },
  'drawn again': async (user) => {
    await user.tab.type('before');
    await user.waitUntilRead(is('before'));
    await user.click('remount');
    await typeAnew(user, 'again');
    await user.waitUntilRead(is('again'));
  },
  'in a frame': async (user) => {
    await user.tab.type('around');
    await user.waitUntilRead(is('around'));
    await user.typeInto('frame', 'framed');
    await user.waitUntilRead((text) => text.includes('framed'), 'frame');
  },
  'dark page': async (user) => {
    await user.tab.preferDark(true);
    const dark = await user.tab.run(darken, true);
    expect(dark.preferred).toBe(true);
    await user.tab.type('night');
    await user.waitUntilRead(is('night'));
    expect(await user.tab.run(darken, true)).toEqual(dark);
    await user.tab.preferDark(false);
    const light = await user.tab.run(darken, false);
    expect(light.preferred).toBe(false);
    expect(light.colours).not.toBe(dark.colours);
  },
};

/** Types into an editor that was just created. A click before it is drawn, and keys before it has handled the click, may be lost. */
async function typeAnew(user: User, text: string): Promise<void> {
  await user.tab.run(nextFrames, undefined);
  await user.clickInto('first');
  await user.tab.run(nextFrames, undefined);
  await user.tab.type(text);
}

/**
 * Matches a text with the same letters in any order, because Draft.js in Firefox may put the caret before a letter typed while it
 * takes the focus. The text shown is then the text that must be read.
 */
const is =
  (expected: string) =>
  (text: string): boolean =>
    lettersOf(text) === lettersOf(expected);

const lettersOf = (text: string): string => [...text].sort().join('');
