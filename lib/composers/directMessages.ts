import { siteOf } from '#lib/sites/index.ts';
import { messagesElsewhere } from '#lib/sites/otherSites.ts';
import type { Editable } from './editor.ts';
import { closestAcross } from './safeDom.ts';

/**
 * Returns whether a box is for a direct message, judged by the address of the page or by the elements around the box.
 * Direct messages are private, so they are not read by default.
 */
export function isDirectMessage(editable: Editable, { hostname, pathname }: Location): boolean {
  const site = siteOf(hostname);
  const messages = site ? site.messages : messagesElsewhere;
  if (!messages) return false;
  const isMessagePage = messages.paths.some((path) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    isMessagePage || (messages.boxes !== undefined && closestAcross(editable, messages.boxes) !== undefined)
  );
}
