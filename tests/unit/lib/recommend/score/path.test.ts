import { describe, expect, test } from 'vitest';
import { happiness, nearness, pathOf } from '#lib/recommend/score/path.ts';

const brightness = ({ valence, energy }: { valence: number; energy: number }) => valence + energy;

describe('pathOf', () => {
  test('pathOf starts a lift at the point of a strong mood and rises step by step', () => {
    const path = pathOf('sad', 'lift', 1, 10);
    expect(path).toHaveLength(10);
    expect(path[0]).toEqual({ valence: 0.25, energy: 0.25 });
    for (const [k, point] of path.slice(1).entries()) {
      expect(point.valence).toBeGreaterThan(path[k]!.valence);
      expect(point.energy).toBeGreaterThan(path[k]!.energy);
    }
    expect(path.at(-1)).toEqual({ valence: 0.9, energy: expect.closeTo(0.85) });
  });

  test('pathOf starts a lift nearer to neutral for a weaker mood', () => {
    const starts = [1, 0.5, 0].map((weight) => brightness(pathOf('sad', 'lift', weight, 10)[0]!));
    expect(starts).toEqual([0.5, 0.75, 1]);
    expect(pathOf('happy', 'lift', 0, 10)[0]).toEqual(pathOf('sad', 'lift', 0, 10)[0]);
  });

  test('pathOf starts the lift of a happy mood at the point of the happy mood', () => {
    expect(pathOf('happy', 'lift', 1, 10)[0]).toEqual({ valence: 0.75, energy: 0.75 });
  });

  test('pathOf puts a single song at the target', () => {
    expect(pathOf('sad', 'lift', 1, 1)).toEqual([{ valence: 0.9, energy: 0.85 }]);
  });

  test('pathOf stays at one point for the wishes stay and distract', () => {
    expect(new Set(pathOf('sad', 'stay', 1, 10).map(brightness))).toEqual(new Set([0.5]));
    expect(pathOf('sad', 'distract', 1, 2)).toEqual(pathOf('happy', 'distract', 1, 2));
  });
});

test('nearness is 1 at a point and 0 in the opposite corner', () => {
  expect(nearness(1, 1, { valence: 1, energy: 1 })).toBe(1);
  expect(nearness(0, 0, { valence: 1, energy: 1 })).toBeCloseTo(0);
});

test('happiness is positive for a cheerful, lively song and negative for a sad, calm one', () => {
  expect(happiness(0.9, 0.9)).toBeGreaterThan(0);
  expect(happiness(0.1, 0.2)).toBeLessThan(0);
  expect(happiness(0.5, 0.5)).toBeCloseTo(0);
});
