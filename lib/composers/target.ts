import { blockListOf } from './gutenberg.ts';
import { closest, parentOf } from './safeDom.ts';

/** What a person can type a post into. */
export type Editable = HTMLTextAreaElement | HTMLElement;

/**
 * The box that an event happened in: the closest textarea, or the host of contenteditable, also inside open shadow
 * roots, where event.target would name only the root's host.
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

/** Editors mark single blocks as editable inside an editable whole: the whole is the post. A form is no box. */
function outermostHost(element: Element | null): HTMLElement | undefined {
  let host: HTMLElement | undefined;
  for (let around = element; around; ) {
    const found = closest(around, editingHost);
    if (!(found instanceof HTMLElement)) break;
    if (!(found instanceof HTMLFormElement)) host = found;
    around = parentOf(found);
  }
  return host;
}
