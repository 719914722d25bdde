import { describe, expect, test } from 'vitest';
import { decidedMoods } from '#lib/mood/reading.ts';
import { filmTargets } from '#lib/recommend/query/filmTargets.ts';
import { wishes } from '#lib/taste/wishes.ts';

describe.each(decidedMoods)('filmTargets of a %s mood', (mood) => {
  const targets = filmTargets[mood];

  test.each(wishes)(
    'the numbers for %s are 0 to 1, and films get hard to fit before they are ruled out',
    (wish) => {
      const { valence, arousal, easyHeaviness, maxHeaviness } = targets[wish];
      for (const number of [valence, arousal, easyHeaviness, maxHeaviness]) {
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThanOrEqual(1);
      }
      expect(easyHeaviness).toBeLessThan(maxHeaviness);
    },
  );

  test('a lift asks for the happiest films, bars horror, and allows nothing heavier than another wish', () => {
    const others = [targets.stay, targets.distract];
    for (const { valence, maxHeaviness } of others) {
      expect(targets.lift.valence).toBeGreaterThan(valence);
      expect(targets.lift.maxHeaviness).toBeLessThanOrEqual(maxHeaviness);
    }
    expect(targets.lift.barred).toContain('Horror');
  });

  test('a distraction asks for the most exciting films', () => {
    expect(targets.distract.arousal).toBeGreaterThan(Math.max(targets.lift.arousal, targets.stay.arousal));
  });
});

test('a target that stays with a mood is sadder for a sad person than for a happy one', () => {
  expect(filmTargets.sad.stay.valence).toBeLessThan(0.5);
  expect(filmTargets.happy.stay.valence).toBeGreaterThan(0.5);
});
