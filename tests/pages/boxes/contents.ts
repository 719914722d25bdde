import { child } from '#tests/pages/editors/editor.ts';
import { type Boxes, editor, setPlace, textArea } from './section.ts';

/** An editor that holds this HTML. The tests click into its element of the class "typed". */
function holding(section: HTMLElement, html: string): void {
  const box = editor(section);
  box.innerHTML = html;
  setPlace(section.id, box.querySelector('.typed')!);
}

/** Boxes whose text is in several elements, or beside text that nobody typed. */
export const contents: Boxes = {
  untyped: (section) =>
    holding(
      section,
      `<blockquote>stay with us</blockquote>
      <div contenteditable="false">12 of 500 <button type="button">Remove</button></div>
      <div class="placeholder" contenteditable="false" aria-hidden="true">Write something</div>
      <p hidden>a hidden text</p><p style="display: none">an undisplayed text</p>
      <p class="visually-hidden">for screen readers</p>
      <p><img alt="a sunset" width="40" height="20" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>
      <p class="typed"><br></p>`,
    ),
  lines: (section) =>
    holding(
      section,
      `<table><tbody><tr><td>great</td><td>awful</td></tr></tbody></table><span class="line">one</span><span class="line">two</span><p class="typed"><br></p>`,
    ),
  // Each block is editable by itself, as in Editor.js.
  blocks: (section) => {
    const blocks = child(section, 'div', { class: 'codex-editor__redactor' });
    for (const id of ['blocks-first', 'blocks-second']) {
      const block = child(child(blocks, 'div', { class: 'ce-block' }), 'div', { class: 'ce-block__content' });
      setPlace(id, child(block, 'div', { class: 'ce-paragraph box', contenteditable: 'true' }));
    }
  },
  mirrored: (section) => {
    const field = textArea(section, { name: 'content', style: 'display: none' });
    const box = editor(section);
    box.addEventListener('input', () => {
      field.value = box.innerHTML;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    setPlace('mirrored', box);
  },
  modifiable: (section) => child(section, 'div', { class: 'box user-modify', tabindex: '0' }),
  composed: (section) => textArea(section),
  language: (section) => textArea(section),
  left: (section) => textArea(section),
};
