import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { DiaryService } from '#lib/browser/background/diaryService.ts';
import { MoodService } from '#lib/browser/background/moodService.ts';
import { TasteService } from '#lib/browser/background/tasteService.ts';
import { currentMood } from '#lib/browser/storage/currentMood.ts';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTaste } from '#lib/browser/storage/taste.ts';
import type { Diary } from '#lib/diary/diary.ts';
import type { Classifier } from '#lib/mood/classifier.ts';
import { initialSettings, type Settings } from '#lib/settings/settings.ts';
import { everythingStored } from '#tests/unit/lib/browser/startBackground.ts';

const { local } = fakeBrowser.storage;
const minute = 60_000;
const day = 86_400_000;
const start = new Date(2026, 4, 20, 12).getTime();
const onX = { host: 'x.com' };
const popup = { host: undefined };

let now: number;
let perceiver: MoodService;
let taste: TasteService;
let keeper: DiaryService;

/** The background, as entrypoints/background.ts puts it together; the model hears rain. */
function wake(): void {
  const read: Classifier['read'] = async (text) =>
    text.includes('rain')
      ? { mood: 'sad', happy: 0.2, weight: 0.6 }
      : { mood: 'happy', happy: 0.9, weight: 0.8 };
  const turns = new SerialQueue();
  keeper = new DiaryService(turns, () => now);
  perceiver = new MoodService(
    async () => ({ read }) as unknown as Classifier,
    keeper,
    () => now,
  );
  taste = new TasteService(turns, (isLiked) => keeper.liked(isLiked));
  keeper.start();
}

beforeEach(() => {
  now = start;
  wake();
});
afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const entries = async () => (await storedDiary.get()).diary.entries;
const write = (text: string, { minutes = 1, site = onX } = {}) => {
  now += minutes * minute;
  return perceiver.handlers.read(site, text);
};
const set = (change: Partial<Settings>) => storedSettings.set({ ...initialSettings, ...change });

describe('a post', () => {
  test('is one entry, however often it is read, also when the background was killed meanwhile', async () => {
    await write('sun');
    await write('sun, then');
    wake();
    await write('sun, then rain');
    expect(await entries()).toEqual([{ time: start + minute, site: 'x.com', mood: 'sad', weight: 0.6 }]);
  });

  test('ends with its box, and not with that of another site', async () => {
    await write('sun');
    await perceiver.handlers.end({ host: 'bsky.app' });
    await write('sun again');
    expect(await entries()).toHaveLength(1);
    await perceiver.handlers.end(onX);
    wake();
    await write('rain');
    expect((await entries()).map(({ mood }) => mood)).toEqual(['happy', 'sad']);
  });

  test('of before is not lost where the background was killed before it could write the next', async () => {
    await write('sun');
    await perceiver.handlers.end(onX);
    const { ended: _, ...next } = (await currentMood.get())!;
    now++;
    await currentMood.set({ ...next, time: now, began: now });
    wake();
    await write('rain');
    expect((await entries()).map(({ mood }) => mood)).toEqual(['happy', 'sad']);
  });

  test('counts once where the background was killed before it could write a later reading', async () => {
    await write('sun');
    await currentMood.set({ ...(await currentMood.get())!, mood: 'sad', time: ++now });
    wake();
    await write('rain');
    expect((await entries()).map(({ mood }) => mood)).toEqual(['sad']);
  });

  test('that rested for more than 30 minutes is another one', async () => {
    await write('sun');
    await write('rain', { minutes: 30 });
    expect(await entries()).toHaveLength(1);
    await write('sun', { minutes: 31 });
    expect((await entries()).map(({ mood }) => mood)).toEqual(['sad', 'happy']);
  });

  test('is the same where the clock was set a little back meanwhile, and another one after a day', async () => {
    await write('sun');
    await write('sun again', { minutes: -2 });
    await write('rain');
    expect((await entries()).map(({ mood }) => mood)).toEqual(['sad']);
    await write('sun', { minutes: -24 * 60 });
    await write('rain');
    expect((await entries()).map(({ mood }) => mood)).toEqual(['sad', 'sad']);
  });

  test('ends with the browser', async () => {
    await write('sun');
    await fakeBrowser.storage.session.clear();
    await write('rain');
    expect(await entries()).toHaveLength(2);
  });

  test('has the mood that the person says, until it is read again', async () => {
    await write('sun');
    await perceiver.handlers.correct(popup, 'sad');
    expect(await entries()).toMatchObject([{ mood: 'sad', weight: 1 }]);
    await perceiver.handlers.shuffle(popup);
    expect(await entries()).toMatchObject([{ mood: 'sad', weight: 1 }]);
    await write('sun again');
    expect(await entries()).toMatchObject([{ mood: 'happy', weight: 0.8 }]);
  });

  test('leaves none of its words', async () => {
    await write('Zanzibar beckons quietly');
    await perceiver.handlers.correct(popup, 'sad');
    await taste.handlers.say(popup, 'film:1', 'like');
    await perceiver.handlers.end(onX);
    const stored = await local.get('diary');
    expect(stored).toEqual({
      diary: {
        version: 1,
        entries: [{ time: start + minute, site: 'x.com', mood: 'sad', weight: 1, liked: 1 }],
      } satisfies Diary,
    });
    expect(await everythingStored()).not.toMatch(/zanzibar|beckons|quietly/i);
  });
});

describe('likes', () => {
  const liked = async () => (await entries()).map(({ liked = 0 }) => liked);

  test('count under the post whose picks are shown', async () => {
    await write('sun');
    await taste.handlers.say(popup, 'film:1', 'like');
    await write('rain', { site: { host: 'bsky.app' } });
    await taste.handlers.say(popup, 'film:2', 'like');
    await taste.handlers.say(popup, 'film:3', 'like');
    expect(await liked()).toEqual([1, 2]);
  });

  test('are taken back by the same word, or by another', async () => {
    await write('sun');
    for (const say of ['like', 'like', 'like', 'dislike', 'dislike', 'seen'] as const)
      await taste.handlers.say(popup, 'film:1', say);
    expect(await liked()).toEqual([0]);
    await taste.handlers.say(popup, 'film:1', 'like');
    expect(await liked()).toEqual([1]);
  });

  test('that are forgotten in the options were given all the same', async () => {
    await write('sun');
    await taste.handlers.say(popup, 'film:1', 'like');
    await taste.handlers.say(popup, 'film:1', 'clear');
    expect(await liked()).toEqual([1]);
  });
});

describe('how long it is kept', () => {
  test('is 30 days, at each reading', async () => {
    await write('sun');
    now += 29 * day;
    await write('sun');
    expect(await entries()).toHaveLength(2);
    now += 2 * day;
    await write('sun');
    expect(await entries()).toHaveLength(2);
  });

  test('counts when the background starts, too', async () => {
    await write('sun');
    now += 31 * day;
    wake();
    await vi.waitFor(async () => expect(await entries()).toEqual([]));
  });

  test('is what the person sets, at once', async () => {
    await set({ diaryDays: 90 });
    await write('sun');
    now += 40 * day;
    await write('rain');
    expect(await entries()).toHaveLength(2);
    await set({ diaryDays: 7 });
    await vi.waitFor(async () => expect(await entries()).toMatchObject([{ mood: 'sad' }]));
  });

  test('may be not at all: nothing of it is left, and nothing is added', async () => {
    await write('sun');
    await set({ diaryDays: 0 });
    await vi.waitFor(async () => expect(await local.get('diary')).toEqual({}));
    await write('rain');
    await taste.handlers.say(popup, 'film:1', 'like');
    expect(await local.get('diary')).toEqual({});
  });
});

test('erasing leaves nothing of it', async () => {
  await write('sun', { site: { host: 'forum.example' } });
  await perceiver.handlers.end({ host: 'forum.example' });
  await keeper.handlers.eraseDiary(popup);
  expect(await local.get('diary')).toEqual({});
  await taste.handlers.say(popup, 'film:1', 'like');
  expect(await storedDiary.get()).toEqual({ diary: { version: 1, entries: [] } });
});

test('what happens at once is all kept', async () => {
  await Promise.all([
    write('sun'),
    perceiver.handlers.end(onX),
    write('rain', { site: { host: 'bsky.app' } }),
    perceiver.handlers.correct(popup, 'happy'),
  ]);
  expect(await entries()).toMatchObject([
    { site: 'x.com', mood: 'happy', weight: 0.8 },
    { site: 'bsky.app', mood: 'happy', weight: 1 },
  ]);
});

test('one reading, and one like, are one write to disk each', async () => {
  await vi.waitFor(async () => expect(await local.get()).toEqual({}));
  const written = vi.spyOn(local, 'set');
  await write('sun');
  expect(written.mock.calls.map(([items]) => Object.keys(items))).toEqual([['diary']]);
  await taste.handlers.say(popup, 'film:1', 'like');
  expect(written.mock.calls.map(([items]) => Object.keys(items))).toEqual([['diary'], ['taste', 'diary']]);
});

describe('where storage is full', () => {
  const full = () => vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));

  test('a post is read as ever, and that it is not kept is told until one is', async () => {
    await write('sun');
    await perceiver.handlers.end(onX);
    const noRoom = full();
    expect(await write('rain')).toEqual({ mood: 'sad', weight: 0.6 });
    expect(await entries()).toMatchObject([{ mood: 'happy' }]);
    expect(await saveError.get()).toEqual({
      reason: 'QUOTA_BYTES quota exceeded',
      time: expect.any(Number),
    });
    noRoom.mockRestore();
    await write('rain again');
    expect(await entries()).toMatchObject([{ mood: 'happy' }, { mood: 'sad' }]);
    expect(await saveError.get()).toBeNull();
  });

  test('what the person says of a pick fails as a whole, and takes nothing with it', async () => {
    await write('sun');
    await taste.handlers.say(popup, 'film:1', 'like');
    const before = await local.get();
    const noRoom = full();
    await expect(taste.handlers.say(popup, 'film:2', 'like')).rejects.toThrow('quota exceeded');
    expect(await local.get()).toEqual(before);
    noRoom.mockRestore();
    await taste.handlers.say(popup, 'film:2', 'like');
    expect((await storedTaste.get()).taste.feedback).toHaveLength(2);
    expect(await entries()).toMatchObject([{ liked: 2 }]);
  });

  test('days that have passed are tried again when the background next starts', async () => {
    await write('sun');
    now += 31 * day;
    const noRoom = full();
    wake();
    await vi.waitFor(async () => expect(await saveError.get()).not.toBeNull());
    expect(await entries()).toHaveLength(1);
    noRoom.mockRestore();
    wake();
    await vi.waitFor(async () => expect(await entries()).toEqual([]));
  });
});

test('a clock that was set back, and forth again, loses nothing of before', async () => {
  await write('sun');
  now = 0;
  wake();
  await write('rain');
  now = start;
  await write('sun');
  expect((await entries()).map(({ mood }) => mood)).toEqual(['happy', 'happy']);
});

test('settings that cannot be read are no reason to forget what they let be kept', async () => {
  await set({ diaryDays: 365 });
  await write('sun');
  await local.set({ settings: { ...initialSettings, diaryDays: 365, version: 99 } });
  now += 300 * day;
  wake();
  await write('rain');
  expect(await entries()).toHaveLength(2);
});

describe('a diary that was damaged', () => {
  const garbage = { version: 1, entries: 'all of them' };
  beforeEach(() => local.set({ diary: garbage }));

  test('counts as none, with a sentence, and stays until the next reading', async () => {
    expect(await storedDiary.get()).toEqual({
      diary: { version: 1, entries: [] },
      damage: expect.stringMatching(/^the diary cannot be read at entries: /),
    });
    wake();
    await perceiver.handlers.end(onX);
    await keeper.liked(true);
    expect(await local.get('diary')).toEqual({ diary: garbage });
    await write('sun');
    expect(await entries()).toHaveLength(1);
    expect(await local.get('damagedDiary')).toEqual({
      damagedDiary: { time: expect.any(Number), value: garbage },
    });
  });

  test('is set aside for no longer than a diary may be kept', async () => {
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    await write('sun');
    now += 29 * day;
    keeper.start();
    await write('sun');
    expect(await everythingStored()).toContain('all of them');
    now += day;
    keeper.start();
    await vi.waitFor(async () => expect(await everythingStored()).not.toContain('all of them'));
    expect(await entries()).toHaveLength(1);
  });

  test('goes where none is to be kept, and when the diary is erased', async () => {
    await write('sun');
    await keeper.handlers.eraseDiary(popup);
    expect(await everythingStored()).not.toContain('all of them');
    await local.set({ diary: garbage });
    await set({ diaryDays: 0 });
    await vi.waitFor(async () => expect(await local.get('diary')).toEqual({}));
  });
});

test('what is tried on the welcome page is no post', async () => {
  await write('sun', { site: { host: undefined } as unknown as typeof onX });
  expect(await entries()).toEqual([]);
});
