import { child } from '#tests/pages/editors/editor.ts';

/** Builds a box in a section of its own, with its buttons. */
export type MountBox = (section: HTMLElement) => void;
export type Boxes = Readonly<Record<string, MountBox>>;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Elements to click, by name. A selector finds none in a shadow root. */
const places = new Map<string, Element>();

/** Names the element to click for a box. Without a call it is the first text area, `.box` or frame of the section. */
export function setPlace(id: string, element: Element): void {
  places.set(id, element);
}

/** Resolves to a point in the first line of a box. */
export const pointIn = (id: string): Promise<Point> =>
  pointOf(placeOf(id), ({ height }) => ({ x: 20, y: Math.min(20, height / 2) }));

/** Resolves to the centre of a button. */
export const centreOf = (id: string): Promise<Point> =>
  pointOf(document.getElementById(id)!, ({ width, height }) => ({ x: width / 2, y: height / 2 }));

const placeOf = (id: string): Element =>
  places.get(id) ?? document.querySelector(`#${id} :is(textarea, .box, iframe)`)!;

/**
 * Puts the section of an element at the top of the window, above the others, so that the page never scrolls. A click
 * before the page is drawn so may hit what was there before.
 */
async function pointOf(element: Element, offset: (size: DOMRect) => Point): Promise<Point> {
  document.querySelector('.front')?.classList.remove('front');
  sectionOf(element).classList.add('front');
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const rectangle = element.getBoundingClientRect();
  const { x, y } = offset(rectangle);
  return { x: rectangle.left + x, y: rectangle.top + y };
}

const sectionOf = (element: Element): Element =>
  element.closest('section') ?? sectionOf((element.getRootNode() as ShadowRoot).host);

export const textArea = (
  place: ParentNode,
  attributes: Readonly<Record<string, string>> = {},
): HTMLTextAreaElement => child(place, 'textarea', attributes) as HTMLTextAreaElement;

/** An editable element with one empty paragraph, as editors have. */
export function editor(place: ParentNode, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const box = child(place, 'div', { class: 'box', contenteditable: 'true', role: 'textbox', ...attributes });
  box.innerHTML = '<p><br></p>';
  return box;
}

/** A button with an id, such as "click-send". */
export function button(place: ParentNode, id: string, act: () => void, event = 'click'): void {
  const element = child(place, 'button', { id, type: 'button' });
  element.textContent = id;
  element.addEventListener(event, act);
}
