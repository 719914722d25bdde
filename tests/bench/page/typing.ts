import { type Keystrokes, keystrokesOf } from './keystrokes.ts';
import type { Pair, Site } from './open.ts';
import { traced } from './trace.ts';

/** 200 characters, the last one Enter. */
export const paragraph =
  'Finally home after the longest week, made soup, called my sister and laughed until we both cried. I had nearly ' +
  'forgotten how good it feels to sit by the window with nothing to do and nobody around.  \n';

const paragraphs = 10;

/** How long a text takes to settle and to be read, with room. */
export const settleMs = 800;

/** A list for each of the two, with an entry for each paragraph. */
export type Typed = { readonly [Side in keyof Pair]: readonly Keystrokes[] };

/**
 * Types 2,000 characters into each page. They take turns, paragraph by paragraph, so that a slow moment of the
 * machine meets both, and after each paragraph the text settles.
 */
export async function typeInTurns(pair: Pair): Promise<Typed> {
  const typed = { with: [] as Keystrokes[], without: [] as Keystrokes[] };
  const sides = ['with', 'without'] as const;
  for (let k = 0; k < paragraphs; k++) {
    for (const side of k % 2 === 0 ? sides : sides.toReversed()) {
      const keystrokes = await typeParagraph(pair[side]);
      if (keystrokes.readings.length > 0 !== (side === 'with'))
        throw new RangeError(`a page ${side} the extension has seen ${keystrokes.readings.length} readings`);
      typed[side].push(keystrokes);
    }
  }
  return typed;
}

/** @param stacks sees more of what is forced, and takes longer */
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
