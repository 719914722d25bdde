import { closestAcross } from '../closest.ts';
import type { Editable } from '../editable.ts';
import { type Place, type Point, signSize } from './places.ts';

/** What a person uses or looks at in a page, by its markup. */
const used =
  'a[href], button, input, select, textarea, summary, [contenteditable], [role="button"], [role="link"], [role="textbox"], [role^="menu"], [role="option"], [role="tab"], [role="switch"], [role="checkbox"], [role="radio"], [role="slider"], img, svg, canvas, video, audio, iframe, embed, object';

/** From edge to edge of the sign, less than a control is wide. */
const steps = [1, signSize / 2, signSize - 1];

/** Whether there is neither a control of the page at a place nor anything to read or to see. To be asked before a frame is drawn. */
export function isFree(page: Document, { left, top }: Place, own: Element): boolean {
  return steps.every((x) => steps.every((y) => isBare(reached(page, { x: left + x, y: top + y }, own))));
}

/** Whether a box can be seen at a point, or would be but for what lies on it. */
export function isSeen(box: Editable, { x, y }: Point): boolean {
  const root = box.getRootNode();
  return (
    (root instanceof Document || root instanceof ShadowRoot) &&
    root.elementsFromPoint(x, y).some((element) => box.contains(element))
  );
}

/** What a click would reach, were it not for the sign; also inside open shadow roots. */
function reached(root: Document | ShadowRoot, point: Point, own: Element): Element | undefined {
  const top = root
    .elementsFromPoint(point.x, point.y)
    .find((element) => element !== own && root.contains(element));
  return (top?.shadowRoot && reached(top.shadowRoot, point, own)) ?? top;
}

/** Pages also make controls of plain elements; the pointer then says so, and what is inside inherits it. */
const isBare = (element: Element | undefined): boolean =>
  element !== undefined &&
  !hasWords(element) &&
  closestAcross(element, used) === undefined &&
  getComputedStyle(element).cursor !== 'pointer';

const hasWords = ({ childNodes }: Element): boolean =>
  [...childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
