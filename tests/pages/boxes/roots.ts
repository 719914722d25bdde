import { child } from '#tests/pages/editors/editor.ts';
import { type Boxes, editor, setPlace, textArea } from './section.ts';

/** Attaches a shadow root to a new custom element. */
const shadow = (place: ParentNode, mode: ShadowRootMode): ShadowRoot =>
  child(place, 'x-composer').attachShadow({ mode });

/** The part of EditContext that the page uses. TypeScript does not know it. */
interface EditContext extends EventTarget {
  readonly text: string;
}
declare global {
  interface Window {
    readonly EditContext?: new () => EditContext;
  }
}

/** Boxes in shadow roots, and a box that the page draws itself. */
export const roots: Boxes = {
  open: (section) => setPlace('open', textArea(shadow(shadow(section, 'open'), 'open'))),
  closed: (section) => setPlace('closed', textArea(shadow(section, 'closed'))),
  'closed-editor': (section) => setPlace('closed-editor', editor(shadow(section, 'closed'))),
  'closed-in-open': (section) =>
    setPlace('closed-in-open', textArea(shadow(shadow(section, 'open'), 'closed'))),
  drawn: (section) => {
    const box = child(section, 'div', { class: 'box', tabindex: '0', role: 'textbox' });
    if (!window.EditContext) return;
    const context = new window.EditContext();
    Object.assign(box, { editContext: context });
    context.addEventListener('textupdate', () => {
      box.textContent = context.text;
    });
  },
};
