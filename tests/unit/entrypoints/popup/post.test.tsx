// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CurrentPost } from '#lib/browser/currentPost.ts';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import {
  app,
  asked,
  background,
  happy,
  heading,
  missing,
  open,
  openOnPicks,
  sent,
  text,
} from './renderPopup.tsx';

describe('the post in memory', () => {
  const word = (of: string, effect: number, word: string) => {
    const start = of.indexOf(word);
    return { word, effect, start, end: start + word.length };
  };
  const shown = 'so happy, not sad at all';
  const marks = () => [...app().querySelectorAll('.post p:first-child mark')];

  beforeEach(async () => {
    await currentMood.set({ ...happy, mood: 'unsure' });
    background.post = {
      text: shown,
      cut: false,
      words: [word(shown, 0.01, 'so'), word(shown, 0.4, 'happy'), word(shown, -0.08, 'not sad')],
      danger: false,
    };
  });

  test('is shown with its words marked, by class, by title and for those who listen', async () => {
    await open(heading);
    expect(
      marks().map(({ className, title, textContent }: Element & { title?: string }) => [
        className,
        title,
        textContent,
      ]),
    ).toEqual([
      ['happy level3', 'toward happy, most of all', 'happy (toward happy, most of all)'],
      ['sad level1', 'toward sad, a little', 'not sad (toward sad, a little)'],
    ]);
    const said = app().querySelector('.post p')!.textContent;
    expect(said).toBe('so happy (toward happy, most of all), not sad (toward sad, a little) at all');
    expect(app().querySelector('.post')?.getAttribute('aria-label')).toBe('What told me so');
  });

  test('is marked by how its words compare, also where each did little', async () => {
    background.post = {
      ...background.post!,
      words: [word(shown, 0.002, 'so'), word(shown, 0.006, 'happy'), word(shown, -0.0005, 'all')],
    };
    await open(heading);
    expect(marks().map(({ className }) => className)).toEqual(['happy level1', 'happy level3']);
  });

  test('is shown with an ellipsis in front when it is the end of a longer one', async () => {
    background.post = { ...background.post!, cut: true };
    await open(heading);
    expect(app().querySelector('.post p')?.textContent).toMatch(/^… so happy/);
  });

  test('is plain text, whatever a person types', async () => {
    const text = '<img src=x onerror=alert(1)> happy';
    background.post = { ...background.post!, text, words: [word(text, 0.4, 'happy')] };
    await open(heading);
    expect(app().querySelector('img')).toBeNull();
    expect(app().querySelector('.post p')?.textContent).toContain('<img src=x');
  });

  test.each<[string, () => CurrentPost | null]>([
    ['there is none', () => null],
    ['no word did a thing', () => ({ ...background.post!, words: [word(shown, 0.004, 'happy')] })],
  ])('is not shown where %s', async (_, held) => {
    background.post = held();
    await open(heading);
    expect(app().querySelector('.post')).toBeNull();
    expect(text()).not.toContain('happy,');
  });

  test('is asked for once on opening, and again at the next reading; until then the one before stands', async () => {
    await open(heading);
    expect(asked()).toBe(1);
    let reply = (_: CurrentPost | null): void => undefined;
    sent.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          reply = resolve;
        }),
    );
    await act(() => currentMood.set({ ...happy, mood: 'unsure', time: happy.time + 1 }));
    expect(asked()).toBe(2);
    expect(marks()).toHaveLength(2);
    await act(() => reply({ ...background.post!, words: [word(shown, 0.4, 'happy')] }));
    await vi.waitFor(() => expect(marks()).toHaveLength(1));
    await act(() => currentMood.set({ ...happy, mood: 'sad', time: happy.time + 1, corrected: true }));
    expect(asked()).toBe(2); // the post is still the same
  });

  test('holds nothing up when the background is gone', async () => {
    sent.mockRejectedValue(new Error('Could not establish connection.'));
    await open(heading);
    expect(heading()).toBe('Hard to say');
    expect(app().querySelector('.post')).toBeNull();
  });

  test('in danger puts the help lines first, the mood and its picks below', async () => {
    await currentMood.set({ ...happy, mood: 'sad' });
    background.post = { ...background.post!, danger: true };
    await openOnPicks();
    const [first, ...rest] = [...app().querySelectorAll('main > section')].map(({ className }) => className);
    expect(first).toBe('danger');
    expect(rest).toContain('picks');
  });

  test('in danger shows them also when the model failed', async () => {
    await failure.set(missing);
    background.post = { ...background.post!, danger: true, words: [] };
    await open(heading);
    expect(app().querySelector('.danger')).not.toBeNull();
    expect(text()).toContain('Tonic cannot read moods just now');
  });
});
