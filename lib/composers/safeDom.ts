/*
 * DOM clobbering: the named fields of a form shadow the form's own properties (`form.closest` can be an
 * `<input name="closest">`). In Chromium, content scripts see that too. These functions always use the prototype's
 * method or property, so they are safe on an element that may be a form.
 */

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/**
 * Returns the closest element that matches a selector, from this one outward. Unlike `closest` it continues outside of
 * open shadow roots, because the elements around a box show its purpose, whichever tree the box is in.
 */
export function closestAcross(element: Element, selector: string): Element | undefined {
  const match = closest(element, selector);
  if (match) return match;
  const root = rootOf(element);
  return root instanceof ShadowRoot ? closestAcross(root.host, selector) : undefined;
}

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

export const parentOf = (node: Node): HTMLElement | null => property(node, 'parentElement');

/** The body of an element's document. Images and forms that are named "body" shadow `document.body`. */
export const bodyOf = (node: Node): HTMLElement | undefined =>
  (Reflect.get(Document.prototype, 'body', property(node, 'ownerDocument')!) as HTMLElement | null) ??
  undefined;

export const childrenOf = (node: Node): NodeListOf<ChildNode> => property(node, 'childNodes');

export const lastChildOf = (node: Node): ChildNode | null => property(node, 'lastChild');

export const previousSiblingOf = (node: Node): ChildNode | null => property(node, 'previousSibling');

export const shadowOf = (element: Element): ShadowRoot | null =>
  Reflect.get(Element.prototype, 'shadowRoot', element) as ShadowRoot | null;

export const append = (parent: Node, child: Node): Node => Node.prototype.appendChild.call(parent, child);

const property = <Name extends keyof Node>(node: Node, name: Name): Node[Name] =>
  Reflect.get(Node.prototype, name, node) as Node[Name];
