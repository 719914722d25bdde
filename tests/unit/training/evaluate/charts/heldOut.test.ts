import { expect, test } from 'vitest';
import { light } from '#training/evaluate/charts/colours.ts';
import { heldOutFigures } from '#training/evaluate/charts/heldOut.ts';
import { scoresOf } from '#training/evaluate/mood/harness/score.ts';
import type { Answer } from '#training/evaluate/mood/systems/system.ts';
import { randomOf } from '#training/random/random.ts';
import { textsOf, xmlOf } from './xmlOf.ts';

const moods = ['happy', 'sad', 'unsure'] as const;
const posts = Array.from({ length: 90 }, (_, k) => ({ text: '', mood: moods[k % 3]!, source: 'held' }));
const answers = posts.map(({ mood }, k): Answer => {
  const happy = mood === 'happy' ? 0.5 + k / 300 : 0.2;
  const sad = mood === 'sad' ? 0.5 + k / 300 : 0.2;
  return { mood, margin: happy - sad, probabilities: [sad, happy, 1 - sad - happy] };
});
const [score] = scoresOf(posts, new Map([['model', answers]]), randomOf(1));
const figures = heldOutFigures('some <set>', posts, answers, score!, { happy: 0.5, sad: 0.5 });

test('heldOutFigures draws a trade-off and a calibration with the name of the set', () => {
  expect([...figures.keys()]).toEqual(['tradeoff.svg', 'calibration.svg']);
  for (const svg of figures.values())
    expect(xmlOf(svg).querySelector('title')?.textContent).toContain('some <set>');
});

test('heldOutFigures marks the shipped thresholds on both curves of the trade-off', () => {
  const svg = figures.get('tradeoff.svg')!;
  const root = xmlOf(svg);
  for (const colour of ['training', 'validation'] as const) {
    expect(root.querySelectorAll(`[stroke="${light(colour)}"][fill="none"]`).length).toBeGreaterThan(0);
    // The legend has the other one.
    expect(root.querySelectorAll(`path[fill="${light(colour)}"]`)).toHaveLength(2);
  }
  expect(textsOf(svg)).toEqual(expect.arrayContaining(['average recall', '0 %', '100 %']));
});

test('heldOutFigures draws a bar and a point for each bin and states the calibration error', () => {
  const svg = figures.get('calibration.svg')!;
  const bins = score!.reliability!.length;
  expect(bins).toBeGreaterThan(2);
  const root = xmlOf(svg);
  expect(root.querySelectorAll(`path[fill="${light('heat')}"]`)).toHaveLength(bins + 1); // one is the legend's
  expect(root.querySelectorAll(`path[fill="${light('training')}"]`)).toHaveLength(bins + 1);
  expect(root.querySelectorAll('[stroke-dasharray]').length).toBeGreaterThan(0);
  expect(svg).toContain(`calibration error ${(100 * score!.calibrationError!).toFixed(1)} points`);
});

test('heldOutFigures throws for a model without probabilities', () => {
  const { reliability: _, ...uncalibrated } = score!;
  expect(() => heldOutFigures('set', posts, answers, uncalibrated, { happy: 0.5, sad: 0.5 })).toThrow(
    'the model gave no probabilities',
  );
});
