/** A rectangle in the window, in CSS pixels, as getBoundingClientRect returns it. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place for the mood dot, beside a box. */
export interface Placement extends Edges {
  /** A nearby point of the box. If the box is not visible there, the dot would be beside something else. */
  readonly anchor: Point;
}

/** Width and height of the clickable area, in CSS pixels. The visible dot is smaller. */
export const dotSize = 24;

/** A place for the tip: above or below the dot, from its right edge leftward or from its left edge rightward. */
export interface TipPlacement extends Edges {
  readonly isAbove: boolean;
  readonly isLeftward: boolean;
}

export const tipWidth = 190;

/** Height of three lines of text and the button. */
const tipHeight = 100;

/** Distance of the anchors from the corners of a box, because corners may be round. */
const inset = 12;

/**
 * Returns places around the part of a box that is in the window, best first: first the end of the text's last line, then
 * places farther from where the user looks. All are outside of the box and within the window.
 * @param width width of the window
 * @param height height of the window
 * @param isRightToLeft whether the text runs from right to left
 */
export function placementsAround(
  box: Edges,
  width: number,
  height: number,
  isRightToLeft: boolean,
): Placement[] {
  const left = Math.max(box.left, 0);
  const top = Math.max(box.top, 0);
  const right = Math.min(box.right, width);
  const bottom = Math.min(box.bottom, height);
  if (right - left < 1 || bottom - top < 1) return [];
  const dx = Math.min(inset, (right - left) / 2);
  const dy = Math.min(inset, (bottom - top) / 2);
  const atRight = { inside: right - dotSize, outside: right, x: right - dx };
  const atLeft = { inside: left, outside: left - dotSize, x: left + dx };
  const atBottom = { inside: bottom - dotSize, outside: bottom, y: bottom - dy };
  const atTop = { inside: top, outside: top - dotSize, y: top + dy };
  const [end, start] = isRightToLeft ? [atLeft, atRight] : [atRight, atLeft];
  const aboveOrBelow = (side: typeof end, edge: typeof atBottom) =>
    placementAt(side.inside, edge.outside, { x: side.x, y: edge.y });
  const beside = (side: typeof end, edge: typeof atBottom) =>
    placementAt(side.outside, edge.inside, { x: side.x, y: edge.y });
  const placements = [
    aboveOrBelow(end, atBottom),
    beside(end, atBottom),
    aboveOrBelow(end, atTop),
    beside(end, atTop),
    aboveOrBelow(start, atBottom),
    beside(start, atBottom),
    aboveOrBelow(start, atTop),
    beside(start, atTop),
  ];
  return placements.filter((placement) => isWithin(placement, width, height));
}

const placementAt = (left: number, top: number, anchor: Point): Placement => ({
  left,
  top,
  right: left + dotSize,
  bottom: top + dotSize,
  anchor,
});

const isWithin = ({ left, top, right, bottom }: Edges, width: number, height: number): boolean =>
  left >= 0 && top >= 0 && right <= width && bottom <= height;

/** Returns the places for the tip within the window, best first: away from the box and toward the middle of the window. */
export function tipPlacements(
  { left, top, right, bottom, anchor }: Placement,
  width: number,
  height: number,
): TipPlacement[] {
  const isDotAboveBox = bottom <= anchor.y;
  const isInRightHalf = left > width / 2;
  return [isDotAboveBox, !isDotAboveBox]
    .flatMap((isAbove) => [isInRightHalf, !isInRightHalf].map((isLeftward) => ({ isAbove, isLeftward })))
    .map(({ isAbove, isLeftward }) => {
      const x = isLeftward ? right - tipWidth : left;
      const y = isAbove ? top - tipHeight : bottom;
      return { isAbove, isLeftward, left: x, top: y, right: x + tipWidth, bottom: y + tipHeight };
    })
    .filter((tip) => isWithin(tip, width, height));
}
