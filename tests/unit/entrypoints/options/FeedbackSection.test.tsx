import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { storedTaste } from '#lib/browser/storage/taste.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { withFeedback } from '#lib/taste/update.ts';
import { app, click, labelled, pageText, press } from '#tests/unit/entrypoints/renderPage.ts';
import { open, useOptions, waitForTaste } from './renderOptions.tsx';

useOptions();

test('FeedbackSection lists ratings by name, latest first, and removes one', async () => {
  let taste = withFeedback(noTaste, 'film:133093', 'like');
  taste = withFeedback(taste, 'song:Queen\tInnuendo', 'dislike');
  taste = withFeedback(taste, 'song:Queen\tInnuendo', 'seen');
  await storedTaste.set(withFeedback(taste, 'film:4294967295', 'seen'));
  await open();
  const lines = () => [...app().querySelectorAll('li > span')].map(({ textContent }) => textContent);
  await vi.waitFor(() => expect(lines()).toHaveLength(3));
  expect(lines()).toEqual([
    'film:4294967295 seen',
    'Queen – Innuendo not for you, heard',
    'The Matrix (1999) liked',
  ]);
  await click(labelled('Remove your rating of The Matrix (1999)'));
  await waitForTaste(({ feedback }) => expect(feedback).toHaveLength(2));
  await vi.waitFor(() => expect(lines()).toHaveLength(2));
});

test('FeedbackSection says how to rate if there are no ratings', async () => {
  await open();
  expect(pageText()).toContain('Nothing yet. Like a pick in the popup, and it will appear here.');
});

test('FeedbackSection shows 50 ratings, and 50 more after each "Show more"', async () => {
  const feedback = Array.from({ length: 120 }, (_, k) => ({
    item: `film:${k + 1}` as const,
    verdict: 'like' as const,
    seen: false,
  }));
  await open();
  await act(() => storedTaste.set({ ...noTaste, feedback }));
  const items = () => app().querySelectorAll('#feedback-title ~ ul li');
  expect(items()).toHaveLength(50);
  await press('Show more (120 in total)');
  expect(items()).toHaveLength(100);
});
