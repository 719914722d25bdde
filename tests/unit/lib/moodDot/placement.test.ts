import { describe, expect, test } from 'vitest';
import { dotSize, type Edges, placementsAround, tipPlacements } from '#lib/moodDot/placement.ts';

const box: Edges = { left: 100, top: 100, right: 500, bottom: 200 };
const places = (edges: Edges = box, isLeftward = false) =>
  placementsAround(edges, 800, 600, isLeftward).map(({ left, top }) => [left, top]);

describe('places around a box', () => {
  test('begin below its end, and go around it', () => {
    expect(places()).toEqual([
      [476, 200],
      [500, 176],
      [476, 76],
      [500, 100],
      [100, 200],
      [76, 176],
      [100, 76],
      [76, 100],
    ]);
  });

  test('begin below its left end where text runs leftward', () => {
    expect(places(box, true).slice(0, 2)).toEqual([
      [100, 200],
      [76, 176],
    ]);
  });

  test.each<[string, Edges]>([
    ['in the middle', box],
    ['that fills the window', { left: 0, top: 0, right: 800, bottom: 600 }],
    ['at the edge', { left: 0, top: 500, right: 800, bottom: 600 }],
    ['half out of the window', { left: -50, top: 400, right: 300, bottom: 900 }],
    ['lower than the sign', { left: 100, top: 100, right: 110, bottom: 104 }],
  ])('of a box %s are within the window, outside of the box, and anchored in it', (_, edges) => {
    for (const { left, top, anchor } of placementsAround(edges, 800, 600, false)) {
      expect(left >= 0 && top >= 0 && left + dotSize <= 800 && top + dotSize <= 600).toBe(true);
      expect(
        left + dotSize <= edges.left ||
          left >= edges.right ||
          top + dotSize <= edges.top ||
          top >= edges.bottom,
      ).toBe(true);
      expect(anchor.x > edges.left && anchor.x < edges.right).toBe(true);
      expect(anchor.y > edges.top && anchor.y < edges.bottom).toBe(true);
      expect(anchor.x > 0 && anchor.x < 800 && anchor.y > 0 && anchor.y < 600).toBe(true);
    }
  });

  test('are beside it where its last line is below the window', () => {
    expect(places({ ...box, bottom: 2000 })[0]).toEqual([500, 576]);
  });

  test.each<[string, Edges]>([
    ['fills the window', { left: 0, top: 0, right: 800, bottom: 600 }],
    ['is scrolled out of the window', { left: 100, top: -300, right: 500, bottom: -200 }],
    ['has no size', { left: 0, top: 0, right: 0, bottom: 0 }],
  ])('are none where the box %s', (_, edges) => {
    expect(places(edges)).toEqual([]);
  });
});

describe('tips', () => {
  const sides = (at: number) =>
    tipPlacements(placementsAround(box, 800, 600, false)[at]!, 800, 600).map(({ isAbove, isLeftward }) => [
      isAbove,
      isLeftward,
    ]);

  test('open away from the box and toward the middle first, then elsewhere', () => {
    expect(sides(0)).toEqual([
      [false, true],
      [false, false],
      [true, true],
      [true, false],
    ]);
  });

  test('open within the window alone', () => {
    // Above the box there is no room above the sign, and at its left no room leftward.
    expect(sides(2)).toEqual([
      [false, true],
      [false, false],
    ]);
    expect(sides(4)).toEqual([
      [false, false],
      [true, false],
    ]);
  });
});
