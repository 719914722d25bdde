/** Where something lies in the window, as getBoundingClientRect tells it. */
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

/** A place for the sign, beside a box. */
export interface Placement extends Edges {
  /** A point of the box nearby: where the box is not to be seen there, the sign would stand beside something else. */
  readonly anchor: Point;
}

/** As wide and high as the sign may be clicked on. The dot that is seen is smaller. */
export const dotSize = 24;

/** Where the tip may open: over the sign or under it, from its right edge leftward or from its left edge rightward. */
export interface Tip extends Edges {
  readonly isAbove: boolean;
  readonly isLeftward: boolean;
}

export const tipWidth = 190;

/** Three lines of words and the button. */
const tipHeight = 100;

/** How far from the corners of a box its anchors are: they may be round. */
const inset = 12;

/**
 * Places around the part of a box that is in the window, the best first: at the end of the text's last line, then what is
 * further from where a person looks. All of them lie outside of the box, and within the window.
 * @param isLeftward the text runs from right to left
 */
export function placementsAround(
  box: Edges,
  width: number,
  height: number,
  isLeftward: boolean,
): Placement[] {
  const left = Math.max(box.left, 0);
  const top = Math.max(box.top, 0);
  const right = Math.min(box.right, width);
  const bottom = Math.min(box.bottom, height);
  if (right - left < 1 || bottom - top < 1) return [];
  const dx = Math.min(inset, (right - left) / 2);
  const dy = Math.min(inset, (bottom - top) / 2);
  const toRight = { inside: right - dotSize, outside: right, x: right - dx };
  const toLeft = { inside: left, outside: left - dotSize, x: left + dx };
  const low = { inside: bottom - dotSize, outside: bottom, y: bottom - dy };
  const high = { inside: top, outside: top - dotSize, y: top + dy };
  const [end, start] = isLeftward ? [toLeft, toRight] : [toRight, toLeft];
  const across = (side: typeof end, edge: typeof low) =>
    placeAt(side.inside, edge.outside, { x: side.x, y: edge.y });
  const along = (side: typeof end, edge: typeof low) =>
    placeAt(side.outside, edge.inside, { x: side.x, y: edge.y });
  const places = [
    across(end, low),
    along(end, low),
    across(end, high),
    along(end, high),
    across(start, low),
    along(start, low),
    across(start, high),
    along(start, high),
  ];
  return places.filter((place) => isWithin(place, width, height));
}

const placeAt = (left: number, top: number, anchor: Point): Placement => ({
  left,
  top,
  right: left + dotSize,
  bottom: top + dotSize,
  anchor,
});

const isWithin = ({ left, top, right, bottom }: Edges, width: number, height: number): boolean =>
  left >= 0 && top >= 0 && right <= width && bottom <= height;

/** Tips of a sign that are within the window, the best first: away from the box, and toward the middle of the window. */
export function tipPlacements(
  { left, top, right, bottom, anchor }: Placement,
  width: number,
  height: number,
): Tip[] {
  const isHigh = bottom <= anchor.y;
  const isRight = left > width / 2;
  return [isHigh, !isHigh]
    .flatMap((isAbove) => [isRight, !isRight].map((isLeftward) => ({ isAbove, isLeftward })))
    .map(({ isAbove, isLeftward }) => {
      const x = isLeftward ? right - tipWidth : left;
      const y = isAbove ? top - tipHeight : bottom;
      return { isAbove, isLeftward, left: x, top: y, right: x + tipWidth, bottom: y + tipHeight };
    })
    .filter((tip) => isWithin(tip, width, height));
}
