import { expect, test } from 'vitest';
import { noTaste } from '#lib/taste/taste.ts';
import { click, labelled } from '#tests/unit/entrypoints/renderPage.ts';
import { input, open, useOptions, waitForTaste } from './renderOptions.tsx';

useOptions();

test('the genre tables save a genre under when happy, when sad, always or never', async () => {
  await open();
  await click(labelled('hip-hop: when happy'));
  await click(labelled('jazz: when sad'));
  await click(labelled('Sci-Fi: always'));
  await click(labelled('Horror: never'));
  await waitForTaste(({ survey }) =>
    expect(survey).toEqual({
      ...noTaste.survey,
      happy: { songs: ['hip-hop'], films: [] },
      sad: { songs: ['jazz'], films: [] },
      loved: { songs: [], films: ['Sci-Fi'] },
      refused: { songs: [], films: ['Horror'] },
    }),
  );
  expect(labelled('Horror: never').checked).toBe(true);
  await click(labelled('Horror: never'));
  await waitForTaste(({ survey }) => expect(survey.refused.films).toEqual([]));
});

test('Preferences saves decades, popularity and origin', async () => {
  await open();
  await click(input('1990s'));
  await click(input('2000s'));
  await click(input('1990s'));
  await click(input('Hidden gems'));
  await click(input('American films'));
  await waitForTaste(({ survey }) =>
    expect(survey).toMatchObject({ decades: [2000], fame: 'hidden', cinema: 'american' }),
  );
});
