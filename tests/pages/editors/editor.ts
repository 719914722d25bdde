/** An editor in a page. */
export interface Mounted {
  /** Empties the editor, as a site does after a post was sent. */
  clear(): void;
  /** Inserts a text at the caret, as the site's own emoji picker does: by the editor's API, not by the keyboard. */
  insert(text: string): void;
  /** Removes the editor from the page. */
  unmount(): void;
}

/** Creates an editor in an empty element. */
export type Mount = (place: HTMLElement) => Mounted;

/** Appends a new element with these attributes, and returns it. */
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
