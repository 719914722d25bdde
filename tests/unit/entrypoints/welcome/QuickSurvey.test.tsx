import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { QuickSurvey } from '#entrypoints/welcome/QuickSurvey.tsx';
import type { Survey } from '#lib/taste/taste.ts';
import { app, press, renderPage, usePage } from '#tests/unit/entrypoints/renderPage.ts';
import { fromPopup, sendAs } from '#tests/unit/lib/browser/startBackground.ts';

usePage();

test('QuickSurvey saves the answers to three questions and links to the options page', async () => {
  const sent = sendAs(fromPopup);
  fakeBrowser.runtime.onMessage.addListener(async () => null);
  await renderPage(<QuickSurvey />);
  await vi.waitFor(() => expect(app().querySelector('fieldset')).not.toBeNull());
  const questions = [...app().querySelectorAll('fieldset')];
  expect(questions.map((question) => question.querySelector('legend')?.textContent)).toEqual([
    'Which music do you love?',
    'Which films do you love?',
    'How well known should picks be?',
  ]);
  await press('jazz');
  await press('Comedy');
  await press('jazz');
  await press('Hidden gems');
  const answers = sent.mock.calls.map(([message]) => (message as { args: [Survey] }).args[0]);
  expect(answers.map(({ loved, fame }) => ({ loved, fame }))).toEqual([
    { loved: { songs: ['jazz'], films: [] }, fame: 'any' },
    { loved: { songs: ['jazz'], films: ['Comedy'] }, fame: 'any' },
    { loved: { songs: [], films: ['Comedy'] }, fame: 'any' },
    { loved: { songs: [], films: ['Comedy'] }, fame: 'hidden' },
  ]);
  const openOptionsPage = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue();
  await press('More questions');
  expect(openOptionsPage).toHaveBeenCalledOnce();
});
