import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CurrentMood, currentMood } from '#lib/browser/storage/currentMood.ts';
import { feelings } from '#lib/mood/feelings.ts';
import { app, pageText, press, withText } from '#tests/unit/entrypoints/renderPage.ts';
import { happy, heading, messages, open, usePopup } from './renderPopup.tsx';

usePopup();

const sad: CurrentMood = { ...happy, mood: 'sad', happy: 0.1 };
const unsure: CurrentMood = { ...happy, mood: 'unsure', happy: 0.5, weight: 0 };
const feelingLine = () => app().querySelector('.feeling')?.textContent;
const face = () => app().querySelector('.mood .face')?.textContent;
const choices = () => [...app().querySelectorAll('fieldset.correct button')];
const opener = () => withText<HTMLButtonElement>('button', 'Not quite')!;
const pressed = () =>
  choices()
    .filter((choice) => choice.getAttribute('aria-pressed') === 'true')
    .map(({ textContent }) => textContent);

async function openOn(current: CurrentMood): Promise<void> {
  await currentMood.set(current);
  await open(heading);
}

describe('MoodCard', () => {
  test('MoodCard tells a clear feeling below the mood, with its own face and colour', async () => {
    await openOn({ ...sad, feeling: 'fear' });
    expect(heading()).toBe('Your post sounds very sad');
    expect(feelingLine()).toBe('worried');
    expect(face()).toBe(':S');
    expect(app().querySelector('.mood')).toHaveProperty('dataset.feeling', 'fear');
  });

  test('MoodCard shows the face of the mood and no feeling if none is clear', async () => {
    await openOn(sad);
    expect(feelingLine()).toBeUndefined();
    expect(face()).toBe(':(');
    expect(app().querySelector('[data-feeling]')).toBeNull();
  });

  test('MoodCard says "perhaps" of a feeling below an unsure mood', async () => {
    await openOn({ ...unsure, feeling: 'fear' });
    expect(heading()).toBe('Hard to say');
    expect(feelingLine()).toBe('perhaps worried');
  });

  test('MoodCard has a face and a name for each feeling, all different', async () => {
    await openOn(sad);
    const seen: (string | null | undefined)[][] = [];
    for (const feeling of feelings) {
      await act(() => currentMood.set({ ...sad, feeling }));
      seen.push([face(), feelingLine()]);
    }
    for (const column of [0, 1]) {
      const values = seen.map((row) => row[column]);
      for (const value of values) expect(value).toMatch(/../);
      expect(new Set(values).size).toBe(feelings.length);
    }
  });

  test('MoodCard says that a post may be ironic, until the user corrects the mood', async () => {
    await openOn({ ...unsure, ironic: true });
    expect(pageText()).toContain('May be ironic.');
    await act(() => currentMood.set({ ...sad, ironic: true, corrected: true }));
    expect(heading()).toBe('You are sad');
    expect(pageText()).not.toContain('ironic');
  });

  test('MoodCard says nothing about irony if none was heard', async () => {
    await openOn(unsure);
    expect(pageText()).not.toContain('ironic');
  });
});

describe('Correction', () => {
  beforeEach(() => openOn({ ...sad, feeling: 'fear' }));

  test('the button "Not quite" opens happy, sad and all feelings as choices, and closes them again', async () => {
    expect(choices()).toEqual([]);
    expect(opener().getAttribute('aria-expanded')).toBe('false');
    await press('Not quite');
    expect(opener().getAttribute('aria-expanded')).toBe('true');
    expect(choices().map(({ textContent }) => textContent)).toEqual([
      ...['happy', 'joyful', 'loving', 'grateful', 'amused', 'hopeful', 'proud', 'calm'],
      ...['sad', 'sorrowful', 'angry', 'worried', 'disappointed', 'lonely'],
    ]);
    await press('Not quite');
    expect(choices()).toEqual([]);
    expect(messages()).toEqual([]);
  });

  test.each([
    ['happy', ['happy']],
    ['sad', ['sad']],
    ['angry', ['sad', 'anger']],
    ['hopeful', ['happy', 'hope']],
  ])(
    'the choice "%s" corrects mood and feeling to %j, closes the choices and moves the focus back',
    async (name, args) => {
      await press('Not quite');
      await press(name);
      expect(messages()).toEqual([{ kind: 'correctMood', args }]);
      expect(choices()).toEqual([]);
      expect(document.activeElement).toBe(opener());
    },
  );

  test('the choice of the current feeling is pressed, or that of the mood if there is no feeling', async () => {
    await press('Not quite');
    expect(pressed()).toEqual(['worried']);
    await act(() => currentMood.set(sad));
    expect(pressed()).toEqual(['sad']);
  });

  test('the choices are outside of what a screen reader announces by itself', async () => {
    await press('Not quite');
    expect(app().querySelector('.mood [aria-live] h2')).not.toBeNull();
    expect(choices()[0]!.closest('[aria-live]')).toBeNull();
  });

  test('the choices are open for an unsure mood, and closed for the next reading that is decided', async () => {
    await act(() => currentMood.set({ ...unsure, time: sad.time + 1 }));
    expect(choices()).toHaveLength(14);
    expect(pressed()).toEqual([]);
    await act(() => currentMood.set({ ...sad, time: sad.time + 2 }));
    expect(choices()).toEqual([]);
  });
});
