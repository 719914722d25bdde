import { isBlockGroup } from './blockGroup.ts';
import { blockText } from './blocks.ts';
import type { Adapter, Editable } from './editor.ts';

const textarea: Adapter = {
  accepts: (editable) => editable instanceof HTMLTextAreaElement,
  read: (editable) => (editable as HTMLTextAreaElement).value.trim(),
};

const blockGroup: Adapter = {
  accepts: isBlockGroup,
  read: (editable) => blockText(editable, false),
};

const contenteditable: Adapter = {
  accepts: () => true,
  read: (editable) => {
    const text = blockText(editable);
    // Some sites put the placeholder into the box as a text.
    return placeholders.some((name) => editable.getAttribute(name)?.trim() === text) ? '' : text;
  },
};

const placeholders = ['aria-placeholder', 'data-placeholder', 'placeholder'];

/** In order of priority: the first adapter that accepts a box reads it. */
const adapters: readonly Adapter[] = [textarea, blockGroup, contenteditable];

/** Returns the text that a person typed into a compose box, trimmed. */
export function readText(editable: Editable): string {
  return adapters.find((adapter) => adapter.accepts(editable))?.read(editable) ?? '';
}
