import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadCatalogs } from '#entrypoints/shared/hooks/useCatalogs.ts';
import { currentMood } from '#lib/browser/storage/currentMood.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTaste } from '#lib/browser/storage/taste.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { filmColumns, songColumns } from '#tests/support/catalogs.ts';
import { app, pageText, press } from '#tests/unit/entrypoints/renderPage.ts';
import { fetchShipped } from '#tests/unit/entrypoints/shippedFiles.ts';
import { encodeFilms } from '#training/catalogs/encodeFilms.ts';
import { encodeSongs } from '#training/catalogs/encodeSongs.ts';
import { happy, heading, links, list, messages, open, openOnPicks, taste, usePopup } from './renderPopup.tsx';

usePopup();

describe('a happy post', () => {
  beforeEach(() => currentMood.set(happy));

  test('the popup shows the mood, its strength in words, and when and where it was read', async () => {
    await currentMood.set({ ...happy, time: Date.now() - 5 * 60_000 });
    await openOnPicks();
    expect(heading()).toBe('Your post sounds very happy');
    expect(pageText()).toContain('Read 5 minutes ago on x.com');
    expect(pageText()).not.toContain('%');
  });

  test.each([
    [0, 'a little'],
    [0.33, 'a little'],
    [0.34, 'somewhat'],
    [0.79, 'somewhat'],
    [0.8, 'very'],
    [1, 'very'],
  ])('the popup says of a mood of strength %d that it is %s happy or sad', async (weight, degree) => {
    await currentMood.set({ ...happy, weight });
    await openOnPicks();
    expect(heading()).toBe(`Your post sounds ${degree} happy`);
    await act(() => currentMood.set({ ...happy, mood: 'sad', weight }));
    expect(heading()).toBe(`Your post sounds ${degree} sad`);
  });

  test('the popup shows ten songs and ten films, each with a link and a reason', async () => {
    await openOnPicks();
    for (const name of ['Songs', 'Films']) {
      expect(list(name)).toHaveLength(10);
      expect(new Set(links(name)).size).toBe(10);
      for (const item of list(name)) {
        expect(item.querySelector('strong')?.textContent).toMatch(/./);
        expect(item.querySelector('.about')?.textContent).toMatch(/./);
        expect(item.querySelector('a')).toMatchObject({ target: '_blank', rel: 'noreferrer' });
      }
    }
    for (const href of links('Songs')) expect(href).toMatch(/^https:\/\/open\.spotify\.com\/search\/./);
    for (const href of links('Films')) expect(href).toMatch(/^https:\/\/www\.imdb\.com\/title\/tt\d+\/$/);
  });

  test('the popup picks for the feeling of the post, says so, and picks anew when another is chosen', async () => {
    await currentMood.set({ ...happy, mood: 'sad', feeling: 'anger' });
    await openOnPicks();
    const angry = links('Films');
    expect(list('Films').some(({ textContent }) => textContent?.includes('for an angry moment'))).toBe(true);
    await act(() => currentMood.set({ ...happy, mood: 'sad', feeling: 'fear' }));
    expect(list('Films').some(({ textContent }) => textContent?.includes('for a worried moment'))).toBe(true);
    expect(links('Films')).not.toEqual(angry);
  });

  test('the popup tells the score of a pick once, as what it is, and all of a pick in its tooltips', async () => {
    await openOnPicks();
    for (const [name, score] of [
      ['Songs', /^\d+ of 100 on Spotify$/],
      ['Films', /^\d\.\d on IMDb$/],
    ] as const)
      for (const item of list(name)) {
        expect(item.querySelector('.score')?.textContent).toMatch(score);
        expect(item.textContent?.match(/ on (Spotify|IMDb)/g)).toHaveLength(1);
        for (const part of ['strong', '.about'])
          expect(item.querySelector(part)).toHaveProperty('title', item.querySelector(part)?.textContent);
      }
  });

  test('the popup shows the same picks when it is opened again', async () => {
    await openOnPicks();
    const first = [...links('Songs'), ...links('Films')];
    render(null, app());
    await openOnPicks();
    expect([...links('Songs'), ...links('Films')]).toEqual(first);
  });

  test('the popup fetches only files of the extension', async () => {
    fetchShipped.mockClear();
    await open(() => list('Films').length > 0, loadCatalogs());
    const own = fakeBrowser.runtime.getURL('/');
    expect(fetchShipped.mock.calls.map(([url]) => url).sort()).toEqual([
      `${own}catalogs/films.bin`,
      `${own}catalogs/songs.bin`,
    ]);
  });

  test('the button "Shuffle" requests other picks, which appear when the seed changes', async () => {
    await openOnPicks();
    const first = links('Songs');
    await press('Shuffle');
    expect(messages()).toEqual([{ kind: 'shufflePicks', args: [] }]);
    await act(() => currentMood.set({ ...happy, seed: 8 }));
    expect(links('Songs')).toHaveLength(10);
    expect(links('Songs')).not.toEqual(first);
  });

  test('the popup follows the next reading and picks by its mood', async () => {
    await openOnPicks();
    await act(() => currentMood.set({ ...happy, mood: 'sad', happy: 0.1, weight: 0.8 }));
    expect(heading()).toBe('Your post sounds very sad');
    for (const item of list('Songs')) expect(item.textContent).toMatch(/for a sad mood/i);
  });
});

test('the popup shows a corrected mood as the user’s choice, without a strength', async () => {
  await currentMood.set({ ...happy, mood: 'sad', corrected: true });
  await openOnPicks();
  expect(heading()).toBe('You are sad');
  expect(pageText()).toContain('You chose this yourself.');
  expect(list('Songs')).toHaveLength(10);
});

test('the popup shows no picks for an unsure post, and the user can choose a mood', async () => {
  await currentMood.set({ ...happy, mood: 'unsure', happy: 0.5, weight: 0 });
  await open(heading);
  expect(heading()).toBe('Hard to say');
  expect(app().querySelector('ol')).toBeNull();
  await press('sad');
  expect(messages()).toEqual([{ kind: 'correctMood', args: ['sad'] }]);
});

test('the popup says that a post looks like another language, and the user can choose a mood', async () => {
  await currentMood.set({ ...happy, mood: 'unsure', happy: 0.5, weight: 0, reason: 'language' });
  await open(heading);
  expect(pageText()).toContain('Tonic only reads English, and this post looks like another language.');
  await press('happy');
  expect(messages()).toEqual([{ kind: 'correctMood', args: ['happy'] }]);
});

test('the popup renders names from the catalogs as text, not as HTML', async () => {
  const name = '<img src=x onerror=alert(1)>\u202e';
  const repeat = <Cell,>(cell: Cell): Cell[] => Array(10).fill(cell);
  const names = repeat(name).map((name, k) => `${name} ${k}`);
  const songs = encodeSongs(songColumns({ genres: [name], artists: [name], title: names }));
  const films = encodeFilms(
    filmColumns({
      genres: [name],
      directors: [name],
      title: names,
      year: repeat(null),
      genreMask: repeat(1),
      director: repeat(0),
    }),
  );
  await currentMood.set(happy);
  await storedTaste.set({ ...taste, survey: { ...taste.survey, loved: { songs: ['pop'], films: [name] } } });
  await storedSettings.set({ ...initialSettings, filmService: 'tmdb' });
  vi.stubGlobal(
    'fetch',
    async (url: string) => new Response(new Uint8Array(url.endsWith('songs.bin') ? songs : films)),
  );
  await open(() => list('Films').length > 0, loadCatalogs());
  expect(app().querySelector('img, script')).toBeNull();
  for (const side of ['Songs', 'Films']) {
    const titles = list(side).map((item) => item.querySelector('strong')?.textContent);
    expect(titles.toSorted()).toEqual(names);
    for (const href of links(side)) expect(href).toMatch(/^https:\/\/[\w./?=%()-]+$/);
  }
});
