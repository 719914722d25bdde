import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { Mount } from './editor.ts';

/** TipTap on ProseMirror, as Bluesky and LinkedIn's newer pages have it. */
export const tiptap: Mount = (place) => {
  const editor = new Editor({ element: place, extensions: [StarterKit] });
  return { clear: () => editor.commands.clearContent(true), unmount: () => editor.destroy() };
};
