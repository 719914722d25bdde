import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DiarySection } from '#entrypoints/options/DiarySection.tsx';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import type { Entry } from '#lib/diary/diary.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import '#tests/support/localeMessages.ts';
import { app, press, renderPage, usePage } from '#tests/unit/entrypoints/renderPage.ts';
import { diaryOf, happyAt, likedFilm, likedSong, sadAt } from '#tests/unit/lib/diary/entries.ts';

usePage();

/** Wednesday, May 20, 2026, 11 PM. */
const now = new Date(2026, 4, 20, 23).getTime();
/** Returns a time in May 2026. */
const may = (day: number, hour = 20) => new Date(2026, 4, day, hour).getTime();

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

async function open(...entries: readonly Entry[]): Promise<void> {
  await storedDiary.set(diaryOf(...entries));
  await renderPage(<DiarySection settings={{ ...initialSettings, agreed: true, diaryDays: 90 }} />);
  await vi.waitFor(() => expect(app().querySelector('h1')?.textContent).toBe('Your diary'));
}

const recap = () => app().querySelector('.recap')?.textContent ?? '';
const charts = () =>
  [...app().querySelectorAll('[role="img"]')].map((chart) => chart.getAttribute('aria-label') ?? '');
/** Returns the cells of the table whose caption starts with a text, its head included. */
function rowsOf(caption: RegExp): string[][] {
  const table = [...app().querySelectorAll('table')].find((one) =>
    caption.test(one.caption?.textContent ?? ''),
  );
  return [...(table?.rows ?? [])].map(({ cells }) => [...cells].map(({ textContent }) => textContent));
}

const fearOn = (day: number, more: Partial<Entry> = {}) => sadAt(may(day), { feeling: 'fear', ...more });

describe('RecapText', () => {
  const week = [fearOn(15), fearOn(16), fearOn(20)];

  test('RecapText says which feeling is more frequent than in the week before, where and when', async () => {
    await open(happyAt(may(8)), ...week);
    expect(recap()).toMatch(
      / More often than in the seven days before: worried, mostly on X in the evening\.$/,
    );
  });

  test('RecapText says which feeling is less frequent', async () => {
    await open(fearOn(8), fearOn(9), fearOn(10), happyAt(may(15)));
    expect(recap()).toMatch(/ Less often than in the seven days before: worried\.$/);
  });

  test('RecapText names the most frequent feeling of a first week, and only the place if times differ', async () => {
    await open(fearOn(14, { time: may(14, 3) }), fearOn(15), fearOn(16, { time: may(16, 9) }));
    expect(recap()).toMatch(/ Most often: worried, mostly on X\.$/);
  });

  test('RecapText says nothing of a feeling that only two posts have', async () => {
    await open(fearOn(15), fearOn(16));
    expect(recap()).not.toContain('worried');
  });
});

describe('FeelingsChart', () => {
  test('FeelingsChart has a row for each feeling with its total, and a dot for each day', async () => {
    await open(fearOn(18), fearOn(18), fearOn(20), happyAt(may(19), { feeling: 'hope' }), happyAt(may(19)));
    const rows = [...app().querySelectorAll('.bars:has(.dots) .bar:has(.dots)')].map((row) => ({
      text: [...row.querySelectorAll(':scope > span')].map(({ textContent }) => textContent),
      dots: [...row.querySelectorAll('circle')].map((dot) => [dot.getAttribute('class'), dot.textContent]),
    }));
    expect(rows).toEqual([
      { text: ['hopeful', '1'], dots: [['happy', 'Tue, May 19 (1)']] },
      {
        text: ['worried', '3'],
        dots: [
          ['sad', 'Mon, May 18 (2)'],
          ['sad', 'Wed, May 20 (1)'],
        ],
      },
    ]);
  });

  test('FeelingsChart has a description in words and a table of the days with feelings', async () => {
    await open(fearOn(18), fearOn(18), happyAt(may(19), { feeling: 'hope' }), happyAt(may(20)));
    expect(charts()).toContain(
      'The last 7 days, with a dot for each feeling, larger the more posts have it: hopeful (1), worried (2)',
    );
    expect(rowsOf(/a dot for each feeling/)).toEqual([
      ['Day', 'hopeful', 'worried'],
      ['Mon, May 18', '0', '2'],
      ['Tue, May 19', '1', '0'],
    ]);
  });

  test('FeelingsChart follows the choice of days or weeks', async () => {
    await open(fearOn(20, { time: may(20) - 40 * 86_400_000 }), fearOn(20));
    expect(rowsOf(/a dot for each feeling/)).toEqual([
      ['Day', 'worried'],
      ['Wed, May 20', '1'],
    ]);
    await press('Weeks');
    expect(rowsOf(/a dot for each feeling/)).toHaveLength(3);
    expect(charts()[1]).toMatch(/^The last 6 weeks, .* worried \(2\)$/);
  });

  test('FeelingsChart says how to get feelings into a diary of an older version', async () => {
    await open(sadAt(may(20)));
    expect(app().textContent).toContain(
      'No feelings yet. Once a post has a clear feeling, or you choose one',
    );
  });
});

describe('HelpedSection', () => {
  const likedAfter = (likes: Entry['likes'], more: Partial<Entry> = {}) =>
    fearOn(20, { liked: likes?.length ?? 0, ...(likes && { likes }), ...more });
  const section = () => app().querySelector('[aria-labelledby="helped-title"]')?.textContent;

  test('HelpedSection says how many likes it takes if there are none', async () => {
    await open(fearOn(20));
    expect(section()).toMatch(
      /^What helpedLike 5 picks after posts with the same feeling to see .*genres\.$/,
    );
  });

  test('HelpedSection says how many likes are missing for each feeling', async () => {
    const hope = likedAfter([likedSong()], { feeling: 'hope', mood: 'happy' });
    await open(likedAfter([likedSong(), likedFilm('Drama'), likedSong('jazz')]), hope);
    expect(section()).toMatch(/Likes still needed: worried \(2\), hopeful \(4\)\.$/);
    expect(charts().join()).not.toContain('Picks liked after posts with one feeling');
  });

  test('HelpedSection shows wishes and the most liked kinds after a feeling with five likes', async () => {
    const rare = ['Action', 'War'].map((genre) => likedFilm(genre));
    await open(
      likedAfter([likedSong('jazz'), likedSong('jazz')]),
      likedAfter([likedFilm('Comedy', 'Drama'), likedFilm('Comedy'), ...rare]),
    );
    expect(charts().at(-1)).toBe(
      'Picks liked after posts with one feeling, worried: Stay with me (4), Lift me (2), Songs: jazz (2), ' +
        'Films: Comedy (2), Films: Drama (1)',
    );
    expect(rowsOf(/^Picks liked after posts with one feeling/)).toEqual([
      ['Wish or genre', 'Picks liked'],
      ['Stay with me', '4'],
      ['Lift me', '2'],
      ['Songs: jazz', '2'],
      ['Films: Comedy', '2'],
      ['Films: Drama', '1'],
    ]);
    expect(section()).toContain('worried: 6 picks liked');
    expect(section()).not.toContain('still needed');
    await act(() => storedDiary.set(diaryOf(fearOn(20))));
    expect(section()).not.toContain('picks liked');
  });
});
