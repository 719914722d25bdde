/**
 * Returns the text of an element's EditContext, trimmed, or undefined if it has none. Editors that draw their text themselves,
 * for example on a canvas, take what is typed from this object. Some keep only the current lines in it.
 * @see https://w3c.github.io/edit-context/
 */
export function editContextText(element: Element): string | undefined {
  return (element as { readonly editContext?: { readonly text?: string } | null }).editContext?.text?.trim();
}
