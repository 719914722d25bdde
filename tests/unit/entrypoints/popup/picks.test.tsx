// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentMood } from '#lib/browser/storage/currentMood.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTaste } from '#lib/browser/storage/taste.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import {
  app,
  fetched,
  happy,
  heading,
  links,
  list,
  messages,
  open,
  openOnPicks,
  press,
  taste,
  text,
} from './renderPopup.tsx';

describe('a happy post', () => {
  beforeEach(() => currentMood.set(happy));

  test('shows the mood, how strong, where and when', async () => {
    await currentMood.set({ ...happy, time: Date.now() - 5 * 60_000 });
    await openOnPicks();
    expect(heading()).toBe('Your post sounds happy');
    expect(text()).toContain('86 % strong');
    expect(app().querySelector('meter')?.getAttribute('value')).toBe('86');
    expect(text()).toContain('Read 5 minutes ago on x.com');
  });

  test('brings ten songs and ten films, each a link and a reason', async () => {
    await openOnPicks();
    for (const name of ['Songs', 'Films']) {
      expect(list(name)).toHaveLength(10);
      expect(new Set(links(name)).size).toBe(10);
      for (const item of list(name)) {
        expect(item.querySelector('strong')?.textContent).toMatch(/./);
        expect(item.querySelector('.why')?.textContent).toMatch(/./);
        expect(item.querySelector('a')).toMatchObject({ target: '_blank', rel: 'noreferrer' });
      }
    }
    for (const href of links('Songs')) expect(href).toMatch(/^https:\/\/open\.spotify\.com\/search\/./);
    for (const href of links('Films')) expect(href).toMatch(/^https:\/\/www\.imdb\.com\/title\/tt\d+\/$/);
  });

  test('brings the same picks when opened again', async () => {
    await openOnPicks();
    const first = [...links('Songs'), ...links('Films')];
    render(null, app());
    await openOnPicks();
    expect([...links('Songs'), ...links('Films')]).toEqual(first);
  });

  test('fetches nothing but what the extension ships', async () => {
    fetched.mockClear();
    await openOnPicks();
    const own = fakeBrowser.runtime.getURL('/');
    expect(fetched.mock.calls.map(([url]) => url).sort()).toEqual([
      `${own}catalogs/films.json`,
      `${own}catalogs/songs.json`,
    ]);
  });

  test('"Shuffle" asks for others, which show once the seed has changed', async () => {
    await openOnPicks();
    const first = links('Songs');
    await press('Shuffle');
    expect(messages()).toEqual([{ kind: 'shuffle', args: [] }]);
    await act(() => currentMood.set({ ...happy, seed: 8 }));
    expect(links('Songs')).toHaveLength(10);
    expect(links('Songs')).not.toEqual(first);
  });

  test.each(['happy', 'sad'])('"I’m actually %s" says so', async (mood) => {
    await openOnPicks();
    await press(mood);
    expect(messages()).toEqual([{ kind: 'correct', args: [mood] }]);
  });

  test('the button of the mood is the one that is pressed', async () => {
    await openOnPicks();
    const pressed = [...app().querySelectorAll('button[aria-pressed="true"]')];
    expect(pressed.map(({ textContent }) => textContent)).toEqual(['happy']);
  });

  test('gives way to the next reading, with other criteria', async () => {
    await openOnPicks();
    await act(() => currentMood.set({ ...happy, mood: 'sad', happy: 0.1, weight: 0.8 }));
    expect(heading()).toBe('Your post sounds sad');
    for (const item of list('Songs')) expect(item.textContent).toMatch(/for a sad mood/i);
  });
});

test('a corrected mood is the person’s own', async () => {
  await currentMood.set({ ...happy, mood: 'sad', corrected: true });
  await openOnPicks();
  expect(heading()).toBe('You are sad');
  expect(text()).toContain('You said so yourself.');
  expect(app().querySelector('meter')).toBeNull();
  expect(list('Songs')).toHaveLength(10);
});

test('an unsure post brings no picks, and the person may still say', async () => {
  await currentMood.set({ ...happy, mood: 'unsure', happy: 0.5, weight: 0 });
  await open(heading);
  await vi.waitFor(() => expect(fetched).toHaveBeenCalled());
  expect(heading()).toBe('Hard to say');
  expect(app().querySelector('ol')).toBeNull();
  await press('sad');
  expect(messages()).toEqual([{ kind: 'correct', args: ['sad'] }]);
});

test('a post in another language says so kindly, and the person may still say', async () => {
  await currentMood.set({ ...happy, mood: 'unsure', happy: 0.5, weight: 0, reason: 'language' });
  await open(heading);
  expect(text()).toContain('Tonic reads English; this post looks like another language.');
  await press('happy');
  expect(messages()).toEqual([{ kind: 'correct', args: ['happy'] }]);
});

test('whatever catalogs call things, it is shown as text', async () => {
  const name = '<img src=x onerror=alert(1)>\uD83D';
  const ten = <Cell,>(cell: Cell): Cell[] => Array(10).fill(cell);
  const names = ten(name).map((name, k) => `${name} ${k}`);
  const songs = {
    ...{ genres: [name], family: ['pop'], artists: [name], title: names, artist: ten(0), year: ten(1999) },
    ...{ genre: ten(0), popularity: ten(50), tempo: ten(100), energy: ten(50), valence: ten(50) },
  };
  const films = {
    ...{
      genres: [name],
      directors: [name],
      title: names,
      year: ten(null),
      genreMask: ten(1),
      average: ten(7),
    },
    ...{ votes: ten(1), imdb: names.map((_, k) => k + 1), director: ten(0), american: ten(0) },
  };
  await currentMood.set(happy);
  await storedTaste.set({ ...taste, survey: { ...taste.survey, loved: { songs: ['pop'], films: [name] } } });
  await storedSettings.set({ ...initialSettings, filmService: 'tmdb' });
  vi.stubGlobal('fetch', async (url: string) => Response.json(url.endsWith('songs.json') ? songs : films));
  await openOnPicks();
  expect(app().querySelector('img, script')).toBeNull();
  for (const side of ['Songs', 'Films']) {
    const titles = list(side).map((item) => item.querySelector('strong')?.textContent);
    expect(titles.toSorted()).toEqual(names);
    for (const href of links(side)) expect(href).toMatch(/^https:\/\/[\w./?=%()-]+$/);
  }
});
