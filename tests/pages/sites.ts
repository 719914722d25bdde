import type { Mount } from './editors/editor.ts';
import { type Frame, frames } from './frames.ts';

/** Loaders of the editors, by the names of lib/sites, so that a page loads only its own. */
const editors = {
  'Draft.js': () => import('./editors/draft.ts'),
  TipTap: () => import('./editors/tiptap.ts'),
  'text area': () => import('./editors/textarea.ts'),
  Lexical: () => import('./editors/lexical.ts'),
  Quill: () => import('./editors/quill.ts'),
  Gutenberg: () => import('./editors/gutenberg.ts'),
  contenteditable: () => import('./editors/contenteditable.ts'),
  Slate: () => import('./editors/slate.ts'),
} satisfies Readonly<Record<string, () => Promise<{ readonly mount: Mount }>>>;

interface SitePage {
  readonly editor: keyof typeof editors;
  readonly frame: Frame;
}

/** Test pages by host, plus a folder if a site has a second editor. */
const sitePages: Readonly<Record<string, SitePage>> = {
  'x.com': { editor: 'Draft.js', frame: frames.x },
  'bsky.app': { editor: 'TipTap', frame: frames.bluesky },
  'mastodon.social': { editor: 'text area', frame: frames.mastodon },
  'www.reddit.com': { editor: 'Lexical', frame: frames.reddit },
  'www.reddit.com/markdown': { editor: 'text area', frame: frames.redditMarkdown },
  'www.facebook.com': { editor: 'Lexical', frame: frames.facebook },
  'www.instagram.com': { editor: 'Lexical', frame: frames.instagram },
  'www.threads.com': { editor: 'Lexical', frame: frames.threads },
  'www.linkedin.com': { editor: 'Quill', frame: frames.linkedin },
  'www.linkedin.com/newer': { editor: 'TipTap', frame: frames.linkedinNewer },
  'www.tumblr.com': { editor: 'Gutenberg', frame: frames.tumblr },
  'www.youtube.com': { editor: 'contenteditable', frame: frames.youtube },
  'discord.com': { editor: 'Slate', frame: frames.discord },
};

/** A host that the extension does not run on. It shows the page of any site: its path is that page's address. */
const controlHost = 'example.org';

/**
 * Returns the test page at an address.
 * @throws RangeError if there is none
 */
export function sitePageOf({ hostname, pathname }: Location): SitePage {
  const address = hostname === controlHost ? pathname.slice(1) : `${hostname}${pathname}`;
  const prefixes = Object.keys(sitePages).filter((prefix) => address.startsWith(`${prefix}/`));
  const longest = prefixes.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) throw new RangeError(`there is no test page for ${address}`);
  return sitePages[longest]!;
}

/** Loads an editor, and returns the function that creates it in an element. */
export async function loadEditor(name: SitePage['editor']): Promise<Mount> {
  return (await editors[name]()).mount;
}
