import { expect, test } from 'vitest';
import { moodDotTexts } from '#lib/browser/content/moodDotTexts.ts';
import type { Impression } from '#lib/mood/reading.ts';
import '#tests/support/localeMessages.ts';

test.each<[Impression, string]>([
  [{ mood: 'sad', weight: 0.9 }, 'Tonic: your post sounds very sad'],
  [{ mood: 'sad', weight: 0.9, feeling: 'fear' }, 'Tonic: your post sounds very sad: worried'],
  [{ mood: 'unsure', weight: 0 }, 'Tonic: hard to say how your post sounds'],
  [
    { mood: 'unsure', weight: 0, feeling: 'hope' },
    'Tonic: hard to say how your post sounds: perhaps hopeful',
  ],
])('moodDotTexts describes %j as “%s”', (impression, text) => {
  expect(moodDotTexts.describe(impression)).toBe(text);
});
