import { blockText } from './blocks.ts';
import type { Adapter } from './editor.ts';

/** The element that holds all blocks of a post. */
const list = '.block-editor-block-list__layout.is-root-container';

/** A block that a person types into. The list also holds buttons. */
const block = '.block-editor-rich-text__editable';

/**
 * Returns the block list that an editing host belongs to. Each block is editable by itself, but the post is all blocks.
 * While several blocks are selected, an element around the list is editable instead.
 */
export function blockListOf(host: HTMLElement): HTMLElement | undefined {
  return host.closest<HTMLElement>(list) ?? host.querySelector<HTMLElement>(list) ?? undefined;
}

/** Reads the whole block list, one or more lines per block. */
export const gutenberg: Adapter = {
  accepts: (editable) => editable.matches(list),
  read: (editable) => [...editable.querySelectorAll(block)].map(blockText).join('\n').trim(),
};
