import { describe, expect, test } from 'vitest';
import { happiness, nearness, pathOf } from '#lib/recommend/score/path.ts';

const bright = ({ valence, energy }: { valence: number; energy: number }) => valence + energy;

describe('the iso principle', () => {
  test('to lift, begins where a strong mood is and rises step by step', () => {
    const path = pathOf('sad', 'lift', 1, 10);
    expect(path).toHaveLength(10);
    expect(path[0]).toEqual({ valence: 0.25, energy: 0.25 });
    for (const [k, point] of path.slice(1).entries()) {
      expect(point.valence).toBeGreaterThan(path[k]!.valence);
      expect(point.energy).toBeGreaterThan(path[k]!.energy);
    }
    expect(path.at(-1)).toEqual({ valence: 0.9, energy: expect.closeTo(0.85) });
  });

  test('a weak mood begins nearer to the middle', () => {
    const starts = [1, 0.5, 0].map((weight) => bright(pathOf('sad', 'lift', weight, 10)[0]!));
    expect(starts).toEqual([0.5, 0.75, 1]);
    expect(pathOf('happy', 'lift', 0, 10)[0]).toEqual(pathOf('sad', 'lift', 0, 10)[0]);
  });

  test('a happy mood is lifted from where it is', () => {
    expect(pathOf('happy', 'lift', 1, 10)[0]).toEqual({ valence: 0.75, energy: 0.75 });
  });

  test('one song is where one wants to be', () => {
    expect(pathOf('sad', 'lift', 1, 1)).toEqual([{ valence: 0.9, energy: 0.85 }]);
  });

  test('the other wishes stay at one place', () => {
    expect(new Set(pathOf('sad', 'stay', 1, 10).map(bright))).toEqual(new Set([0.5]));
    expect(pathOf('sad', 'distract', 1, 2)).toEqual(pathOf('happy', 'distract', 1, 2));
  });
});

test('nearness is 1 at a point and 0 in the opposite corner', () => {
  expect(nearness(1, 1, { valence: 1, energy: 1 })).toBe(1);
  expect(nearness(0, 0, { valence: 1, energy: 1 })).toBeCloseTo(0);
});

test('a cheerful, lively song is happier than a sad, calm one', () => {
  expect(happiness(0.9, 0.9)).toBeGreaterThan(0);
  expect(happiness(0.1, 0.2)).toBeLessThan(0);
  expect(happiness(0.5, 0.5)).toBeCloseTo(0);
});
