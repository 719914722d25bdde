import { blockGroupOf } from './blockGroup.ts';
import { focusedInside } from './closedRoots.ts';
import { editContextText } from './editContext.ts';
import type { Editable } from './editor.ts';
import { bodyOf, closest, parentOf } from './safeDom.ts';

/**
 * Returns the box that an event happened in: a textarea, the outermost host of contenteditable, or another element that
 * a person types into. It also finds boxes inside shadow roots, where event.target would be the host of the root.
 */
export function editableOf(event: Event): Editable | undefined {
  const target = event.composedPath()[0];
  if (!(target instanceof Node)) return undefined;
  const element = target instanceof Element ? target : parentOf(target);
  if (!element) return undefined;
  const isFocus = event.type === 'focusin';
  const box = boxAround(element, isFocus);
  if (box) return box;
  const inner = focusedInside(element);
  return inner && boxAround(inner, isFocus);
}

function boxAround(element: Element, isFocus: boolean): Editable | undefined {
  if (element instanceof HTMLTextAreaElement) return element;
  const host = outermostHost(element);
  // The head of an editable document is not typed.
  if (host instanceof HTMLHtmlElement) return bodyOf(element);
  if (host) return blockGroupOf(host) ?? host;
  // Older editors make the whole document of a frame editable.
  if (element.ownerDocument.designMode === 'on') return bodyOf(element);
  if (element instanceof HTMLElement && editContextText(element) !== undefined) return element;
  if (isFocus) noteStyledHost(element);
  return styledHostOf(element);
}

const editingHost = '[contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]';

/** Some editors mark single blocks as editable inside an editable whole: the whole is the post. A form is not a box. */
function outermostHost(element: Element): HTMLElement | undefined {
  let outermost: HTMLElement | undefined;
  for (let start: Element | null = element; start; ) {
    const host = closest(start, editingHost);
    if (!(host instanceof HTMLElement)) break;
    if (!(host instanceof HTMLFormElement)) outermost = host;
    start = parentOf(host);
  }
  return outermost;
}

/** Elements that only a style makes editable. They are found on focus, because no style is resolved at a key. */
const styledHosts = new WeakSet<Element>();

function noteStyledHost(element: Element): void {
  let outermost: Element | undefined;
  for (let current: Element | null = element; current && isWritable(current); current = parentOf(current))
    if (!(current instanceof HTMLFormElement)) outermost = current;
  if (outermost) styledHosts.add(outermost);
}

const isWritable = (element: Element): boolean =>
  getComputedStyle(element).getPropertyValue('-webkit-user-modify').startsWith('read-write');

function styledHostOf(element: Element): HTMLElement | undefined {
  let current: Element | null = element;
  while (current && !styledHosts.has(current)) current = parentOf(current);
  return current instanceof HTMLElement ? current : undefined;
}
