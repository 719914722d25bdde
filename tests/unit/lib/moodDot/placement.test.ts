import { describe, expect, test } from 'vitest';
import { dotSize, type Edges, placementsAround, tipPlacements } from '#lib/moodDot/placement.ts';

const box: Edges = { left: 100, top: 100, right: 500, bottom: 200 };
const positions = (edges: Edges = box, isLeftward = false) =>
  placementsAround(edges, 800, 600, isLeftward).map(({ left, top }) => [left, top]);

describe('placementsAround', () => {
  test('placementsAround starts below the end of the box and goes around it', () => {
    expect(positions()).toEqual([
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

  test('placementsAround starts below the left end of the box if text runs from right to left', () => {
    expect(positions(box, true).slice(0, 2)).toEqual([
      [100, 200],
      [76, 176],
    ]);
  });

  test.each<[string, Edges]>([
    ['in the middle', box],
    ['that fills the window', { left: 0, top: 0, right: 800, bottom: 600 }],
    ['at the edge', { left: 0, top: 500, right: 800, bottom: 600 }],
    ['half out of the window', { left: -50, top: 400, right: 300, bottom: 900 }],
    ['smaller than the dot', { left: 100, top: 100, right: 110, bottom: 104 }],
  ])(
    'placementsAround returns places within the window, outside of the box and anchored in it, for a box %s',
    (_, edges) => {
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
    },
  );

  test('placementsAround starts beside the box if its last line is below the window', () => {
    expect(positions({ ...box, bottom: 2000 })[0]).toEqual([500, 576]);
  });

  test.each<[string, Edges]>([
    ['fills the window', { left: 0, top: 0, right: 800, bottom: 600 }],
    ['is scrolled out of the window', { left: 100, top: -300, right: 500, bottom: -200 }],
    ['has no size', { left: 0, top: 0, right: 0, bottom: 0 }],
  ])('placementsAround returns no places if the box %s', (_, edges) => {
    expect(positions(edges)).toEqual([]);
  });
});

describe('tipPlacements', () => {
  const sidesAt = (index: number) =>
    tipPlacements(placementsAround(box, 800, 600, false)[index]!, 800, 600).map(({ isAbove, isLeftward }) => [
      isAbove,
      isLeftward,
    ]);

  test('tipPlacements starts away from the box and toward the middle of the window', () => {
    expect(sidesAt(0)).toEqual([
      [false, true],
      [false, false],
      [true, true],
      [true, false],
    ]);
  });

  test('tipPlacements returns only places within the window', () => {
    // A dot above the box has no room above it, and a dot at the left of the box has no room leftward.
    expect(sidesAt(2)).toEqual([
      [false, true],
      [false, false],
    ]);
    expect(sidesAt(4)).toEqual([
      [false, false],
      [true, false],
    ]);
  });
});
