import { child, type Mount } from './editor.ts';

/** A text area, as Mastodon has it, and Reddit for Markdown. Its framework sets its value: no event tells of that. */
export const mount: Mount = (place) => {
  const box = child(place, 'textarea', {
    class: 'autosuggest-textarea__textarea',
    placeholder: "What's on your mind?",
  }) as HTMLTextAreaElement;
  return {
    clear: () => {
      box.value = '';
    },
    insert: (text) => box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end'),
    unmount: () => box.remove(),
  };
};
