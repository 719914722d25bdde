import { child, type Mount } from './editor.ts';

/** A text area, as Mastodon has it, and Reddit for Markdown. */
export const textarea: Mount = (place) => {
  const box = child(place, 'textarea', {
    class: 'autosuggest-textarea__textarea',
    placeholder: "What's on your mind?",
  }) as HTMLTextAreaElement;
  return {
    // As React sets a value: no event tells of it.
    clear: () => {
      box.value = '';
    },
    unmount: () => box.remove(),
  };
};

/** An element that the browser alone edits, as YouTube has it. */
export const contenteditable: Mount = (place) => {
  const box = child(place, 'div', {
    id: 'contenteditable-root',
    contenteditable: 'true',
    'aria-label': 'Add a comment...',
  });
  return { clear: () => box.replaceChildren(), unmount: () => box.remove() };
};
