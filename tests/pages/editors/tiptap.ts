import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { Mount } from './editor.ts';

/** TipTap on ProseMirror, as on Bluesky and LinkedIn's newer pages. */
export const mount: Mount = (place) => {
  const editor = new Editor({ element: place, extensions: [StarterKit] });
  return {
    clear: () => editor.commands.clearContent(true),
    insert: (text) => editor.commands.insertContent(text),
    unmount: () => editor.destroy(),
  };
};
