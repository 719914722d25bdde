/** Which box of a page: its two, or the first of the page in its frame. */
export type Box = 'first' | 'second' | 'frame';

/** A person at a browser with the extension: what they can do, and what they see. */
export interface Person {
  /** Opens a page of a site, and waits until its editors stand. */
  open(host: string, path?: string): Promise<void>;
  /** Clicks into a box. */
  clickInto(box: Box): Promise<void>;
  /** Clicks a button of the page: send, remount, next. */
  click(id: string): Promise<void>;
  /** Key by key. */
  type(text: string): Promise<void>;
  /** A key, such as Backspace, or a shortcut, such as Control+Z. */
  press(key: string): Promise<void>;
  /** Text that comes at once, as an emoji picker and an autocorrection bring it. */
  insert(text: string): Promise<void>;
  /** Copies a text elsewhere in the page, and pastes it into a box. */
  paste(box: Box, text: string): Promise<void>;
  /** Half a word and then a whole one by an input method; undefined where a browser cannot be driven to it. */
  compose?(half: string, whole: string): Promise<void>;
  /** What a box shows. */
  shown(box: Box): Promise<string>;
  /** What the extension has read last and holds in memory; null when there is none. */
  read(): Promise<string | null>;
}

/** Runs in a page: the text that a person sees in a box, a line for each paragraph. */
export function shownIn(id: string): string {
  const { boxIn } = globalThis as unknown as { boxIn(id: string): HTMLElement | undefined };
  const box = boxIn(id);
  if (!box) return '';
  return box instanceof HTMLTextAreaElement ? box.value : box.innerText;
}

/** Runs in a page: where a box is. */
export function placeOf(id: string): { readonly x: number; readonly y: number } {
  const { boxIn } = globalThis as unknown as { boxIn(id: string): HTMLElement };
  const box = boxIn(id);
  box.scrollIntoView({ block: 'center' });
  const { left, top } = box.getBoundingClientRect();
  return { x: left + 12, y: top + 14 };
}

/** Runs in a page of the extension: the post that the background holds. */
export async function heldText(): Promise<string | null> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<{ text: string } | null> } };
  };
  return (await chrome.runtime.sendMessage({ kind: 'current', args: [] }))?.text ?? null;
}

/** As a person reads it: what editors put in for the caret is nothing, and how far paragraphs stand apart is no matter. */
export const asSeen = (text: string): string =>
  text
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\u00A0/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
