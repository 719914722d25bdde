import { bluesky } from './bluesky.ts';
import { discord } from './discord.ts';
import { facebook } from './facebook.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { reddit } from './reddit.ts';
import type { Site } from './site.ts';
import { threads } from './threads.ts';
import { tumblr } from './tumblr.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

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
