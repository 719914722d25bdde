import type { Mount } from './editors/editor.ts';
import { type Frame, frames } from './frames.ts';

interface SitePage {
  /** Loads the editor of this page, and no other. */
  readonly editor: () => Promise<{ readonly mount: Mount }>;
  readonly frame: Frame;
}

const lexical = () => import('./editors/lexical.ts');
const textarea = () => import('./editors/textarea.ts');
const tiptap = () => import('./editors/tiptap.ts');

/** By host, and the folder where a site has another editor there. */
const sitePages: Readonly<Record<string, SitePage>> = {
  'x.com': { editor: () => import('./editors/draft.ts'), frame: frames.x },
  'bsky.app': { editor: tiptap, frame: frames.bluesky },
  'mastodon.social': { editor: textarea, frame: frames.mastodon },
  'www.reddit.com': { editor: lexical, frame: frames.reddit },
  'www.reddit.com/markdown': { editor: textarea, frame: frames.redditMarkdown },
  'www.facebook.com': { editor: lexical, frame: frames.facebook },
  'www.instagram.com': { editor: lexical, frame: frames.instagram },
  'www.threads.com': { editor: lexical, frame: frames.threads },
  'www.linkedin.com': { editor: () => import('./editors/quill.ts'), frame: frames.linkedin },
  'www.linkedin.com/newer': { editor: tiptap, frame: frames.linkedinNewer },
  'www.tumblr.com': { editor: () => import('./editors/gutenberg.ts'), frame: frames.tumblr },
  'www.youtube.com': { editor: () => import('./editors/contenteditable.ts'), frame: frames.youtube },
  'discord.com': { editor: () => import('./editors/slate.ts'), frame: frames.discord },
};

/** Shows the page of any site, whose address is the path here: a host that the extension has no part in. */
const mirror = 'example.org';

/** The page at an address. @throws RangeError where there is none */
export function sitePageOf({ hostname, pathname }: Location): SitePage {
  const address = hostname === mirror ? pathname.slice(1) : `${hostname}${pathname}`;
  const own = Object.entries(sitePages).filter(([start]) => address.startsWith(`${start}/`));
  const page = own.toSorted(([one], [other]) => other.length - one.length)[0];
  if (!page) throw new RangeError(`there is no test page for ${address}`);
  return page[1];
}
