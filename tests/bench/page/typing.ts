import { type Keystrokes, keystrokesOf } from './keystrokes.ts';
import type { Pair, Site } from './open.ts';
import { traced } from './trace.ts';

/** 200 characters, the last one Enter. */
export const paragraph =
  'Finally home after the longest week, made soup, called my sister and laughed until we both cried. I had nearly ' +
  'forgotten how good it feels to sit by the window with nothing to do and nobody around.  \n';

const paragraphs = 10;

/** Milliseconds after which a text has certainly settled and been read. */
export const settleMs = 800;

/** The keystrokes of each paragraph, with the extension and without. */
export type Typed = { readonly [Side in keyof Pair]: readonly Keystrokes[] };

/**
 * Types 2,000 characters into each page, in turns by paragraph, so a slow moment of the machine affects both. The text settles
 * after each paragraph.
 */
export async function typeInTurns(pair: Pair): Promise<Typed> {
  const typed = { with: [] as Keystrokes[], without: [] as Keystrokes[] };
  const sides = ['with', 'without'] as const;
  for (let k = 0; k < paragraphs; k++) {
    for (const side of k % 2 === 0 ? sides : sides.toReversed()) {
      const keystrokes = await typeParagraph(pair[side]);
      if (keystrokes.readings.length > 0 !== (side === 'with'))
        throw new RangeError(`a page ${side} the extension had ${keystrokes.readings.length} readings`);
      typed[side].push(keystrokes);
    }
  }
  return typed;
}

/** @param stacks detects more forced layouts, and slows the page down */
export async function typeParagraph(site: Site, { stacks = false } = {}): Promise<Keystrokes> {
  await site.page.bringToFront();
  const keystrokes = keystrokesOf(await traced(site.session, () => typeAndSettle(site), { stacks }));
  if (keystrokes.own.length !== paragraph.length)
    throw new RangeError(`${keystrokes.own.length} of ${paragraph.length} keys are in the trace`);
  return keystrokes;
}

export async function typeAndSettle({ page }: Site): Promise<void> {
  await page.keyboard.type(paragraph);
  await page.waitForTimeout(settleMs);
}
