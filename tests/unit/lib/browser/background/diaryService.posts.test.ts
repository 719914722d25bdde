import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentMood } from '#lib/browser/storage/currentMood.ts';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { type Diary, noDiary } from '#lib/diary/diary.ts';
import { everythingStored } from '#tests/unit/lib/browser/startBackground.ts';
import { minuteMs, onBluesky, onX, popup, setUpDiaryService, startTime } from './diaryServiceSetup.ts';

const { local } = fakeBrowser.storage;
const background = setUpDiaryService();
const moods = async () => (await background.entries()).map(({ mood }) => mood);

describe('DiaryService, posts', () => {
  test('DiaryService stores one entry for all readings of a post, even across a restart of the background', async () => {
    await background.read('sun');
    await background.read('sun, then');
    background.start();
    await background.read('sun, then rain');
    expect(await background.entries()).toEqual([
      { time: startTime + minuteMs, site: 'x.com', mood: 'sad', weight: 0.6 },
    ]);
  });

  test('DiaryService stores an entry for each of five posts that are written one after the other in the same box', async () => {
    for (let post = 1; post <= 5; post++) {
      await background.read('sun', { post });
      if (post % 2 === 0) await background.mood.handlers.endPost(onX, post);
    }
    expect(await background.entries()).toHaveLength(5);
  });

  test('DiaryService stores two entries for two posts if the background was stopped in between', async () => {
    await background.read('sun', { post: 1 });
    background.start();
    await background.read('rain', { post: 2 });
    expect(await moods()).toEqual(['happy', 'sad']);
  });

  test('DiaryService stores two entries for two boxes of a site that are written in by turns, even across a restart', async () => {
    await background.read('sun', { post: 1 });
    await background.read('rain', { post: 2 });
    await background.read('sun again', { post: 1 });
    background.start();
    await background.read('sun at last', { post: 2 });
    await background.read('rain again', { post: 1 });
    expect(await background.entries()).toMatchObject([
      { time: startTime + 2 * minuteMs, mood: 'happy' },
      { time: startTime + minuteMs, mood: 'sad' },
    ]);
  });

  test('DiaryService stores two entries for two posts that begin in the same millisecond', async () => {
    await background.read('sun', { post: 1, minutes: 0 });
    await background.mood.handlers.endPost(onX, 1);
    await background.read('rain', { post: 2, minutes: 0 });
    expect(await moods()).toEqual(['happy', 'sad']);
  });

  test('DiaryService stores a correction in the entry of the post that was read last', async () => {
    await background.read('sun', { post: 1 });
    await background.read('sun', { post: 2 });
    await background.read('sun again', { post: 1 });
    await background.mood.handlers.correctMood(popup, 'sad');
    expect(await background.entries()).toMatchObject([
      { time: startTime + 2 * minuteMs, mood: 'happy' },
      { time: startTime + minuteMs, mood: 'sad', weight: 1 },
    ]);
  });

  test('DiaryService keeps the previous entry if the background was stopped before it stored the next one', async () => {
    await background.read('sun', { post: 1 });
    const now = (await currentMood.get())!;
    background.now++;
    await currentMood.set({ ...now, time: background.now, postStart: background.now });
    background.start();
    await background.read('rain', { post: 2 });
    expect(await moods()).toEqual(['happy', 'sad']);
  });

  test('DiaryService stores one entry if the background was stopped before it stored a later reading', async () => {
    await background.read('sun');
    await currentMood.set({ ...(await currentMood.get())!, mood: 'sad', time: ++background.now });
    background.start();
    await background.read('rain');
    expect(await moods()).toEqual(['sad']);
  });

  test('DiaryService starts a new entry after a pause of more than 30 minutes', async () => {
    await background.read('sun');
    await background.read('rain', { minutes: 30 });
    expect(await background.entries()).toHaveLength(1);
    await background.read('sun', { minutes: 31 });
    expect(await moods()).toEqual(['sad', 'happy']);
  });

  test('DiaryService continues an entry if the clock is set back by minutes, but not if it is set back by a day', async () => {
    await background.read('sun');
    await background.read('sun again', { minutes: -2 });
    await background.read('rain');
    expect(await moods()).toEqual(['sad']);
    await background.read('sun', { minutes: -24 * 60 });
    await background.read('rain');
    expect(await moods()).toEqual(['sad', 'sad']);
  });

  test('DiaryService starts a new entry after the browser was closed', async () => {
    await background.read('sun');
    await fakeBrowser.storage.session.clear();
    await background.read('rain');
    expect(await background.entries()).toHaveLength(2);
  });

  test('DiaryService stores a correction with weight 1 until the post is read again', async () => {
    await background.read('sun');
    await background.mood.handlers.correctMood(popup, 'sad');
    expect(await background.entries()).toMatchObject([{ mood: 'sad', weight: 1 }]);
    await background.mood.handlers.shufflePicks(popup);
    expect(await background.entries()).toMatchObject([{ mood: 'sad', weight: 1 }]);
    await background.read('sun again');
    expect(await background.entries()).toMatchObject([{ mood: 'happy', weight: 0.8 }]);
  });

  test('DiaryService stores the feeling of the last reading, and a correction replaces it', async () => {
    await background.read('rain and thunder');
    expect(await background.entries()).toMatchObject([{ mood: 'sad', feeling: 'fear' }]);
    await background.mood.handlers.correctMood(popup, 'happy', 'hope');
    expect(await background.entries()).toMatchObject([{ mood: 'happy', feeling: 'hope', weight: 1 }]);
    await background.mood.handlers.correctMood(popup, 'sad');
    expect((await background.entries())[0]).not.toHaveProperty('feeling');
    await background.read('rain and thunder again');
    expect(await background.entries()).toMatchObject([{ mood: 'sad', feeling: 'fear', weight: 0.6 }]);
    await background.read('rain');
    expect((await background.entries())[0]).not.toHaveProperty('feeling');
  });

  test('DiaryService stores no words of a post', async () => {
    await background.read('Zanzibar beckons quietly');
    await background.mood.handlers.correctMood(popup, 'sad');
    await background.taste.handlers.ratePick(popup, 'film:1', 'like', ['Drama']);
    await background.mood.handlers.endPost(onX, 1);
    const likes = [{ wish: 'stay' as const, list: 'films' as const, genres: ['Drama'] }];
    expect(await local.get('diary')).toEqual({
      diary: {
        version: 2,
        entries: [{ time: startTime + minuteMs, site: 'x.com', mood: 'sad', weight: 1, liked: 1, likes }],
      } satisfies Diary,
    });
    expect(await everythingStored()).not.toMatch(/zanzibar|beckons|quietly/i);
  });

  test('DiaryService stores no entry for a text of the welcome page or of a page whose host is unknown', async () => {
    await background.read('sun', { site: { ...popup, tab: 3 } as unknown as typeof onX });
    await background.read('sun', { site: { ...onX, host: '' } });
    expect(await background.entries()).toEqual([]);
  });

  test('DiaryService stores everything that happens at the same time', async () => {
    await Promise.all([
      background.read('sun'),
      background.mood.handlers.endPost(onX, 1),
      background.read('rain', { site: onBluesky }),
      background.mood.handlers.correctMood(popup, 'happy'),
    ]);
    expect(await background.entries()).toMatchObject([
      { site: 'x.com', mood: 'happy', weight: 0.8 },
      { site: 'bsky.app', mood: 'happy', weight: 1 },
    ]);
  });
});

describe('DiaryService, likes', () => {
  const likes = async () => (await background.entries()).map(({ liked = 0 }) => liked);

  test('ratePick counts a like in the entry of the post whose picks are shown', async () => {
    await background.read('sun');
    await background.taste.handlers.ratePick(popup, 'film:1', 'like');
    await background.read('rain', { site: onBluesky });
    await background.taste.handlers.ratePick(popup, 'film:2', 'like');
    await background.taste.handlers.ratePick(popup, 'film:3', 'like');
    expect(await likes()).toEqual([1, 2]);
  });

  test('ratePick stores the wish and the genres of a like: the family of a song, and three genres of a film', async () => {
    await background.read('rain');
    await background.taste.handlers.setWish(popup, 'sad', 'lift');
    await background.taste.handlers.ratePick(popup, 'song:Queen\tInnuendo', 'like', ['rock', 'glam rock']);
    await background.taste.handlers.setWish(popup, 'sad', 'distract');
    await background.taste.handlers.ratePick(popup, 'film:1', 'like', ['Action', 'Drama', 'War', 'Western']);
    const [entry] = await background.entries();
    expect(entry?.likes).toEqual([
      { wish: 'lift', list: 'songs', genres: ['rock'] },
      { wish: 'distract', list: 'films', genres: ['Action', 'Drama', 'War'] },
    ]);
    await background.taste.handlers.ratePick(popup, 'song:Queen\tInnuendo', 'dislike', ['rock', 'glam rock']);
    expect((await background.entries())[0]).toMatchObject({ liked: 1, likes: entry?.likes?.slice(1) });
  });

  test('ratePick removes a like from the count when it is toggled off or replaced', async () => {
    await background.read('sun');
    for (const rating of ['like', 'like', 'like', 'dislike', 'dislike', 'seen'] as const)
      await background.taste.handlers.ratePick(popup, 'film:1', rating);
    expect(await likes()).toEqual([0]);
    await background.taste.handlers.ratePick(popup, 'film:1', 'like');
    expect(await likes()).toEqual([1]);
  });

  test('ratePick does not change the count for the rating clear', async () => {
    await background.read('sun');
    await background.taste.handlers.ratePick(popup, 'film:1', 'like');
    await background.taste.handlers.ratePick(popup, 'film:1', 'clear');
    expect(await likes()).toEqual([1]);
  });
});

test('eraseDiary removes the diary from storage', async () => {
  await background.read('sun', { site: { host: 'forum.example', tab: 3, frame: 0 } });
  await background.mood.handlers.endPost({ host: 'forum.example', tab: 3, frame: 0 }, 3);
  await background.diary.handlers.eraseDiary(popup);
  expect(await local.get('diary')).toEqual({});
  await background.taste.handlers.ratePick(popup, 'film:1', 'like');
  expect(await storedDiary.get()).toEqual({ value: noDiary });
});
