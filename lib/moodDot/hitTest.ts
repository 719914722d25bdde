import type { Editable } from '#lib/composers/editor.ts';
import { childrenOf, closestAcross, shadowOf } from '#lib/composers/safeDom.ts';
import type { Edges, Point } from './placement.ts';

/** Controls and media of a page, by their markup. */
const controls =
  'a[href], button, input, select, textarea, summary, [contenteditable], [role="button"], [role="link"], [role="textbox"], [role^="menu"], [role="option"], [role="tab"], [role="switch"], [role="checkbox"], [role="radio"], [role="slider"], img, svg, canvas, video, audio, iframe, embed, object';

/** Distance of two tested points, in CSS pixels. Every control is larger. */
const step = 11;

/**
 * Returns whether an area holds no control, text or media of the page. Call it before a frame is drawn.
 * @param own the element of the mood dot, which is ignored
 */
export const isFreeOfContent = (page: Document, area: Edges, own: Element): boolean =>
  elementsIn(page, area, own).every((element) => !isControl(element) && !hasText(element));

/**
 * Returns whether an area holds no control of the page except the box itself.
 * @param own the element of the mood dot, which is ignored
 */
export const isFreeOfControls = (page: Document, area: Edges, own: Element, box: Editable): boolean =>
  elementsIn(page, area, own).every((element) => box.contains(element) || !isControl(element));

/** Returns whether a box is at a point of the window and not clipped there. Elements that cover it don't count. */
export function isVisibleAt(box: Editable, { x, y }: Point): boolean {
  const root = box.getRootNode();
  return (
    (root instanceof Document || root instanceof ShadowRoot) &&
    root.elementsFromPoint(x, y).some((element) => box.contains(element))
  );
}

/** The elements that a click into an area would reach. */
function elementsIn(page: Document, { left, top, right, bottom }: Edges, own: Element): Element[] {
  const elements = new Set<Element>();
  for (let x = left + 1; x < right; x += step)
    for (let y = top + 1; y < bottom; y += step) {
      const element = elementAt(page, { x, y }, own);
      if (element) elements.add(element);
    }
  return [...elements];
}

/** The element that a click would reach if the mood dot were not there, also inside open shadow roots. */
function elementAt(root: Document | ShadowRoot, point: Point, own: Element): Element | undefined {
  const top = root
    .elementsFromPoint(point.x, point.y)
    .find((element) => element !== own && root.contains(element));
  const shadow = top && shadowOf(top);
  return (shadow && elementAt(shadow, point, own)) ?? top;
}

/** Pages also make controls of plain elements. They set the cursor then, and the elements inside inherit it. */
const isControl = (element: Element): boolean =>
  closestAcross(element, controls) !== undefined || getComputedStyle(element).cursor === 'pointer';

const hasText = (element: Element): boolean =>
  [...childrenOf(element)].some((node) => node instanceof Text && node.data.trim() !== '');
