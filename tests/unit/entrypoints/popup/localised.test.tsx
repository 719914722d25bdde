// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { storedTaste } from '#lib/browser/storage/taste.ts';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { speak } from '#tests/support/localeMessages.ts';
import { app, happy, heading, list, missing, open, taste, text } from './renderPopup.tsx';

describe('in German', () => {
  const inEnglish = /\b(you|your|mood|lines?|call|every|rated|popularity|is|are|of|the|for)\b/i;
  beforeEach(() => speak('de'));
  afterEach(() => speak('en'));

  test('reasons are German', async () => {
    await currentMood.set({ ...happy, corrected: true });
    await storedTaste.set(taste);
    await open(() => list('Filme').length > 0);
    const reasons = ['Lieder', 'Filme']
      .flatMap(list)
      .map((item) => item.querySelector('.why')?.textContent ?? '');
    expect(reasons).toHaveLength(20);
    for (const why of reasons.slice(0, 10)) expect(why).toMatch(/für eine fröhliche Stimmung;/);
    for (const why of reasons.slice(10)) expect(why).toMatch(/auf IMDb von .+ mit \d,\d bewertet$/i);
  });

  test('so is why a list is short', async () => {
    await currentMood.set(happy);
    await storedTaste.set({
      ...noTaste,
      survey: { ...noTaste.survey, refused: { songs: [...songFamilies], films: [] } },
    });
    await open(() => list('Filme').length > 0);
    expect(text()).toContain('Du lehnst alle Musikgenres ab. Lass eines zu, dann kommen wieder Lieder.');
  });

  test('and what is wrong with the model; only the line for a bug report is English, and said to be', async () => {
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
