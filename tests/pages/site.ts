// A page of a site, under its own host name: two of its compose boxes in the site's markup.
import { child, type Mounted } from './editors/editor.ts';
import { loadEditor, sitePageOf } from './sites.ts';

const { editor, frame } = sitePageOf(location);
const mount = await loadEditor(editor);

const mountIn = (id: string): Mounted => mount(frame(document.getElementById(id)!));

let first = mountIn('first');
mountIn('second');

const onClick = (id: string, action: () => void) =>
  document.getElementById(id)!.addEventListener('click', action);

onClick('send', () => first.clear());
onClick('emoji', () => first.insert('😭❤️'));
onClick('remount', () => {
  first.unmount();
  document.getElementById('first')!.replaceChildren();
  first = mountIn('first');
});
// Navigates as a single-page site does: new address and new content without loading a page.
onClick('next', () => {
  history.pushState(null, '', `/another${location.search}`);
  first.unmount();
  const old = document.getElementById('first')!;
  const place = child(document.body, 'div', { id: 'first', class: 'place' });
  old.replaceWith(place);
  first = mountIn('first');
});

/** Returns the box in an element, also inside open shadow roots. The box of Gutenberg is its block list. */
function boxOf(root: ParentNode): HTMLElement | undefined {
  const box = root.querySelector<HTMLElement>('.is-root-container, textarea, [contenteditable="true"]');
  if (box) return box;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inner = shadowRoot ? boxOf(shadowRoot) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
// The tests compare what the extension read with what this box shows.
Object.assign(globalThis, { boxIn: (id: string) => boxOf(document.getElementById(id)!) });

// The same page once more, in a frame.
if (window === top) {
  const src = `${location.pathname}/frame${location.search}`;
  child(document.body, 'iframe', { id: 'frame', src, width: '600', height: '300' });
}
document.documentElement.dataset.ready = '';
