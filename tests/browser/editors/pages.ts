/** A page that is built with the editor of its site, in the site's frame. */
export interface EditorPage {
  /** Host, and the folder of a site's other editor. */
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

/** What of the above is otherwise in some editor, said at the matrix' foot. */
export const notes = [
  'Paragraphs of a text area are lines: it has no other.',
  'Lexical in Firefox doubles a word that is composed in an empty box; that is what is shown, and read.',
  'Draft.js in Firefox may put the caret before a letter typed while it takes the focus; that is what is shown, and read.',
  'A replaced word comes from an input method in Chromium, from the spelling checker in Firefox.',
];

/** Shows the page of any site, whose address is its path; the extension has no part in it. */
export const controlHost = 'example.org';

/** All names that must lead to the test pages. */
export const hosts: readonly string[] = [
  ...new Set(pages.map(({ address }) => address.split('/')[0]!)),
  controlHost,
];
