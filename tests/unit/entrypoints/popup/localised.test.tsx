import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { storedTaste } from '#lib/browser/storage/taste.ts';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { speak } from '#tests/support/localeMessages.ts';
import { app, pageText } from '#tests/unit/entrypoints/renderPage.ts';
import { happy, heading, list, missing, open, taste, usePopup } from './renderPopup.tsx';

usePopup();

describe('in German', () => {
  const inEnglish = /\b(you|your|mood|lines?|call|every|rated|popularity|is|are|of|the|for)\b/i;
  beforeEach(() => speak('de'));
  afterEach(() => speak('en'));

  test('the popup gives reasons and scores in German', async () => {
    await currentMood.set({ ...happy, corrected: true });
    await storedTaste.set(taste);
    await open(() => list('Filme').length > 0);
    const [songs, films] = ['Lieder', 'Filme'].map(list);
    expect([songs, films].map((items) => items?.length)).toEqual([10, 10]);
    for (const song of songs!) {
      expect(song.querySelector('.why')?.textContent).toMatch(/für eine fröhliche Stimmung/);
      expect(song.querySelector('.score')?.textContent).toMatch(/^\d+ von 100 auf Spotify$/);
    }
    for (const film of films!) expect(film.querySelector('.score')?.textContent).toMatch(/^\d,\d auf IMDb$/);
  });

  test('the popup explains a short list in German', async () => {
    await currentMood.set(happy);
    await storedTaste.set({
      ...noTaste,
      survey: { ...noTaste.survey, refused: { songs: [...songFamilies], films: [] } },
    });
    await open(() => list('Filme').length > 0);
    expect(pageText()).toContain(
      'Du hast alle Musikgenres ausgeschlossen. Lass eines zu, dann kommen wieder Lieder.',
    );
  });

  test('a model failure is described in German, except for the error message, which is marked as English', async () => {
    await failure.set(missing);
    await open(heading);
    const alert = app().querySelector('[role="alert"]')!;
    const detail = alert.querySelector('[lang="en"]')!;
    expect(detail.textContent).toBe('mood.onnx is missing: 404');
    detail.remove();
    expect(alert.textContent).toContain('Eine Datei von Tonics Modell fehlt.');
    expect(alert.textContent).not.toMatch(inEnglish);
  });
});
