import type { Adapter } from './adapters.ts';
import { blockText } from './blocks.ts';

/** Gutenberg's list of the blocks of a post. */
const list = '.block-editor-block-list__layout.is-root-container';

/** A block that a person types into; what else the list holds is buttons. */
const block = '.block-editor-rich-text__editable';

/**
 * The list that a block is in: each block is editable by itself, and all of them are the post. While blocks are
 * selected together, what is around the list is editable instead.
 */
export function blockListOf(host: HTMLElement): HTMLElement | undefined {
  return host.closest<HTMLElement>(list) ?? host.querySelector<HTMLElement>(list) ?? undefined;
}

/** Reads the whole list, a line or more for each block. */
export const gutenberg: Adapter = {
  accepts: (editable) => editable.matches(list),
  read: (editable) => [...editable.querySelectorAll(block)].map(blockText).join('\n').trim(),
};
