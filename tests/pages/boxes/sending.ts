import { type Boxes, button, editor, textArea } from './section.ts';

/** How long a site takes to answer, in milliseconds. */
const delay = 1500;

const empty = (box: HTMLElement): void => {
  if (box instanceof HTMLTextAreaElement) box.value = '';
  else box.innerHTML = '<p><br></p>';
};

/** Draws a text area anew at each input, as React does with a key that changes. */
function redraw(box: HTMLTextAreaElement): void {
  box.addEventListener('input', () => {
    const next = box.cloneNode() as HTMLTextAreaElement;
    next.value = box.value;
    redraw(next);
    box.replaceWith(next);
    next.focus();
    next.setSelectionRange(next.value.length, next.value.length);
  });
}

/** Boxes that are emptied, removed, drawn anew or rewritten. */
export const sending: Boxes = {
  enter: (section) => {
    const box = textArea(section);
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      empty(box);
    });
  },
  click: (section) => {
    const box = editor(section);
    button(section, 'click-send', () => empty(box));
  },
  pointer: (section) => {
    const box = textArea(section);
    button(section, 'pointer-send', () => empty(box), 'pointerdown');
  },
  late: (section) => {
    const box = textArea(section);
    button(section, 'late-send', () => setTimeout(empty, delay, box));
  },
  'late-editor': (section) => {
    const box = editor(section);
    button(section, 'late-editor-send', () => setTimeout(empty, delay, box));
  },
  gone: (section) => {
    const box = textArea(section);
    button(section, 'gone-send', () => box.remove());
  },
  redrawn: (section) => redraw(textArea(section)),
  rewritten: (section) => {
    const box = textArea(section);
    button(section, 'rewrite', () =>
      setTimeout(() => {
        box.value = 'a rewritten text';
      }, delay),
    );
  },
};
