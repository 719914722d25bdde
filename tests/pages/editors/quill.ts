import Quill from 'quill';
import { child, type Mount } from './editor.ts';

/** Quill, as on LinkedIn. */
export const mount: Mount = (place) => {
  const editor = new Quill(child(place, 'div'), { placeholder: 'What do you want to talk about?' });
  return {
    clear: () => editor.setText('', 'user'),
    insert: (text) => editor.insertText(editor.getSelection(true).index, text, 'user'),
    unmount: () => place.replaceChildren(),
  };
};
