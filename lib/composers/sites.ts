/** A site whose compose boxes are read. */
export interface Site {
  readonly name: string;
  /** Its hosts, each with all of its subdomains. */
  readonly hosts: readonly string[];
  /** Where people write to one another there. */
  readonly messages?: {
    /** Each with all that is below it. */
    readonly paths: readonly string[];
    /** What a box for messages is, or is within, where it opens beside other pages. */
    readonly boxes?: string;
  };
}

/** The sites that the extension asks for at installation. The manifest is made from this list. */
export const sites: readonly Site[] = [
  {
    name: 'X',
    hosts: ['x.com', 'twitter.com'],
    messages: {
      paths: ['/messages', '/i/chat'],
      boxes: '[data-testid^="dmComposer"], [data-testid="DMDrawer"]',
    },
  },
  { name: 'Bluesky', hosts: ['bsky.app'], messages: { paths: ['/messages'] } },
  {
    name: 'Mastodon',
    hosts: ['mastodon.social', 'mastodon.online', 'mstdn.social'],
    messages: { paths: ['/conversations', '/web/conversations'] },
  },
  {
    name: 'Reddit',
    hosts: ['reddit.com'],
    messages: { paths: ['/chat', '/message'], boxes: 'rs-app, rs-message-composer' },
  },
  {
    name: 'Facebook',
    hosts: ['facebook.com'],
    messages: {
      paths: ['/messages'],
      boxes: '[role="textbox"][aria-label="Message"], [aria-label^="Messages in "]',
    },
  },
  { name: 'Instagram', hosts: ['instagram.com'], messages: { paths: ['/direct'] } },
  { name: 'Threads', hosts: ['threads.net', 'threads.com'], messages: { paths: ['/messages'] } },
  {
    name: 'LinkedIn',
    hosts: ['linkedin.com'],
    messages: { paths: ['/messaging'], boxes: '.msg-form, .msg-overlay-conversation-bubble' },
  },
  {
    name: 'Tumblr',
    hosts: ['tumblr.com'],
    messages: { paths: ['/messaging'], boxes: '.messaging-conversation' },
  },
  { name: 'YouTube', hosts: ['youtube.com'] },
  { name: 'Discord', hosts: ['discord.com'], messages: { paths: ['/channels/@me'] } },
];

/** The site of a host; undefined where it is none of the list. */
export function siteOf(hostname: string): Site | undefined {
  return sites.find(({ hosts }) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
}

/** As match patterns of the manifest; `*.x.com` takes in x.com itself. */
export const matchPatterns: readonly string[] = sites.flatMap(({ hosts }) =>
  hosts.map((host) => `https://*.${host}/*`),
);
