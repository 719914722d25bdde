/** An element that a person types a post into: a textarea, or the host of contenteditable. */
export type Editable = HTMLTextAreaElement | HTMLElement;

/** Reads one kind of editor. */
export interface Adapter {
  accepts(editable: Editable): boolean;
  /** Returns the text of the post, '' if there is none. Never changes the page. */
  read(editable: Editable): string;
}
