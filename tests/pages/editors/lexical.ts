import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, $getSelection, createEditor } from 'lexical';
import { child, type Mount } from './editor.ts';

/** Lexical, as on Facebook, Instagram, Threads and Reddit. */
export const mount: Mount = (place) => {
  const box = child(place, 'div', {
    contenteditable: 'true',
    role: 'textbox',
    'aria-label': 'Create a post',
    'data-lexical-editor': 'true',
  });
  const editor = createEditor({
    namespace: 'post',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(box);
  const unregister = [registerRichText(editor), registerHistory(editor, createEmptyHistoryState(), 300)];
  const clear = () =>
    editor.update(() => {
      const paragraph = $createParagraphNode();
      $getRoot().clear().append(paragraph);
      paragraph.select();
    });
  return {
    clear,
    insert: (text) => editor.update(() => ($getSelection() ?? $getRoot().selectEnd()).insertText(text)),
    unmount: () => {
      for (const remove of unregister) remove();
      editor.setRootElement(null);
      place.replaceChildren();
    },
  };
};
