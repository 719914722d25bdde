import { bluesky } from './sites/bluesky.ts';
import { discord } from './sites/discord.ts';
import { facebook } from './sites/facebook.ts';
import { instagram } from './sites/instagram.ts';
import { linkedin } from './sites/linkedin.ts';
import { mastodon } from './sites/mastodon.ts';
import { reddit } from './sites/reddit.ts';
import type { Site } from './sites/site.ts';
import { threads } from './sites/threads.ts';
import { tumblr } from './sites/tumblr.ts';
import { x } from './sites/x.ts';
import { youtube } from './sites/youtube.ts';

/** The sites that the extension asks for at installation. The manifest is made from this list. */
export const sites: readonly Site[] = [
  x,
  bluesky,
  mastodon,
  reddit,
  facebook,
  instagram,
  threads,
  linkedin,
  tumblr,
  youtube,
  discord,
];

/** The site of a host; undefined where it is none of the list. */
export function siteOf(hostname: string): Site | undefined {
  return sites.find(({ hosts }) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
}

/** What a host goes by in settings: the first host of its site, or itself where it is of none. */
export const siteKey = (hostname: string): string => siteOf(hostname)?.hosts[0] ?? hostname;

/** As match patterns of the manifest; `*.x.com` takes in x.com itself. */
export const matchPatterns: readonly string[] = sites.flatMap(({ hosts }) =>
  hosts.map((host) => `https://*.${host}/*`),
);
