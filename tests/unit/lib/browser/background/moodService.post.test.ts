import { describe, expect, test } from 'vitest';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { ModelError } from '#lib/mood/manifest.ts';
import { badgeText, everythingStored } from '#tests/unit/lib/browser/startBackground.ts';
import { happy, onX, popup, sad, setUpMoodService } from './moodServiceSetup.ts';

const background = setUpMoodService();
const { effects, load } = background;
const currentPost = () => background.handlers.getCurrentPost(popup);

describe('getCurrentPost', () => {
  test('getCurrentPost replies null before a text was read, and does not load the model', async () => {
    expect(await currentPost()).toBeNull();
    expect(load).not.toHaveBeenCalled();
  });

  test('getCurrentPost returns the text that was read last, and the effects of its words', async () => {
    const word = { word: 'sun', effect: 0.3, start: 0, end: 3 };
    effects.mockResolvedValue([word]);
    await background.handlers.readPost(onX, 'rain');
    await background.handlers.readPost(onX, 'sun at last');
    expect(await currentPost()).toEqual({
      text: 'sun at last',
      isTruncated: false,
      words: [word],
      isAtRisk: false,
    });
    expect(effects).toHaveBeenCalledExactlyOnceWith('sun at last', 0);
  });

  test('getCurrentPost waits for a reading that is in progress, and returns its text', async () => {
    const [, post] = await Promise.all([background.handlers.readPost(onX, 'sun'), currentPost()]);
    expect(post).toMatchObject({ text: 'sun' });
  });

  test('getCurrentPost returns the end of a long text, with the positions of words in that end', async () => {
    const text = `${'sun '.repeat(300)}rain`;
    effects.mockImplementation(async (whole) => [
      { word: 'rain', effect: -0.2, start: whole.length - 4, end: whole.length },
    ]);
    await background.handlers.readPost(onX, text);
    const post = (await currentPost())!;
    expect(post).toMatchObject({ isTruncated: true });
    expect(post.text.length).toBeLessThanOrEqual(600);
    expect(text.endsWith(post.text)).toBe(true);
    const { start, end } = post.words[0]!;
    expect(post.text.slice(start, end)).toBe('rain');
    expect(effects).toHaveBeenCalledExactlyOnceWith(text, text.length - post.text.length);
  });

  test('getCurrentPost returns isAtRisk for a text about suicide, which changes neither badge nor stored mood', async () => {
    await background.handlers.readPost(onX, 'rain, and i want to kill myself tonight');
    expect(await currentPost()).toMatchObject({ isAtRisk: true });
    expect(await badgeText()).toBe(':(');
    expect(await currentMood.get()).toEqual({
      ...sad,
      site: 'x.com',
      time: 1000,
      postStart: 1000,
      corrected: false,
      seed: expect.any(Number),
    });
    expect(await everythingStored()).not.toMatch(/risk/i);
    await background.handlers.readPost(onX, 'sun');
    expect(await currentPost()).toMatchObject({ isAtRisk: false });
  });

  test('getCurrentPost returns isAtRisk even if the model does not load', async () => {
    load.mockRejectedValue(new ModelError('missing', 'mood.onnx is missing'));
    await background.handlers.readPost(onX, 'i want to kill myself tonight');
    expect(await currentPost()).toMatchObject({ isAtRisk: true, words: [] });
    expect(load).toHaveBeenCalledOnce();
  });

  test('getCurrentPost returns no words if their effects cannot be computed, and reports no failure', async () => {
    await background.handlers.readPost(onX, 'sun');
    effects.mockRejectedValueOnce(new Error('out of memory'));
    expect(await currentPost()).toMatchObject({ text: 'sun', words: [] });
    expect(await failure.get()).toBeNull();
  });

  test('getCurrentPost still returns the text after correctMood and shufflePicks, and no word of it is stored', async () => {
    await background.handlers.readPost(onX, 'Zanzibar beckons quietly');
    await currentPost();
    await background.handlers.correctMood(popup, 'sad');
    await background.handlers.shufflePicks(popup);
    expect(await currentPost()).toMatchObject({ text: 'Zanzibar beckons quietly' });
    expect(await everythingStored()).not.toMatch(/zanzibar|beckons|quietly/i);
  });

  test('getCurrentPost replies null after the background was restarted', async () => {
    await background.handlers.readPost(onX, 'sun');
    await (await background.restart()).restore();
    expect(await currentPost()).toBeNull();
  });
});

test('endPost forgets the text and marks the mood as ended', async () => {
  await background.handlers.readPost(onX, 'sun');
  await background.handlers.endPost(onX);
  expect(await currentPost()).toBeNull();
  expect(await currentMood.get()).toMatchObject({ ...happy, ended: true });
  expect(await badgeText()).toBe(':)');
  await background.handlers.readPost(onX, 'sun');
  expect(await currentMood.get()).not.toHaveProperty('ended');
});
