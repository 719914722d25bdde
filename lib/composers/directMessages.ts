import { siteOf } from '#lib/sites/index.ts';
import { type Address, isBelow } from '#lib/sites/messagePaths.ts';
import { isMessageAddress } from '#lib/sites/otherSites.ts';
import { isChat } from './chats.ts';
import { closestAcross } from './safeDom.ts';
import { isForChosenPeople } from './visibility.ts';

/**
 * Returns whether a box is for a direct message. Direct messages are private, so they are not read by default, and a box in
 * doubt counts as one. If the box is in a frame of the same origin, the pages around the frame are asked too.
 */
export function isDirectMessage(box: Element, address: Address): boolean {
  if (isMessageIn(box, address)) return true;
  const frame = box.ownerDocument.defaultView?.frameElement;
  return frame ? isDirectMessage(frame, frame.ownerDocument.location) : false;
}

/** The cheap questions come first: the address, the elements around the box, the form, what lies beside the box. */
function isMessageIn(box: Element, address: Address): boolean {
  const site = siteOf(address.hostname);
  if (site && !site.messages) return false;
  const { paths, boxes, hasPublicChats } = site?.messages ?? { paths: [] };
  return (
    (site ? isBelow(paths, address) : isMessageAddress(address)) ||
    (boxes !== undefined && closestAcross(box, boxes) !== undefined) ||
    isForChosenPeople(box) ||
    (!hasPublicChats && isChat(box))
  );
}
