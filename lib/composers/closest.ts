import { closest, rootOf } from './safeDom.ts';

/**
 * The closest element that a selector matches, from this one outward, also out of open shadow roots: what is around a box
 * says what it is for, whatever tree the box itself is in.
 */
export function closestAcross(element: Element, selector: string): Element | undefined {
  const found = closest(element, selector);
  if (found) return found;
  const root = rootOf(element);
  return root instanceof ShadowRoot ? closestAcross(root.host, selector) : undefined;
}
