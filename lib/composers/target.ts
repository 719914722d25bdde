import type { Editable } from './editor.ts';
import { blockListOf } from './gutenberg.ts';
import { closest, parentOf } from './safeDom.ts';

/**
 * Returns the box that an event happened in: a textarea, or the outermost host of contenteditable. It also finds boxes
 * inside open shadow roots, where event.target would be the host of the shadow root.
 */
export function editableOf(event: Event): Editable | undefined {
  const target = event.composedPath()[0];
  if (!(target instanceof Node)) return undefined;
  const element = target instanceof Element ? target : target.parentElement;
  if (element instanceof HTMLTextAreaElement) return element;
  const host = outermostHost(element);
  if (host) return blockListOf(host) ?? host;
  // Older editors make the whole document of a frame editable.
  return element?.ownerDocument.designMode === 'on' ? element.ownerDocument.body : undefined;
}

const editingHost = '[contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]';

/** Some editors mark single blocks as editable inside an editable whole: the whole is the post. A form is not a box. */
function outermostHost(element: Element | null): HTMLElement | undefined {
  let outermost: HTMLElement | undefined;
  for (let start = element; start; ) {
    const host = closest(start, editingHost);
    if (!(host instanceof HTMLElement)) break;
    if (!(host instanceof HTMLFormElement)) outermost = host;
    start = parentOf(host);
  }
  return outermost;
}
