import { siteOf } from '#lib/sites/index.ts';
import { messagesElsewhere } from '#lib/sites/otherSites.ts';
import { closestAcross } from './closest.ts';
import type { Editable } from './target.ts';

/**
 * Whether a box is for a message to someone, by the address of the page or by what is around the box: such messages are
 * nobody else's, and are not read.
 */
export function isDirectMessage(editable: Editable, { hostname, pathname }: Location): boolean {
  const site = siteOf(hostname);
  const messages = site ? site.messages : messagesElsewhere;
  if (!messages) return false;
  const isAt = messages.paths.some((path) => pathname === path || pathname.startsWith(`${path}/`));
  return isAt || (messages.boxes !== undefined && closestAcross(editable, messages.boxes) !== undefined);
}
