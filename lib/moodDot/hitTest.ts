import { closestAcross } from '#lib/composers/closest.ts';
import { childrenOf, shadowOf } from '#lib/composers/safeDom.ts';
import type { Editable } from '#lib/composers/target.ts';
import type { Edges, Point } from './placement.ts';

/** What a person uses or looks at in a page, by its markup. */
const used =
  'a[href], button, input, select, textarea, summary, [contenteditable], [role="button"], [role="link"], [role="textbox"], [role^="menu"], [role="option"], [role="tab"], [role="switch"], [role="checkbox"], [role="radio"], [role="slider"], img, svg, canvas, video, audio, iframe, embed, object';

/** From point to point, less than a control is wide. */
const step = 11;

/** Whether there is neither a control of the page in an area nor anything to read or to see. To be asked before a frame is drawn. */
export const isUncovered = (page: Document, area: Edges, own: Element): boolean =>
  reachedIn(page, area, own).every((element) => !isUsed(element) && !hasWords(element));

/** Whether there is no control in an area but the box itself. */
export const isClear = (page: Document, area: Edges, own: Element, box: Editable): boolean =>
  reachedIn(page, area, own).every((element) => box.contains(element) || !isUsed(element));

/** Whether a box can be seen at a point, or would be but for what lies on it. */
export function isSeen(box: Editable, { x, y }: Point): boolean {
  const root = box.getRootNode();
  return (
    (root instanceof Document || root instanceof ShadowRoot) &&
    root.elementsFromPoint(x, y).some((element) => box.contains(element))
  );
}

/** What clicks into an area would reach. */
function reachedIn(page: Document, { left, top, right, bottom }: Edges, own: Element): Element[] {
  const found = new Set<Element>();
  for (let x = left + 1; x < right; x += step)
    for (let y = top + 1; y < bottom; y += step) {
      const element = reached(page, { x, y }, own);
      if (element) found.add(element);
    }
  return [...found];
}

/** What a click would reach, were it not for the sign; also inside open shadow roots. */
function reached(root: Document | ShadowRoot, point: Point, own: Element): Element | undefined {
  const top = root
    .elementsFromPoint(point.x, point.y)
    .find((element) => element !== own && root.contains(element));
  const shadow = top && shadowOf(top);
  return (shadow && reached(shadow, point, own)) ?? top;
}

/** Pages also make controls of plain elements; the pointer then says so, and what is inside inherits it. */
const isUsed = (element: Element): boolean =>
  closestAcross(element, used) !== undefined || getComputedStyle(element).cursor === 'pointer';

const hasWords = (element: Element): boolean =>
  [...childrenOf(element)].some((node) => node instanceof Text && node.data.trim() !== '');
