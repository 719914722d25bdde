import { child, type Mount } from './editor.ts';

/** An element that the browser alone edits, as YouTube has it. */
export const mount: Mount = (place) => {
  const box = child(place, 'div', {
    id: 'contenteditable-root',
    contenteditable: 'true',
    'aria-label': 'Add a comment...',
  });
  return {
    clear: () => box.replaceChildren(),
    insert: (text) => box.append(text),
    unmount: () => box.remove(),
  };
};
