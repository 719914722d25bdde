import { blockText } from './blocks.ts';
import { gutenberg } from './gutenberg.ts';
import type { Editable } from './target.ts';

/** How to read one kind of editor. */
export interface Adapter {
  accepts(editable: Editable): boolean;
  /** The post's text, '' when there is none. Never changes the page. */
  read(editable: Editable): string;
}

const textarea: Adapter = {
  accepts: (editable) => editable instanceof HTMLTextAreaElement,
  read: (editable) => (editable as HTMLTextAreaElement).value.trim(),
};

const contenteditable: Adapter = {
  accepts: () => true,
  read: blockText,
};

/** The first that accepts a box reads it. */
const adapters: readonly Adapter[] = [textarea, gutenberg, contenteditable];

export function readText(editable: Editable): string {
  return adapters.find((adapter) => adapter.accepts(editable))?.read(editable) ?? '';
}
