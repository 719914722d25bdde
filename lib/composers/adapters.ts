import { blockText } from './blocks.ts';
import type { Adapter, Editable } from './editor.ts';
import { gutenberg } from './gutenberg.ts';

const textarea: Adapter = {
  accepts: (editable) => editable instanceof HTMLTextAreaElement,
  read: (editable) => (editable as HTMLTextAreaElement).value.trim(),
};

const contenteditable: Adapter = {
  accepts: () => true,
  read: blockText,
};

/** In order of priority: the first adapter that accepts a box reads it. */
const adapters: readonly Adapter[] = [textarea, gutenberg, contenteditable];

/** Returns the text of a compose box, trimmed. */
export function readText(editable: Editable): string {
  return adapters.find((adapter) => adapter.accepts(editable))?.read(editable) ?? '';
}
