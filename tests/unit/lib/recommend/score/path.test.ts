import { describe, expect, test } from 'vitest';
import { feelingTable } from '#lib/recommend/query/situation.ts';
import { happiness, nearness, pathOf, progressOf } from '#lib/recommend/score/path.ts';

const brightness = ({ valence, energy }: { valence: number; energy: number }) => valence + energy;

describe('pathOf', () => {
  test('pathOf starts a lift at the point of a strong mood and rises step by step', () => {
    const path = pathOf({ mood: 'sad', wish: 'lift', weight: 1 }, 10);
    expect(path).toHaveLength(10);
    expect(path[0]).toEqual({ valence: 0.25, energy: 0.25 });
    for (const [k, point] of path.slice(1).entries()) {
      expect(point.valence).toBeGreaterThan(path[k]!.valence);
      expect(point.energy).toBeGreaterThan(path[k]!.energy);
    }
    expect(path.at(-1)).toEqual({ valence: 0.9, energy: expect.closeTo(0.85) });
  });

  test('pathOf starts a lift nearer to neutral for a weaker mood', () => {
    const starts = [1, 0.5, 0].map((weight) =>
      brightness(pathOf({ mood: 'sad', wish: 'lift', weight: weight }, 10)[0]!),
    );
    expect(starts).toEqual([0.5, 0.75, 1]);
    expect(pathOf({ mood: 'happy', wish: 'lift', weight: 0 }, 10)[0]).toEqual(
      pathOf({ mood: 'sad', wish: 'lift', weight: 0 }, 10)[0],
    );
  });

  test('pathOf starts the lift of a happy mood at the point of the happy mood', () => {
    expect(pathOf({ mood: 'happy', wish: 'lift', weight: 1 }, 10)[0]).toEqual({
      valence: 0.75,
      energy: 0.75,
    });
  });

  test('pathOf puts a single song at the target', () => {
    expect(pathOf({ mood: 'sad', wish: 'lift', weight: 1 }, 1)).toEqual([{ valence: 0.9, energy: 0.85 }]);
  });

  test('pathOf stays at one point for the wishes stay and distract', () => {
    expect(new Set(pathOf({ mood: 'sad', wish: 'stay', weight: 1 }, 10).map(brightness))).toEqual(
      new Set([0.5]),
    );
    expect(pathOf({ mood: 'sad', wish: 'distract', weight: 1 }, 2)).toEqual(
      pathOf({ mood: 'happy', wish: 'distract', weight: 1 }, 2),
    );
  });
});

describe('pathOf with a feeling', () => {
  const fear = { mood: 'sad', feeling: 'fear' } as const;

  test('pathOf leads a lift from the place of the feeling to its target, which is calmer for fear', () => {
    const path = pathOf({ ...fear, wish: 'lift', weight: 1 }, 10);
    const [valence, energy] = feelingTable.fear.stay.songs.at;
    expect(path[0]).toEqual({ valence, energy });
    expect(path.at(-1)).toEqual({ valence: expect.closeTo(0.7), energy: expect.closeTo(0.3) });
  });

  test('pathOf stays nearer to neutral with a weak feeling', () => {
    const distance = (weight: number) => 0.5 - pathOf({ ...fear, wish: 'stay', weight }, 1)[0]!.valence;
    expect([distance(0), distance(0.5)]).toEqual([0, expect.closeTo(distance(1) / 2)]);
  });

  test('pathOf ignores a feeling of the other mood', () => {
    const odd = pathOf({ mood: 'happy', feeling: 'fear', wish: 'lift', weight: 1 }, 3);
    expect(odd).toEqual(pathOf({ mood: 'happy', wish: 'lift', weight: 1 }, 3));
  });

  test('progressOf grows along the path of a feeling, and towards the brightest songs without one', () => {
    for (const query of [fear, { mood: 'sad', feeling: 'anger' }, { mood: 'sad' }] as const) {
      const lift = { ...query, wish: 'lift', weight: 1 } as const;
      const steps = pathOf(lift, 5).map(progressOf(lift));
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
      expect(new Set(steps).size).toBe(5);
    }
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
