import { expect } from 'vitest';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import type { Box } from '#tests/browser/driver/tab.ts';
import type { User } from '#tests/browser/driver/user.ts';
import { inMemory, keepNothing } from './inPage.ts';
import type { Marks } from './marks.ts';
import type { Own } from './spec.ts';

/**
 * A text of a mood, happy and sad in turns, and the mark that is one of its words. The others are common enough for the
 * text to be English whatever the mark is like.
 */
interface Marked {
  readonly mark: string;
  readonly text: string;
}

function markedFor(place: string, marks: Marks): Marked {
  const mark = marks.for(place);
  return { mark, text: marks.size % 2 ? `so glad of ${mark} today` : `I miss you, ${mark}, it hurts` };
}

/** How people bring a text into a box: key by key, from the clipboard, by an input method. */
const ways: readonly ((person: User, text: string) => Promise<void>)[] = [
  (person, text) => person.typeInto('first', text),
  (person, text) => person.paste(text),
  async (person, text) => {
    await person.clickInto('first');
    await person.seat.compose(text.slice(0, 2));
    await person.seat.commit(text);
  },
];

/**
 * Writes marked texts in a page's boxes, and waits for each until it is read: some in the first, each of them sent, then
 * one in each other. An input method is the quickest, and brings all from the third on.
 */
export async function write(person: User, address: string, inFirst: number, marks: Marks): Promise<void> {
  await person.open(`${address}/home`);
  await person.seat.run(keepNothing, undefined);
  for (let count = 0; count < inFirst; count++) {
    const { mark, text } = markedFor(`${address}, text ${count}`, marks);
    await ways[Math.min(count, ways.length - 1)]!(person, text);
    await person.isRead((shown) => shown.includes(mark));
    await person.click('send');
  }
  for (const box of ['second', 'frame'] as const) await add(person, box, `${address}, ${box}`, marks);
}

/** Types one more text into a box, and waits until it is read. @returns its mark */
export async function add(person: User, box: Box, place: string, marks: Marks): Promise<string> {
  const { mark, text } = markedFor(place, marks);
  await person.typeInto(box, text);
  await person.isRead((shown) => shown.includes(mark), box);
  return mark;
}

/** Types marked texts into the box of the welcome page, and waits for each until it is read. */
export async function tryOut(welcome: Own, count: number, marks: Marks): Promise<void> {
  await welcome.focus('textarea');
  for (let k = 0; k < count; k++) {
    const { mark, text } = markedFor(`the welcome page, text ${k}`, marks);
    await welcome.keyboard.type(text);
    await expect.poll(() => welcome.evaluate(inMemory, ''), pollOptions).toContain(mark);
  }
}
