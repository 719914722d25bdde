// @vitest-environment jsdom
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
import {
  app,
  happy,
  kindOf,
  links,
  list,
  messages,
  open,
  openOnPicks,
  sent,
  taste,
  text,
} from './renderPopup.tsx';

describe('the wish', () => {
  const radio = (name: string) =>
    [...app().querySelectorAll('label')]
      .find(({ textContent }) => textContent === name)
      ?.querySelector('input');
  const checked = () => app().querySelector('input:checked')?.parentElement?.textContent;

  test('is to stay until the person chooses another, which is kept for that mood', async () => {
    await currentMood.set({ ...happy, mood: 'sad' });
    await openOnPicks();
    expect(checked()).toBe('Stay with me');
    await act(() => radio('Lift me')!.click());
    expect(messages()).toEqual([{ kind: 'wish', args: ['sad', 'lift'] }]);
    await act(() => storedWishes.set({ version: 1, happy: 'stay', sad: 'lift' }));
    expect(checked()).toBe('Lift me');
  });

  test('is what the picks answer: as the command line answers it', async () => {
    await storedWishes.set({ version: 1, happy: 'lift', sad: 'stay' });
    await storedTaste.set(taste);
    await currentMood.set({ ...happy, corrected: true });
    await openOnPicks();
    const folder = await mkdtemp(join(tmpdir(), 'tonic-taste-'));
    const file = join(folder, 'taste.json');
    await writeFile(file, JSON.stringify(taste));
    const picks = JSON.parse(
      execFileSync(process.execPath, [
        ...['scripts/cli/picks.ts', '--mood', 'happy', '--wish', 'lift', '--taste', file, '--seed', '7'],
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
      expect(list(name).map((item) => item.querySelector('.why')?.textContent)).toEqual(
        picks[side].map(({ why }: { why: string }) => why),
      );
    }
  });
});

describe('taste', () => {
  beforeEach(() => currentMood.set(happy));

  test('hears of what was shown, by its seed', async () => {
    await openOnPicks();
    const shown = sent.mock.calls
      .map(([message]) => message)
      .filter((message) => kindOf(message) === 'shown');
    expect(shown).toEqual([{ kind: 'shown', args: [7, expect.any(Array)] }]);
    expect((shown[0] as { args: [number, string[]] }).args[1]).toHaveLength(20);
  });

  test('hears what the person says of a pick, and the list stays as it is', async () => {
    await openOnPicks();
    const before = links('Films');
    const [first] = list('Films');
    const title = first!.querySelector('strong')!.textContent;
    const button = (name: string) =>
      app().querySelector<HTMLButtonElement>(`[aria-label="${name}: ${title}"]`)!;
    await act(() => button('Not for me').click());
    const [message] = messages() as [{ kind: 'say'; args: [ItemId, 'dislike'] }];
    expect(message).toEqual({ kind: 'say', args: [expect.stringMatching(/^film:\d+$/), 'dislike'] });
    await act(() => storedTaste.set(withFeedback(noTaste, ...message.args)));
    expect(button('Not for me').getAttribute('aria-pressed')).toBe('true');
    expect(button('Like').getAttribute('aria-pressed')).toBe('false');
    expect(links('Films')).toEqual(before);
  });

  test('that refuses everything is told why there is nothing', async () => {
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
    expect(text()).toContain('You refuse every genre of films. Allow one of them, and films come back.');
  });

  test('that cannot be read is told, and the picks come without it', async () => {
    await fakeBrowser.storage.local.set({ taste: { version: 1 } });
    await openOnPicks();
    expect(list('Films')).toHaveLength(10);
    expect(app().querySelector('[role="alert"]')?.textContent).toMatch(
      /^These picks are without your taste: it was damaged\. For a bug report: the taste cannot be read at survey: /,
    );
  });
});
