import { expect, test, vi } from 'vitest';
import { loadCatalogs } from '#entrypoints/shared/hooks/useCatalogs.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { storedWishes } from '#lib/browser/storage/taste.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import {
  alerts,
  app,
  click,
  labelled,
  pageText,
  press,
  withText,
} from '#tests/unit/entrypoints/renderPage.ts';
import { input, open, useOptions } from './renderOptions.tsx';

useOptions();

/** Chooses an option of the group with this legend. */
function choose(legend: string, option: string) {
  const group = withText<HTMLLegendElement>('legend', legend)!.parentElement!;
  const label = [...group.querySelectorAll('label')].find(({ textContent }) => textContent === option)!;
  return click(label.querySelector('input')!);
}

test('Options shows an alert if the catalogs do not load', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await open(loadCatalogs());
  expect(alerts()).toEqual([
    expect.stringMatching(/^Couldn’t load songs and films\. .*For a bug report: .* answers 404$/),
  ]);
});

test('MoodDotSection turns the mood dot on and off', async () => {
  await open();
  const label = 'Show a mood dot beside the box you write in';
  await click(input(label));
  await vi.waitFor(async () => expect((await storedSettings.get()).moodDot).toBe(true));
  await click(input(label));
  await vi.waitFor(async () => expect((await storedSettings.get()).moodDot).toBe(false));
});

test('SitesSection saves the consent and withdraws it', async () => {
  await open();
  await press('Agree and let Tonic read');
  await vi.waitFor(async () => expect((await storedSettings.get()).agreed).toBe(true));
  await vi.waitFor(() => expect(withText('button', 'Stop reading everything')).toBeDefined());
  await press('Stop reading everything');
  await vi.waitFor(async () => expect((await storedSettings.get()).agreed).toBe(false));
});

test('SitesSection has a switch for the posts and for the direct messages of each site', async () => {
  await open();
  await click(labelled('Read posts on Reddit'));
  await click(labelled('Read direct messages on X'));
  await vi.waitFor(async () =>
    expect(await storedSettings.get()).toMatchObject({ off: ['reddit.com'], messages: ['x.com'] }),
  );
});

test('SitesSection removes a site that the user added', async () => {
  await storedSettings.set({ ...initialSettings, agreed: true, others: ['forum.example'] });
  await open();
  await click(labelled('Remove forum.example'));
  await vi.waitFor(async () => expect((await storedSettings.get()).others).toEqual([]));
});

test('ServicesSection saves the services for songs and films', async () => {
  await open();
  await choose('Songs', 'Deezer');
  await choose('Films', 'Letterboxd');
  await vi.waitFor(async () =>
    expect(await storedSettings.get()).toMatchObject({ songService: 'deezer', filmService: 'letterboxd' }),
  );
});

test('WishesSection saves a wish for one mood', async () => {
  await open();
  await choose('When I’m sad', 'Lift me');
  await vi.waitFor(async () =>
    expect(await storedWishes.get()).toMatchObject({ happy: 'stay', sad: 'lift' }),
  );
});

test('AboutSection shows the version, the accuracy of the model and links to the documents', async () => {
  await open();
  await vi.waitFor(() => expect(pageText()).toContain('On 300,000 tweets'));
  expect(pageText()).toContain('Version 1.2.3');
  const links = [...app().querySelectorAll<HTMLAnchorElement>('.documents a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/PRIVACY.txt',
    '/NOTICE.txt',
    '/LICENSE.txt',
    '/LICENSES.txt',
  ]);
});
