import { thorough } from '#tests/support/tiers.ts';

/** A test page with the editor of a site inside a copy of the site's markup. */
export interface EditorPage {
  /** The host, followed by the folder of a second editor. */
  readonly address: string;
  readonly editor: string;
}

export const pages: readonly EditorPage[] = [
  { address: 'x.com', editor: 'Draft.js in a dialog' },
  { address: 'bsky.app', editor: 'TipTap in a dialog' },
  { address: 'mastodon.social', editor: 'a text area' },
  { address: 'www.reddit.com', editor: 'Lexical in nested shadow roots' },
  { address: 'www.reddit.com/markdown', editor: 'a text area in nested shadow roots' },
  { address: 'www.facebook.com', editor: 'Lexical in a dialog' },
  { address: 'www.instagram.com', editor: 'Lexical in a dialog' },
  { address: 'www.threads.com', editor: 'Lexical in a dialog' },
  { address: 'www.linkedin.com', editor: 'Quill in a dialog' },
  { address: 'www.linkedin.com/newer', editor: 'TipTap in a dialog' },
  { address: 'www.tumblr.com', editor: 'Gutenberg in a dialog' },
  { address: 'www.youtube.com', editor: 'contenteditable' },
  { address: 'discord.com', editor: 'Slate' },
];

/**
 * The pages that a browser's tests use. `npm test` uses one page for each editor: the first one in Chromium, the last one in Firefox.
 * The content script is the same on all of them.
 */
export function pagesIn(browser: 'Chromium' | 'Firefox'): readonly EditorPage[] {
  if (thorough) return pages;
  return pages.filter((page) => {
    const same = pages.filter(({ editor }) => editor === page.editor);
    return page === (browser === 'Chromium' ? same[0] : same.at(-1));
  });
}

/** Exceptions, printed below the matrix. */
export const notes = [
  'The paragraphs of a text area are its lines.',
  'Lexical in Firefox doubles a word composed in an empty box. The doubled text is shown and read.',
  'Draft.js in Firefox may put the caret before a letter typed while it takes the focus. The text shown is read.',
  'A word is replaced by an input method in Chromium and by the spelling checker in Firefox.',
];

/** Serves the page of any site, whose address is the path. The extension does not run on it. */
export const controlHost = 'example.org';

/** All hosts that must resolve to the test pages. */
export const hosts: readonly string[] = [
  ...new Set(pages.map(({ address }) => address.split('/')[0]!)),
  controlHost,
];
