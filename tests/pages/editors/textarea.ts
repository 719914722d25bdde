import { child, type Mount } from './editor.ts';

/** A text area, as on Mastodon and in Reddit's Markdown mode. The site sets its value by script, without an event. */
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
