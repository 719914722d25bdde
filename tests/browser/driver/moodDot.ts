/** The mood dot's host is the only popover of the test pages. */
export const host = 'div[popover]';

/** The label of the option that shows the dot. */
export const option = 'Show a mood dot beside the box you write in';

export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Runs in a page. @returns the rectangles of all elements that match, also inside open shadow roots */
export function edgesOf(selector: string): Edges[] {
  const within = (root: ParentNode): Edges[] => [
    ...[...root.querySelectorAll(selector)].map(
      (element) => element.getBoundingClientRect().toJSON() as Edges,
    ),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : [])),
  ];
  return within(document);
}

export const overlap = (one: Edges, other: Edges): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
