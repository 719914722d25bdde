import { expect } from 'vitest';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import type { Box } from '#tests/browser/driver/tab.ts';
import type { User } from '#tests/browser/driver/user.ts';
import { inMemory, keepNothing } from './inPage.ts';
import type { Marks } from './marks.ts';
import type { Own } from './spec.ts';

/**
 * A text, alternately happy and sad, and the mark that is one of its words. The other words are common enough for the text to be
 * detected as English whatever the mark is.
 */
interface Marked {
  readonly mark: string;
  readonly text: string;
}

function markedFor(place: string, marks: Marks): Marked {
  const mark = marks.for(place);
  return { mark, text: marks.size % 2 ? `so glad of ${mark} today` : `I miss you, ${mark}, it hurts` };
}

/** The ways to enter a text: key by key, from the clipboard, with an input method. */
const ways: readonly ((user: User, text: string) => Promise<void>)[] = [
  (user, text) => user.typeInto('first', text),
  (user, text) => user.paste(text),
  async (user, text) => {
    await user.clickInto('first');
    await user.tab.compose(text.slice(0, 2));
    await user.tab.commit(text);
  },
];

/**
 * Writes marked texts in a page's boxes and waits until each is read: `inFirst` texts in the first box, each of them sent, then
 * one in each other box.
 * @param firstWay index of the way in which the first text is entered; each further text takes the next way
 */
export async function write(
  user: User,
  address: string,
  inFirst: number,
  firstWay: number,
  marks: Marks,
): Promise<void> {
  await user.open(`${address}/home`);
  await user.tab.run(keepNothing, undefined);
  for (let count = 0; count < inFirst; count++) {
    const { mark, text } = markedFor(`${address}, text ${count}`, marks);
    await ways[(firstWay + count) % ways.length]!(user, text);
    await user.waitUntilRead((shown) => shown.includes(mark));
    await user.click('send');
  }
  for (const box of ['second', 'frame'] as const) await add(user, box, `${address}, ${box}`, marks);
}

/** Types one text into a box and waits until it is read. @returns its mark */
export async function add(user: User, box: Box, place: string, marks: Marks): Promise<string> {
  const { mark, text } = markedFor(place, marks);
  await user.typeInto(box, text);
  await user.waitUntilRead((shown) => shown.includes(mark), box);
  return mark;
}

/** Types marked texts into the box of the welcome page and waits until each is read. */
export async function tryOut(welcome: Own, count: number, marks: Marks): Promise<void> {
  await welcome.focus('textarea');
  for (let k = 0; k < count; k++) {
    const { mark, text } = markedFor(`the welcome page, text ${k}`, marks);
    await welcome.keyboard.type(text);
    await expect.poll(() => welcome.evaluate(inMemory, ''), pollOptions).toContain(mark);
  }
}
