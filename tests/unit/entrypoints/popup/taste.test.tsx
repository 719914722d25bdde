import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentMood } from '#lib/browser/storage/currentMood.ts';
import { storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import { type ItemId, noTaste } from '#lib/taste/taste.ts';
import { withFeedback } from '#lib/taste/update.ts';
import { alerts, app, click, labelled, pageText, press } from '#tests/unit/entrypoints/renderPage.ts';
import {
  happy,
  kindOf,
  links,
  list,
  messages,
  open,
  openOnPicks,
  sent,
  taste,
  usePopup,
} from './renderPopup.tsx';

usePopup();

describe('WishChoice', () => {
  const radio = (name: string) =>
    [...app().querySelectorAll('label')]
      .find(({ textContent }) => textContent === name)
      ?.querySelector('input');
  const checked = () => app().querySelector('input:checked')?.parentElement?.textContent;

  test('WishChoice starts with "Stay with me" and saves another choice for the current mood', async () => {
    await currentMood.set({ ...happy, mood: 'sad' });
    await openOnPicks();
    expect(checked()).toBe('Stay with me');
    await click(radio('Lift me')!);
    expect(messages()).toEqual([{ kind: 'setWish', args: ['sad', 'lift'] }]);
    await act(() => storedWishes.set({ version: 1, happy: 'stay', sad: 'lift' }));
    expect(checked()).toBe('Lift me');
  });

  test('the popup shows the same picks and reasons as the command line for a wish, a taste and a seed', async () => {
    await storedWishes.set({ version: 1, happy: 'lift', sad: 'stay' });
    await storedTaste.set(taste);
    await currentMood.set({ ...happy, corrected: true });
    await openOnPicks();
    const folder = await mkdtemp(join(tmpdir(), 'tonic-taste-'));
    const file = join(folder, 'taste.json');
    await writeFile(file, JSON.stringify(taste));
    const picks = JSON.parse(
      execFileSync(process.execPath, [
        'scripts/cli/picks.ts',
        '--mood',
        'happy',
        '--wish',
        'lift',
        '--taste',
        file,
        '--seed',
        '7',
      ]).toString(),
    );
    await rm(folder, { recursive: true });
    for (const [name, side] of [
      ['Songs', 'songs'],
      ['Films', 'films'],
    ] as const) {
      expect(list(name).map((item) => item.querySelector('strong')?.textContent)).toEqual(
        picks[side].map(({ title }: { title: string }) => title),
      );
      // The popup tells rating and popularity as the score.
      expect(list(name).map((item) => item.querySelector('.why')?.textContent ?? '')).toEqual(
        picks[side].map(({ why }: { why: string }) => why.replace(/(; |^)(rated|popularity) .*$/i, '')),
      );
    }
  });
});

describe('with a happy post', () => {
  beforeEach(() => currentMood.set(happy));

  test('PickLists records the picks of a tab with their seed when it shows them', async () => {
    const shown = () =>
      sent.mock.calls.map(([message]) => message).filter((message) => kindOf(message) === 'recordShown');
    const ids = (start: string) => Array(10).fill(expect.stringMatching(new RegExp(`^${start}`)));
    await openOnPicks();
    expect(shown()).toEqual([{ kind: 'recordShown', args: [7, ids('song:')] }]);
    await press('Films');
    expect(shown().slice(1)).toEqual([{ kind: 'recordShown', args: [7, ids('film:')] }]);
  });

  test('RatingButtons saves a rating, and the list keeps its order', async () => {
    await openOnPicks();
    const before = links('Films');
    const [first] = list('Films');
    const title = first!.querySelector('strong')!.textContent;
    const button = (name: string) => labelled(`${name}: ${title}`);
    await click(button('Not for me'));
    const [message] = messages() as [{ kind: 'ratePick'; args: [ItemId, 'dislike', string[]] }];
    expect(message).toEqual({
      kind: 'ratePick',
      args: [expect.stringMatching(/^film:\d+$/), 'dislike', expect.arrayContaining([expect.any(String)])],
    });
    const [item, rating] = message.args;
    await act(() => storedTaste.set(withFeedback(noTaste, item, rating)));
    expect(button('Not for me').getAttribute('aria-pressed')).toBe('true');
    expect(button('Like').getAttribute('aria-pressed')).toBe('false');
    expect(button('Seen').title).toBe('Seen');
    expect(links('Films')).toEqual(before);
  });

  test('PickLists explains an empty list to a user who has ruled out every film genre', async () => {
    const films = [
      'Action',
      'Adventure',
      'Animation',
      'Biography',
      'Comedy',
      'Crime',
      'Documentary',
      'Drama',
    ];
    const others = [
      'Family',
      'Fantasy',
      'Film-Noir',
      'History',
      'Horror',
      'Music',
      'Musical',
      'Mystery',
      'News',
    ];
    const last = ['Romance', 'Sci-Fi', 'Sport', 'Thriller', 'War', 'Western'];
    const refused = { songs: [], films: [...films, ...others, ...last] };
    await storedTaste.set({ ...noTaste, survey: { ...noTaste.survey, refused } });
    await open(() => list('Songs').length > 0);
    expect(list('Films')).toEqual([]);
    expect(pageText()).toContain('You’ve ruled out every film genre. Allow one to get films again.');
  });

  test('PickLists shows picks and an alert if the taste cannot be read', async () => {
    await fakeBrowser.storage.local.set({ taste: { version: 1 } });
    await openOnPicks();
    expect(list('Films')).toHaveLength(10);
    expect(alerts()).toEqual([
      expect.stringMatching(
        /^These picks ignore your taste because its data is damaged\. For a bug report: the taste cannot be read at survey: /,
      ),
    ]);
  });
});
