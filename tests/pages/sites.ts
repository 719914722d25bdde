import { draft } from './editors/draft.ts';
import { child, type Mount } from './editors/editor.ts';
import { lexical } from './editors/lexical.ts';
import { contenteditable, textarea } from './editors/plain.ts';
import { quill } from './editors/quill.ts';
import { slate } from './editors/slate.ts';
import { tiptap } from './editors/tiptap.ts';

interface SitePage {
  readonly mount: Mount;
  /** What the site puts around a compose box. @returns where the editor goes */
  frame(place: ParentNode): HTMLElement;
}

const plain = (place: ParentNode): HTMLElement => child(place, 'div');
const dialog = (place: ParentNode): HTMLElement =>
  child(child(place, 'div', { role: 'dialog', 'aria-modal': 'true' }), 'div');

/** Reddit's composer: custom elements with open shadow roots, one in the other. */
function shadows(place: ParentNode): HTMLElement {
  const composer = child(place, 'shreddit-composer').attachShadow({ mode: 'open' });
  const field = child(composer, 'faceplate-form-field').attachShadow({ mode: 'open' });
  return child(field, 'div', { id: 'innerTextArea' });
}

const sitePages: Readonly<Record<string, SitePage>> = {
  'x.com': { mount: draft, frame: dialog },
  'bsky.app': { mount: tiptap, frame: dialog },
  'mastodon.social': { mount: textarea, frame: plain },
  'www.reddit.com': { mount: lexical, frame: shadows },
  'www.facebook.com': { mount: lexical, frame: dialog },
  'www.linkedin.com': { mount: quill, frame: dialog },
  'www.youtube.com': { mount: contenteditable, frame: plain },
  'discord.com': { mount: slate, frame: plain },
};

/**
 * The page of a host, which is also that of `HOST.example.org`: the same page where the extension has no access.
 * @throws RangeError for a host that has none
 */
export function sitePageOf(host: string): SitePage {
  const page = sitePages[host.replace(/\.example\.org$/, '')];
  if (!page) throw new RangeError(`there is no test page for ${host}`);
  return page;
}
