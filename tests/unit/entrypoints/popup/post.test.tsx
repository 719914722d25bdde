import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CurrentPost } from '#lib/browser/currentPost.ts';
import { currentMood } from '#lib/browser/storage/currentMood.ts';
import { app, pageText } from '#tests/unit/entrypoints/renderPage.ts';
import { background, happy, heading, open, postRequests, sent, usePopup } from './renderPopup.tsx';

usePopup();

describe('with a post in memory', () => {
  /** Returns a word of a text with its effect. */
  const word = (text: string, effect: number, word: string) => {
    const start = text.indexOf(word);
    return { word, effect, start, end: start + word.length };
  };
  const shown = 'so happy, not sad at all';
  const marks = () => [...app().querySelectorAll('.post p:first-child mark')];

  beforeEach(async () => {
    await currentMood.set({ ...happy, mood: 'unsure' });
    background.post = {
      text: shown,
      isTruncated: false,
      words: [word(shown, 0.01, 'so'), word(shown, 0.4, 'happy'), word(shown, -0.08, 'not sad')],
    };
  });

  test('PostText marks words by class, by tooltip and for screen readers', async () => {
    await open(heading);
    expect(
      marks().map(({ className, title, textContent }: Element & { title?: string }) => [
        className,
        title,
        textContent,
      ]),
    ).toEqual([
      ['happy level3', 'points strongly to happy', 'happy (points strongly to happy)'],
      ['sad level1', 'hints at sad', 'not sad (hints at sad)'],
    ]);
    const postText = app().querySelector('.post p')!.textContent;
    expect(postText).toBe('so happy (points strongly to happy), not sad (hints at sad) at all');
    expect(app().querySelector('.post')?.getAttribute('aria-label')).toBe('Words that decided it');
  });

  test('PostText compares effects within the post, even if all of them are small', async () => {
    background.post = {
      ...background.post!,
      words: [word(shown, 0.002, 'so'), word(shown, 0.006, 'happy'), word(shown, -0.0005, 'all')],
    };
    await open(heading);
    expect(marks().map(({ className }) => className)).toEqual(['happy level1', 'happy level3']);
  });

  test('PostText shows an ellipsis before the end of a long post', async () => {
    background.post = { ...background.post!, isTruncated: true };
    await open(heading);
    expect(app().querySelector('.post p')?.textContent).toMatch(/^… so happy/);
  });

  test.each([
    [180, false],
    [181, true],
  ])(
    'PostText makes a post of %d characters scroll and a stop of the Tab key: %s',
    async (length, scrolls) => {
      const text = shown.padEnd(length, '.');
      background.post = { ...background.post!, text };
      await open(heading);
      const post = app().querySelector<HTMLElement>('.post p')!;
      expect([post.tabIndex === 0, post.className === 'long']).toEqual([scrolls, scrolls]);
    },
  );

  test('PostText renders the post as text, not as HTML', async () => {
    const text = '<img src=x onerror=alert(1)> happy';
    background.post = { ...background.post!, text, words: [word(text, 0.4, 'happy')] };
    await open(heading);
    expect(app().querySelector('img')).toBeNull();
    expect(app().querySelector('.post p')?.textContent).toContain('<img src=x');
  });

  test.each<[string, () => CurrentPost | null]>([
    ['there is no post', () => null],
    ['no word had an effect', () => ({ ...background.post!, words: [word(shown, 0.004, 'happy')] })],
  ])('PostText renders nothing if %s', async (_, post) => {
    background.post = post();
    await open(heading);
    expect(app().querySelector('.post')).toBeNull();
    expect(pageText()).not.toContain('happy,');
  });

  test('the popup requests the post when it opens and after the next reading, and shows the old post until the reply', async () => {
    await open(heading);
    expect(postRequests()).toBe(1);
    let reply = (_: CurrentPost | null): void => undefined;
    sent.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          reply = resolve;
        }),
    );
    await act(() => currentMood.set({ ...happy, mood: 'unsure', time: happy.time + 1 }));
    expect(postRequests()).toBe(2);
    expect(marks()).toHaveLength(2);
    await act(() => reply({ ...background.post!, words: [word(shown, 0.4, 'happy')] }));
    await vi.waitFor(() => expect(marks()).toHaveLength(1));
    await act(() => currentMood.set({ ...happy, mood: 'sad', time: happy.time + 1, corrected: true }));
    expect(postRequests()).toBe(2); // a correction has the same post
  });

  test('the popup opens without the post if the background does not reply', async () => {
    sent.mockRejectedValue(new Error('Could not establish connection.'));
    await open(heading);
    expect(heading()).toBe('Hard to say');
    expect(app().querySelector('.post')).toBeNull();
  });

  test('the popup hides the words when the post ends', async () => {
    const unsure = { ...happy, mood: 'unsure' } as const;
    await open(heading);
    expect(marks()).toHaveLength(2);
    background.post = null;
    await act(() => currentMood.set({ ...unsure, ended: true }));
    await vi.waitFor(() => expect(app().querySelector('.post')).toBeNull());
    expect(heading()).toBe('Hard to say');
  });
});
