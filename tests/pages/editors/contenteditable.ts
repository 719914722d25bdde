import { child, type Mount } from './editor.ts';

/** A contenteditable element without an editor library, as on YouTube. */
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
