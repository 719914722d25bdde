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

/** Sites that the extension asks permission for at installation. The manifest is built from this list. */
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

/** Returns the site of a host, or undefined if no site of the list has it. */
export function siteOf(hostname: string): Site | undefined {
  return sites.find(({ hosts }) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
}

/** Returns the key of a host in the settings: the first host of its site, or the host itself if it has no site. */
export const siteKey = (hostname: string): string => siteOf(hostname)?.hosts[0] ?? hostname;

/** The hosts of all sites as match patterns for the manifest. `*.x.com` includes x.com itself. */
export const matchPatterns: readonly string[] = sites.flatMap(({ hosts }) =>
  hosts.map((host) => `https://*.${host}/*`),
);
