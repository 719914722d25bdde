// @vitest-environment jsdom
import { options, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DiarySection } from '#entrypoints/options/DiarySection.tsx';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { DiaryService } from '#lib/browser/background/diaryService.ts';
import { startRouter } from '#lib/browser/background/router.ts';
import { SettingsService } from '#lib/browser/background/settingsService.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings, type Settings } from '#lib/settings/settings.ts';
import { fromPopup, sendAs } from '#tests/unit/lib/browser/startBackground.ts';
import { diaryOf, happyAt, sadAt, unsureAt } from '#tests/unit/lib/diary/entries.ts';

options.requestAnimationFrame = queueMicrotask;

/** Wednesday. */
const now = new Date(2026, 4, 20, 18).getTime();
const at = (day: number, hour = 12) => new Date(2026, 4, day, hour).getTime();
const settings: Settings = { ...initialSettings, agreed: true };

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  const turns = new SerialQueue();
  startRouter({ ...new DiaryService(turns).handlers, ...new SettingsService(turns).handlers } as Handlers);
  sendAs({ ...fromPopup, url: fakeBrowser.runtime.getURL('/options.html') });
  document.body.innerHTML = '<div id="app"></div>';
});

afterEach(async () => {
  await act(() => render(null, app()));
  vi.useRealTimers();
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const app = () => document.getElementById('app')!;
const pictures = () =>
  [...app().querySelectorAll('[role="img"]')].map((picture) => picture.getAttribute('aria-label'));
const rows = (table: number) =>
  [...app().querySelectorAll('table')[table]!.querySelectorAll('tbody tr')].map(({ children }) =>
    [...children].map(({ textContent }) => textContent),
  );
const titles = (chart: string) =>
  [...app().querySelectorAll(`svg.${chart} title`)].map(({ textContent }) => textContent);
const recap = () => app().querySelector('.recap')?.textContent;
const press = (name: string) =>
  act(() => {
    const named = [...app().querySelectorAll<HTMLElement>('button, label')];
    named.find(({ textContent }) => textContent === name)!.click();
  });

async function open(given: Settings = settings): Promise<void> {
  await act(() => render(<DiarySection settings={given} />, app()));
  await vi.waitFor(() => expect(app().querySelector('h1')?.textContent).toBe('Your diary'));
}

describe('a diary of nothing', () => {
  test('says how it begins', async () => {
    await open();
    expect(app().querySelector('.nothing')?.textContent).toMatch(/^Nothing yet: write a post/);
    expect(pictures()).toEqual([]);
  });

  test('says that nothing is kept where the person wants none', async () => {
    await open({ ...settings, diaryDays: 0 });
    expect(app().querySelector('.nothing')?.textContent).toMatch(/^Nothing is kept: choose/);
  });

  test('is also one of moods that are too old to be kept', async () => {
    await storedDiary.set(diaryOf(happyAt(at(1))));
    await open({ ...settings, diaryDays: 7 });
    expect(app().querySelector('.nothing')).not.toBeNull();
  });

  test('was damaged, and says so', async () => {
    await fakeBrowser.storage.local.set({ diary: { version: 2 } });
    await open();
    expect(app().querySelector('[role="alert"]')?.textContent).toMatch(
      /^Your diary cannot be read.* begins a new one, and this one is set aside\. For a bug report: .* written by a newer version of Tonic/,
    );
  });
});

describe('a diary', () => {
  const diary = diaryOf(
    sadAt(at(12)),
    happyAt(at(19, 9), { liked: 1 }),
    happyAt(at(19, 9)),
    sadAt(at(20, 17), { site: 'old.reddit.com', liked: 2 }),
    unsureAt(at(20, 17), { site: 'forum.example' }),
  );
  beforeEach(() => storedDiary.set(diary));

  test('is recapped in words', async () => {
    await open();
    expect(recap()).toBe(
      'You wrote 4 posts on 2 days. Most of them sounded happy. The brightest day was Tuesday. ' +
        'All in all, it was brighter than the seven days before.',
    );
    await act(() => storedDiary.set(diaryOf(sadAt(at(20)))));
    expect(recap()).toBe('You wrote one post. It sounded sad.');
    await act(() => storedDiary.set(diaryOf(sadAt(at(1)))));
    expect(recap()).toBe('Nothing in the last seven days.');
  });

  test('says in words what its pictures show', async () => {
    await open();
    expect(pictures()).toEqual([
      'The last 9 days, each with its happy posts above the line and its sad ones below: 2 happy, 2 sad, 1 hard to say in all',
      'Posts by the hour of the day, higher the happier: most posts at 9 AM, the happiest hour is 9 AM',
      'Posts by site: X: 2 happy, 1 sad, 0 hard to say; Reddit: 0 happy, 1 sad, 0 hard to say; forum.example: 0 happy, 0 sad, 1 hard to say',
      'Picks liked: 2 after sad posts, 1 after happy ones',
    ]);
  });

  test('says the same in tables, of days, hours, sites and likes', async () => {
    await open();
    expect(rows(0)).toHaveLength(9);
    expect(rows(0).at(0)).toEqual(['Tue, May 12', '0', '1', '0']);
    expect(rows(0).at(-1)).toEqual(['Wed, May 20', '0', '1', '1']);
    expect(rows(1)).toEqual([
      [expect.stringMatching(/^9\sAM$/), '2', '0', '0'],
      [expect.stringMatching(/^12\sPM$/), '0', '1', '0'],
      [expect.stringMatching(/^5\sPM$/), '0', '1', '1'],
    ]);
    expect(rows(2)).toContainEqual(['Reddit', '0', '1', '0']);
    expect(rows(3)).toEqual([
      ['After sad posts', '2'],
      ['After happy posts', '1'],
    ]);
  });

  test('has a column for each day, and a bead for each hour of posts', async () => {
    await open();
    expect(titles('columns')).toHaveLength(9);
    expect(titles('columns').at(-2)).toBe('Tue, May 19: 2 happy, 0 sad, 0 hard to say');
    expect(app().querySelectorAll('.columns .happy')).toHaveLength(1);
    expect(app().querySelectorAll('.columns .sad')).toHaveLength(2);
    expect(app().querySelectorAll('.columns .unsure')).toHaveLength(1);
    expect(titles('hours')).toHaveLength(3);
  });

  test('has at least a week of columns, and what is of the future stands in the last of them', async () => {
    await storedDiary.set(diaryOf(happyAt(at(25))));
    await open();
    expect(titles('columns')).toHaveLength(7);
    expect(titles('columns').at(-1)).toBe('Wed, May 20: 1 happy, 0 sad, 0 hard to say');
  });

  test('says how likes come to be where there are none', async () => {
    await storedDiary.set(diaryOf(sadAt(at(20))));
    await open();
    expect(app().textContent).toContain('Nothing yet: like a pick in the popup');
  });

  test('shows weeks as well, where it goes further back than a month', async () => {
    await open({ ...settings, diaryDays: 90 });
    expect(app().textContent).not.toContain('Weeks');
    await act(() => storedDiary.set(diaryOf(happyAt(at(20) - 60 * 86_400_000), sadAt(at(20)))));
    expect(titles('columns')).toHaveLength(30);
    await press('Weeks');
    expect(titles('columns')).toHaveLength(9);
    expect(pictures()[0]).toMatch(/^The last 9 weeks, .* 1 happy, 1 sad, 0 hard to say in all$/);
  });

  test('is kept for as long as the person says', async () => {
    await open();
    await press('For 90 days');
    await vi.waitFor(async () => expect((await storedSettings.get()).diaryDays).toBe(90));
  });

  test('is erased after a second word, and not before', async () => {
    await open();
    await press('Erase the diary …');
    await press('Keep them');
    expect((await storedDiary.get()).diary).toEqual(diary);
    await press('Erase the diary …');
    await press('Erase them');
    await vi.waitFor(() =>
      expect(app().querySelector('[role="status"]')?.textContent).toBe(
        'Erased: no mood of the past is kept now.',
      ),
    );
    expect(await fakeBrowser.storage.local.get('diary')).toEqual({});
    await vi.waitFor(() => expect(pictures()).toEqual([]));
  });
});
