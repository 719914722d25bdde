import { child } from '#tests/pages/editors/editor.ts';
import { type Boxes, editor, type MountBox, textArea } from './section.ts';

/** Boxes that are never read. */
export const refused: Boxes = {
  secret: (section) => textArea(section, { name: 'seedPhrase' }),
  search: (section) => textArea(child(section, 'form', { role: 'search' })),
  masked: (section) => textArea(section, { style: '-webkit-text-security: disc' }),
  // Mastodon with the visibility "Private mention".
  mention: (section) => {
    const form = child(section, 'form', { class: 'compose-form' });
    child(child(form, 'button', { class: 'dropdown-button', type: 'button' }), 'span', {
      class: 'icon icon-at',
    });
    textArea(form);
  },
};

/** The chat window of Facebook, in German. It is in a frame of its own host. */
export const chat: MountBox = (section) => {
  section.style.margin = '0';
  editor(section, { 'aria-label': 'Nachricht', 'aria-placeholder': 'Aa' });
  const messages = child(section, 'div', { role: 'grid', 'aria-label': 'Nachrichten mit Ada' });
  child(messages, 'div', { role: 'row' }).textContent = 'Bis morgen!';
};
