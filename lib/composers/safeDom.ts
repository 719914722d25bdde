/*
 * In Chromium the fields of a form stand in the place of its properties, by their names, and do so for content scripts as
 * well: of a form with a field that is named closest, form.closest is the field. What may be a form is asked here.
 */

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

export const parentOf = (node: Node): HTMLElement | null => property(node, 'parentElement');

export const childrenOf = (node: Node): NodeListOf<ChildNode> => property(node, 'childNodes');

export const shadowOf = (element: Element): ShadowRoot | null =>
  Reflect.get(Element.prototype, 'shadowRoot', element) as ShadowRoot | null;

export const append = (parent: Node, child: Node): Node => Node.prototype.appendChild.call(parent, child);

const property = <Name extends keyof Node>(node: Node, name: Name): Node[Name] =>
  Reflect.get(Node.prototype, name, node) as Node[Name];
