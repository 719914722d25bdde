// A page of a site: two of its compose boxes in the site's frame, on its own host name.
import { child, type Mounted } from './editors/editor.ts';
import { sitePageOf } from './sites.ts';

const { editor, frame } = sitePageOf(location);
const { mount } = await editor();

const mountIn = (id: string): Mounted => mount(frame(document.getElementById(id)!));

let first = mountIn('first');
mountIn('second');

const onClick = (id: string, act: () => void) => document.getElementById(id)!.addEventListener('click', act);

onClick('send', () => first.clear());
onClick('emoji', () => first.insert('😭❤️'));
onClick('remount', () => {
  first.unmount();
  document.getElementById('first')!.replaceChildren();
  first = mountIn('first');
});
// As single-page sites do it: another address and another content, no load.
onClick('next', () => {
  history.pushState(null, '', `/another${location.search}`);
  first.unmount();
  const old = document.getElementById('first')!;
  const place = child(document.body, 'div', { id: 'first', class: 'place' });
  old.replaceWith(place);
  first = mountIn('first');
});

/** The box in a place, also inside open shadow roots. Gutenberg's is the list of its blocks. */
function boxOf(root: ParentNode): HTMLElement | undefined {
  const box = root.querySelector<HTMLElement>('.is-root-container, textarea, [contenteditable="true"]');
  if (box) return box;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inner = shadowRoot ? boxOf(shadowRoot) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
// For the tests, which see what a person sees.
Object.assign(globalThis, { boxIn: (id: string) => boxOf(document.getElementById(id)!) });

// The same page inside of itself, once.
if (window === top) {
  const src = `${location.pathname}/frame${location.search}`;
  child(document.body, 'iframe', { id: 'frame', src, width: '600', height: '300' });
}
document.documentElement.dataset.ready = '';
