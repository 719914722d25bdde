import { expect } from 'vitest';
import type { User } from '#tests/browser/driver/user.ts';
import { darken } from './inPage.ts';

/** What people do in a box: each begins in the empty first box, and the extension must read what it then holds. */
export const actions: Readonly<Record<string, (person: User) => Promise<void>>> = {
  'typing key by key': async (person) => {
    await person.seat.type('so happy');
    await person.isRead(is('so happy'));
  },
  paste: async (person) => {
    await person.paste('what a lovely day');
    await person.isRead(is('what a lovely day'));
  },
  deletion: async (person) => {
    await person.seat.type('glad now');
    await person.isRead(is('glad now'));
    for (const _ of ' now') await person.seat.press('Backspace');
    await person.isRead(is('glad'));
  },
  undo: async (person) => {
    await person.seat.type('sorry');
    await person.isRead(is('sorry'));
    await person.seat.press('Control+z');
    await person.isRead((text) => text !== 'sorry');
  },
  'input method': async (person) => {
    await person.seat.compose('にほ');
    expect(await person.untilSettled()).not.toContainEqual(expect.stringContaining('に'));
    await person.seat.commit('日本');
    // Lexical in Firefox doubles a word that was composed in an empty box, and may keep its half: then that is what is read.
    const told = await person.isRead((text) => text.includes('日本'));
    expect(told.slice(0, -1)).not.toContainEqual(expect.stringContaining('に'));
  },
  'emoji picker': async (person) => {
    await person.click('emoji');
    await person.isRead(is('😭❤️'));
  },
  autocorrect: async (person) => {
    await person.seat.type('a hapy dog ');
    await person.isRead(is('a hapy dog'));
    await person.seat.replace('hapy', 'happy', 'a '.length);
    await person.isRead(is('a happy dog'));
  },
  'right to left': async (person) => {
    await person.seat.type('مرحبا');
    await person.isRead(is('مرحبا'));
  },
  paragraphs: async (person) => {
    await person.seat.type('one');
    await person.seat.press('Enter');
    await person.seat.type('two');
    await person.seat.press('Enter');
    await person.seat.type('six');
    await person.isRead(is('one\ntwo\nsix'));
  },
  'mentions, hashtags': async (person) => {
    await person.seat.type('@ada #sunday');
    await person.isRead(is('@ada #sunday'));
  },
  '10,000 characters': async (person) => {
    const text = `${'la '.repeat(3331)}the end`;
    expect(text).toHaveLength(10_000);
    await person.paste(text);
    await person.isRead(is(text));
  },
  'two boxes': async (person) => {
    await person.seat.type('first');
    await person.isRead(is('first'));
    await person.typeInto('second', 'other');
    await person.isRead((text) => text.includes('other'), 'second');
    await person.typeInto('first', '!');
    await person.isRead((text) => text.includes('!'));
  },
  'another page, no load': async (person) => {
    await person.seat.type('before');
    await person.isRead(is('before'));
    await person.click('next');
    await person.typeInto('first', 'after');
    await person.isRead(is('after'));
  },
  'sent and cleared': async (person) => {
    await person.seat.type('sent');
    await person.isRead(is('sent'));
    await person.click('send');
    await person.isRead(is(''));
  },
  'drawn again': async (person) => {
    await person.seat.type('before');
    await person.isRead(is('before'));
    await person.click('remount');
    await person.typeInto('first', 'again');
    await person.isRead(is('again'));
  },
  'in a frame': async (person) => {
    await person.seat.type('around');
    await person.isRead(is('around'));
    await person.typeInto('frame', 'framed');
    await person.isRead((text) => text.includes('framed'), 'frame');
  },
  'dark page': async (person) => {
    await person.seat.preferDark(true);
    const dark = await person.seat.run(darken, true);
    expect(dark.preferred).toBe(true);
    await person.seat.type('night');
    await person.isRead(is('night'));
    expect(await person.seat.run(darken, true)).toEqual(dark);
    await person.seat.preferDark(false);
    const light = await person.seat.run(darken, false);
    expect(light.preferred).toBe(false);
    expect(light.colours).not.toBe(dark.colours);
  },
};

/**
 * A text of these letters. Draft.js in Firefox may put the caret before a letter that is typed while it takes the focus: then
 * that is what is shown, and what must be read.
 */
const is =
  (expected: string) =>
  (text: string): boolean =>
    lettersOf(text) === lettersOf(expected);

const lettersOf = (text: string): string => [...text].sort().join('');
