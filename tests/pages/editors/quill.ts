import Quill from 'quill';
import { child, type Mount } from './editor.ts';

/** Quill, as LinkedIn has it. */
export const quill: Mount = (place) => {
  const editor = new Quill(child(place, 'div'), { placeholder: 'What do you want to talk about?' });
  return { clear: () => editor.setText('', 'user'), unmount: () => place.replaceChildren() };
};
