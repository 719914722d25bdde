import { readText } from './adapters.ts';
import { addressOf } from './address.ts';
import { focusedInside } from './closedRoots.ts';
import { isDirectMessage } from './directMessages.ts';
import { editContextText } from './editContext.ts';
import type { Editable } from './editor.ts';
import type { BoxReport, FrameReport, Refusal } from './explainReport.ts';
import { closestAcross, shadowOf } from './safeDom.ts';
import { isMasked, isSensitive } from './sensitive.ts';
import { editableOf } from './target.ts';

/**
 * Describes the box that has the focus in a frame, by the rules that decide whether a box is read. It holds no word of
 * the page. Returns undefined if the frame has no address that Tonic can know.
 */
export function explainFrame(view: Window): Omit<FrameReport, 'isWatched'> | undefined {
  const address = addressOf(view);
  if (!address) return undefined;
  const { activeElement } = view.document;
  const focused = activeElement && (focusedInside(activeElement) ?? activeElement);
  const frame = focused instanceof HTMLIFrameElement ? focused.contentWindow : null;
  return {
    path: pathOf(view),
    ...(frame && { focusedFrame: positionIn(view, frame) }),
    protocol: address.protocol,
    host: address.hostname,
    box: frame || !focused ? { kind: 'none' } : boxReport(focused, address),
  };
}

const textInput =
  'input:not([type]), input:is([type="text" i], [type="search" i], [type="email" i], [type="url" i], [type="tel" i], [type="password" i], [type="number" i])';

function boxReport(focused: Element, address: Location): BoxReport {
  const box = editableOf(focusOf(focused));
  if (!box) return { kind: kindWithoutBox(focused) };
  const refusal = refusalOf(box, address);
  return {
    kind: kindOf(box),
    ...(refusal ? { refusal } : { hasText: textOf(box) !== '' }),
  };
}

/** The event that the watched page would have, because a box is found by an event. */
const focusOf = (focused: Element): Event =>
  ({ type: 'focusin', composedPath: (): EventTarget[] => [focused] }) as Event;

const textOf = (box: Editable): string => editContextText(box) ?? readText(box);

function kindOf(box: Editable): BoxReport['kind'] {
  if (box instanceof HTMLTextAreaElement) return 'textarea';
  if (box instanceof HTMLInputElement) return 'oneLine';
  if (box === box.ownerDocument.body) return 'page';
  return editContextText(box) === undefined ? 'editable' : 'drawn';
}

/** An element that has the focus and is no box may still hold one that Tonic cannot see. */
function kindWithoutBox(focused: Element): BoxReport['kind'] {
  if (focused.matches(textInput)) return 'oneLine';
  return focused.localName.includes('-') && !shadowOf(focused) ? 'closed' : 'none';
}

const searches = '[role="search"], [role="searchbox"], search, [inputmode="search" i]';

function refusalOf(box: Editable, address: Location): Refusal | undefined {
  if (isSensitive(box)) {
    if (box instanceof HTMLTextAreaElement && (box.readOnly || box.disabled)) return 'locked';
    return closestAcross(box, searches) ? 'search' : 'private';
  }
  if (isDirectMessage(box, address)) return 'message';
  return isMasked(box) ? 'masked' : undefined;
}

/** Returns the positions of a frame and the frames around it, from the outermost. The page of the tab has none. */
function pathOf(view: Window): number[] {
  return view.parent === view ? [] : [...pathOf(view.parent), positionIn(view.parent, view)];
}

/** Returns the position of a frame in its page. Pages of other sites can be compared too. A frame in a shadow root has -1. */
function positionIn(page: Window, frame: Window): number {
  for (let k = 0; k < page.length; k++) if (page[k] === frame) return k;
  return -1;
}
