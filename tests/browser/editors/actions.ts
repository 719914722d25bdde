import { expect } from 'vitest';
import { darken } from './inPage.ts';
import type { Person } from './person.ts';

/** What people do in a box: each begins in the empty first box, and the extension must read what it then holds. */
export const actions: Readonly<Record<string, (person: Person) => Promise<void>>> = {
  'typing key by key': async (person) => {
    await person.seat.type('so happy today');
    await person.isRead(is('so happy today'));
  },
  paste: async (person) => {
    await person.paste('what a lovely day');
    await person.isRead(is('what a lovely day'));
  },
  deletion: async (person) => {
    await person.seat.type('glad to be here');
    await person.isRead(is('glad to be here'));
    for (const _ of ' here') await person.seat.press('Backspace');
    await person.isRead(is('glad to be'));
  },
  undo: async (person) => {
    await person.seat.type('sorry about that');
    await person.isRead(is('sorry about that'));
    await person.seat.press('Control+z');
    await person.isRead((text) => text !== 'sorry about that');
  },
  'input method': async (person) => {
    await person.seat.compose('にほ');
    expect(await person.untilSettled()).not.toContainEqual(expect.stringContaining('に'));
    await person.seat.commit('日本');
    // Lexical in Firefox doubles a word that was composed in an empty box: then that is what is read.
    expect(await person.isRead((text) => text.includes('日本'))).not.toContainEqual(
      expect.stringContaining('に'),
    );
  },
  'emoji picker': async (person) => {
    await person.click('emoji');
    await person.isRead(is('😭❤️'));
  },
  autocorrect: async (person) => {
    await person.seat.type('a hapy walk ');
    await person.isRead(is('a hapy walk'));
    await person.seat.replace('hapy', 'happy', 'a '.length);
    await person.isRead(is('a happy walk'));
  },
  'right to left': async (person) => {
    await person.seat.type('مرحبا بالعالم');
    await person.isRead(is('مرحبا بالعالم'));
  },
  paragraphs: async (person) => {
    await person.seat.type('one');
    await person.seat.press('Enter');
    await person.seat.type('two');
    await person.seat.press('Enter');
    await person.seat.type('three');
    await person.isRead(is('one\ntwo\nthree'));
  },
  'mentions, hashtags': async (person) => {
    await person.seat.type('with @ada on a #sunday');
    await person.isRead(is('with @ada on a #sunday'));
  },
  '10,000 characters': async (person) => {
    const text = `${'la '.repeat(3331)}the end`;
    expect(text).toHaveLength(10_000);
    await person.paste(text);
    await person.isRead(is(text));
  },
  'two boxes': async (person) => {
    await person.seat.type('the first box');
    await person.isRead(is('the first box'));
    await person.typeInto('second', 'the other box');
    await person.isRead((text) => text.includes('the other box'), 'second');
    await person.typeInto('first', '!');
    await person.isRead((text) => text.includes('!'));
  },
  'another page, no load': async (person) => {
    await person.seat.type('before it');
    await person.isRead(is('before it'));
    await person.click('next');
    await person.typeInto('first', 'and after it');
    await person.isRead(is('and after it'));
  },
  'sent and cleared': async (person) => {
    await person.seat.type('soon sent');
    await person.isRead(is('soon sent'));
    await person.click('send');
    await person.isRead(is(''));
  },
  'drawn again': async (person) => {
    await person.seat.type('as it was');
    await person.isRead(is('as it was'));
    await person.click('remount');
    await person.typeInto('first', 'as it is now');
    await person.isRead(is('as it is now'));
  },
  'in a frame': async (person) => {
    await person.seat.type('around it');
    await person.isRead(is('around it'));
    await person.typeInto('frame', 'framed and glad');
    await person.isRead((text) => text.includes('framed and glad'), 'frame');
  },
  'dark page': async (person) => {
    await person.seat.preferDark(true);
    const dark = await person.seat.run(darken, true);
    expect(dark.preferred).toBe(true);
    await person.seat.type('at night');
    await person.isRead(is('at night'));
    expect(await person.seat.run(darken, true)).toEqual(dark);
    await person.seat.preferDark(false);
    const light = await person.seat.run(darken, false);
    expect(light.preferred).toBe(false);
    expect(light.colours).not.toBe(dark.colours);
  },
};

const is =
  (expected: string) =>
  (text: string): boolean =>
    text === expected;
