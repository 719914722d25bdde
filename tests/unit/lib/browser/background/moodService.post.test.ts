import { describe, expect, test } from 'vitest';
import { failure } from '#lib/browser/storage/currentMood.ts';
import { noAdjustments } from '#lib/mood/adjustments.ts';
import { everythingStored } from '#tests/unit/lib/browser/startBackground.ts';
import { onX, popup, setUpMoodService } from './moodServiceSetup.ts';

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
    await background.handlers.readPost(onX, 'rain', 1);
    await background.handlers.readPost(onX, 'sun at last', 1);
    expect(await currentPost()).toEqual({
      text: 'sun at last',
      isTruncated: false,
      words: [word],
    });
    expect(effects).toHaveBeenCalledExactlyOnceWith('sun at last', 0, undefined, noAdjustments);
  });

  test('getCurrentPost waits for a reading that is in progress, and returns its text', async () => {
    const [, post] = await Promise.all([background.handlers.readPost(onX, 'sun', 1), currentPost()]);
    expect(post).toMatchObject({ text: 'sun' });
  });

  test('getCurrentPost returns the end of a long text, with the positions of words in that end', async () => {
    const text = `${'sun '.repeat(300)}rain`;
    effects.mockImplementation(async (whole) => [
      { word: 'rain', effect: -0.2, start: whole.length - 4, end: whole.length },
    ]);
    await background.handlers.readPost(onX, text, 1);
    const post = (await currentPost())!;
    expect(post).toMatchObject({ isTruncated: true });
    expect(post.text.length).toBeLessThanOrEqual(600);
    expect(text.endsWith(post.text)).toBe(true);
    const { start, end } = post.words[0]!;
    expect(post.text.slice(start, end)).toBe('rain');
    expect(effects).toHaveBeenCalledExactlyOnceWith(
      text,
      text.length - post.text.length,
      undefined,
      noAdjustments,
    );
  });

  test('getCurrentPost returns no words if their effects cannot be computed, and reports no failure', async () => {
    await background.handlers.readPost(onX, 'sun', 1);
    effects.mockRejectedValueOnce(new Error('out of memory'));
    expect(await currentPost()).toMatchObject({ text: 'sun', words: [] });
    expect(await failure.get()).toBeNull();
  });

  test('getCurrentPost still returns the text after correctMood and shufflePicks, and no word of it is stored', async () => {
    await background.handlers.readPost(onX, 'Zanzibar beckons quietly', 1);
    await currentPost();
    await background.handlers.correctMood(popup, 'sad');
    await background.handlers.shufflePicks(popup);
    expect(await currentPost()).toMatchObject({ text: 'Zanzibar beckons quietly' });
    expect(await everythingStored()).not.toMatch(/zanzibar|beckons|quietly/i);
  });

  test('getCurrentPost replies null after the background was restarted', async () => {
    await background.handlers.readPost(onX, 'sun', 1);
    await (await background.restart()).restore();
    expect(await currentPost()).toBeNull();
  });
});
