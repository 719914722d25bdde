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
import { alerts, app, press, renderPage, usePage } from '#tests/unit/entrypoints/renderPage.ts';
import { fromPopup, sendAs } from '#tests/unit/lib/browser/startBackground.ts';
import { diaryOf, happyAt, sadAt, unsureAt } from '#tests/unit/lib/diary/entries.ts';

usePage();

/** Wednesday, May 20, 2026, 6 PM. */
const now = new Date(2026, 4, 20, 18).getTime();
/** Returns a time in May 2026. */
const may = (day: number, hour = 12) => new Date(2026, 4, day, hour).getTime();
const agreedSettings: Settings = { ...initialSettings, agreed: true };

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  const queue = new SerialQueue();
  startRouter({ ...new DiaryService(queue).handlers, ...new SettingsService(queue).handlers } as Handlers);
  sendAs({ ...fromPopup, url: fakeBrowser.runtime.getURL('/options.html') });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Returns the descriptions of all charts. */
const chartLabels = () =>
  [...app().querySelectorAll('[role="img"]')].map((chart) => chart.getAttribute('aria-label'));
/** Returns the cells of a table's body. */
const rows = (table: number) =>
  [...app().querySelectorAll('table')[table]!.querySelectorAll('tbody tr')].map(({ children }) =>
    [...children].map(({ textContent }) => textContent),
  );
/** Returns the tooltips of a chart. */
const titles = (chart: string) =>
  [...app().querySelectorAll(`svg.${chart} title`)].map(({ textContent }) => textContent);
const recap = () => app().querySelector('.recap')?.textContent;

async function open(settings: Settings = agreedSettings): Promise<void> {
  await renderPage(<DiarySection settings={settings} />);
  await vi.waitFor(() => expect(app().querySelector('h1')?.textContent).toBe('Your diary'));
}

const emptyNote = () => app().querySelector('.nothing')?.textContent;

describe('without entries', () => {
  test('DiarySection says how to start a diary', async () => {
    await open();
    expect(emptyNote()).toMatch(/^Nothing yet. Write a post/);
    expect(chartLabels()).toEqual([]);
  });

  test('DiarySection says that nothing is stored if the diary is turned off', async () => {
    await open({ ...agreedSettings, diaryDays: 0 });
    expect(emptyNote()).toMatch(/^Nothing is stored\. Choose/);
  });

  test('DiarySection hides entries that are older than the retention period', async () => {
    await storedDiary.set(diaryOf(happyAt(may(1))));
    await open({ ...agreedSettings, diaryDays: 7 });
    expect(emptyNote()).toBeDefined();
  });

  test('DiarySection shows an alert with the error if the diary cannot be read', async () => {
    await fakeBrowser.storage.local.set({ diary: { version: 3 } });
    await open();
    expect(alerts()).toEqual([
      expect.stringMatching(
        /^Tonic can’t read your diary\. .* starts a new one, and this one is set aside\. For a bug report: .* written by a newer version of Tonic/,
      ),
    ]);
  });
});

describe('with entries', () => {
  const diary = diaryOf(
    sadAt(may(12)),
    happyAt(may(19, 9), { liked: 1 }),
    happyAt(may(19, 9)),
    sadAt(may(20, 17), { site: 'old.reddit.com', liked: 2 }),
    unsureAt(may(20, 17), { site: 'forum.example' }),
  );
  beforeEach(() => storedDiary.set(diary));

  test('RecapText summarizes the last seven days in words', async () => {
    await open();
    expect(recap()).toBe(
      'You wrote 4 posts on 2 days. Most of them sounded happy. The brightest day was Tuesday. ' +
        'All in all, it was brighter than the seven days before.',
    );
    await act(() => storedDiary.set(diaryOf(sadAt(may(20)))));
    expect(recap()).toBe('You wrote one post. It sounded sad.');
    await act(() => storedDiary.set(diaryOf(sadAt(may(1)))));
    expect(recap()).toBe(
      'No posts in the last seven days. Write one on a site that Tonic reads, and it will be counted here.',
    );
  });

  test('each chart has a description in words', async () => {
    await open();
    expect(chartLabels()).toEqual([
      'The last 9 days, with happy posts above the line and sad posts below it: in total, 2 happy, 2 sad and 1 hard to say',
      'Posts by hour of the day, placed higher the happier they are: most posts at 9 AM, happiest posts at 9 AM',
      'Posts by site: X: 2 happy, 1 sad, 0 hard to say; Reddit: 0 happy, 1 sad, 0 hard to say; forum.example: 0 happy, 0 sad, 1 hard to say',
      'Picks liked: 2 after sad posts, 1 after happy posts',
    ]);
  });

  test('each chart has a table with its numbers', async () => {
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

  test('DaysChart has a column for each day, and HoursChart a bead for each hour with posts', async () => {
    await open();
    expect(titles('columns')).toHaveLength(9);
    expect(titles('columns').at(-2)).toBe('Tue, May 19: 2 happy, 0 sad, 0 hard to say');
    expect(app().querySelectorAll('.columns .happy')).toHaveLength(1);
    expect(app().querySelectorAll('.columns .sad')).toHaveLength(2);
    expect(app().querySelectorAll('.columns .unsure')).toHaveLength(1);
    expect(titles('hours')).toHaveLength(3);
  });

  test('DaysChart has at least seven columns, and entries dated in the future count as today', async () => {
    await storedDiary.set(diaryOf(happyAt(may(25))));
    await open();
    expect(titles('columns')).toHaveLength(7);
    expect(titles('columns').at(-1)).toBe('Wed, May 20: 1 happy, 0 sad, 0 hard to say');
  });

  test('LikesChart says how to like a pick if there are no likes', async () => {
    await storedDiary.set(diaryOf(sadAt(may(20))));
    await open();
    expect(app().textContent).toContain('Nothing yet. Like a pick in the popup');
  });

  test('DaysChart offers weeks if the diary covers more than 30 days', async () => {
    await open({ ...agreedSettings, diaryDays: 90 });
    expect(app().textContent).not.toContain('Weeks');
    await act(() => storedDiary.set(diaryOf(happyAt(may(20) - 60 * 86_400_000), sadAt(may(20)))));
    expect(titles('columns')).toHaveLength(30);
    await press('Weeks');
    expect(titles('columns')).toHaveLength(9);
    expect(chartLabels()[0]).toMatch(/^The last 9 weeks, .* in total, 1 happy, 1 sad and 0 hard to say$/);
  });

  test('RetentionSection saves how long moods are stored', async () => {
    await open();
    await press('For 90 days');
    await vi.waitFor(async () => expect((await storedSettings.get()).diaryDays).toBe(90));
  });

  test('RetentionSection erases the diary only after confirmation', async () => {
    await open();
    await press('Erase the diary…');
    await press('Keep them');
    expect((await storedDiary.get()).value).toEqual(diary);
    await press('Erase the diary…');
    await press('Erase them');
    await vi.waitFor(() =>
      expect(app().querySelector('[role="status"]')?.textContent).toBe(
        'Erased. No past moods are stored now.',
      ),
    );
    expect(await fakeBrowser.storage.local.get('diary')).toEqual({});
    await vi.waitFor(() => expect(chartLabels()).toEqual([]));
  });
});
