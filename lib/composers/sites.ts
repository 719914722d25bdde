/** A site whose compose boxes are read. */
export interface Site {
  readonly name: string;
  /** Its hosts, each with all of its subdomains. */
  readonly hosts: readonly string[];
}

/** The sites that the extension asks for at installation. The manifest is made from this list. */
export const sites: readonly Site[] = [
  { name: 'X', hosts: ['x.com', 'twitter.com'] },
  { name: 'Bluesky', hosts: ['bsky.app'] },
  { name: 'Mastodon', hosts: ['mastodon.social', 'mastodon.online', 'mstdn.social'] },
  { name: 'Reddit', hosts: ['reddit.com'] },
  { name: 'Facebook', hosts: ['facebook.com'] },
  { name: 'Instagram', hosts: ['instagram.com'] },
  { name: 'Threads', hosts: ['threads.net', 'threads.com'] },
  { name: 'LinkedIn', hosts: ['linkedin.com'] },
  { name: 'Tumblr', hosts: ['tumblr.com'] },
  { name: 'YouTube', hosts: ['youtube.com'] },
  { name: 'Discord', hosts: ['discord.com'] },
];

/** As match patterns of the manifest; `*.x.com` takes in x.com itself. */
export const matchPatterns: readonly string[] = sites.flatMap(({ hosts }) =>
  hosts.map((host) => `https://*.${host}/*`),
);
