import { shadowOf } from './safeDom.ts';

/** What browsers lend to content scripts in order to look into closed shadow roots. A page has neither. */
interface Lent {
  /** Chromium */
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/**
 * Returns the shadow root of an element, also a closed one where the browser lends it to content scripts.
 * @see https://developer.chrome.com/docs/extensions/reference/api/dom
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/dom/openOrClosedShadowRoot
 */
function rootIn(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  const { chrome } = globalThis as Lent;
  return (
    chrome?.dom?.openOrClosedShadowRoot?.(element) ??
    (element as { readonly openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
    shadowOf(element)
  );
}

/**
 * Returns the element that has the focus inside of an element's shadow roots, or undefined if none of them has it. An
 * event in a closed root names only the host of the root.
 */
export function focusedInside(element: Element): Element | undefined {
  const inner = rootIn(element)?.activeElement;
  return inner ? (focusedInside(inner) ?? inner) : undefined;
}
