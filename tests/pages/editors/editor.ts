/** An editor that was put into a page. */
export interface Mounted {
  /** Empties it, as a site does when the post was sent. */
  clear(): void;
  /** Puts a text in at the caret, as the site's own emoji picker does: through the editor, not through the keyboard. */
  insert(text: string): void;
  /** Takes it out of the page. */
  unmount(): void;
}

/** Puts an editor into an empty element. */
export type Mount = (place: HTMLElement) => Mounted;

/** A child of an element, made with these attributes. */
export function child(
  place: ParentNode,
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  place.append(element);
  return element;
}
