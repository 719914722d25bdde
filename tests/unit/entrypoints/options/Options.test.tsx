// @vitest-environment jsdom
import { readFile } from 'node:fs/promises';
import { options, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Options } from '#entrypoints/options/Options.tsx';
import { loadCatalogs } from '#entrypoints/shared/hooks/useCatalogs.ts';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { parseBackup } from '#lib/backup/backup.ts';
import { BackupService } from '#lib/browser/background/backupService.ts';
import { startRouter } from '#lib/browser/background/router.ts';
import { SettingsService } from '#lib/browser/background/settingsService.ts';
import { TasteService } from '#lib/browser/background/tasteService.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import { readBackup } from '#lib/browser/storage/backup.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { withFeedback } from '#lib/taste/update.ts';
import { fakePermissions } from '#tests/unit/lib/browser/permissions.ts';
import { fromPopup, sendAs } from '#tests/unit/lib/browser/startBackground.ts';

const fetched = vi.fn(async (url: string) => {
  const file = new URL(url).pathname.replace(/^\/+/, '');
  return new Response(await readFile(file.startsWith('model/') ? file : `assets/${file}`));
});

// Effects run at once: the frame they would wait for may come when the document is gone.
options.requestAnimationFrame = queueMicrotask;

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  fakePermissions({ given: true });
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(async () => []);
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async () => true);
  const turns = new SerialQueue();
  startRouter({
    ...new TasteService(turns).handlers,
    ...new SettingsService(turns).handlers,
    ...new BackupService(turns, async () => undefined).handlers,
  } as Handlers);
  sendAs({ ...fromPopup, url: fakeBrowser.runtime.getURL('/options.html') });
  document.body.innerHTML = '<div id="app"></div>';
});

afterEach(async () => {
  await act(() => render(null, app()));
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const app = () => document.getElementById('app')!;
const taste = async (): Promise<Taste> => (await storedTaste.get()).taste;
/** Waits for what was said to be kept. */
const kept = (isIt: (taste: Taste) => void) => vi.waitFor(async () => isIt(await taste()));
const labelled = (name: string) => app().querySelector<HTMLElement>(`[aria-label="${name}"]`)!;
const button = (name: string) =>
  [...app().querySelectorAll<HTMLElement>('button, a.button')].find(
    ({ textContent }) => textContent === name,
  )!;
const input = (label: string) =>
  [...app().querySelectorAll('label')]
    .find(({ textContent }) => textContent === label)!
    .querySelector('input')!;
const status = () => app().querySelector('#data-title ~ [role="status"]')?.textContent;

async function open(): Promise<void> {
  await act(() => render(<Options loading={loadCatalogs()} />, app()));
  await vi.waitFor(() => expect(app().querySelector('h1')).not.toBeNull(), { timeout: 10_000 });
}

async function press(element: HTMLElement): Promise<void> {
  await act(() => element.click());
}

async function bring(name: string, text: string): Promise<void> {
  const field = app().querySelector<HTMLInputElement>('input[type="file"]')!;
  Object.defineProperty(field, 'files', { configurable: true, value: [new File([text], name)] });
  await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
  await vi.waitFor(() => expect(status()).not.toBe(''));
}

describe('the survey', () => {
  test('has a box for each genre: when happy, when sad, always, never', async () => {
    await open();
    await press(labelled('hip-hop: when happy'));
    await press(labelled('jazz: when sad'));
    await press(labelled('Sci-Fi: always'));
    await press(labelled('Horror: never'));
    await kept(({ survey }) =>
      expect(survey).toEqual({
        ...noTaste.survey,
        happy: { songs: ['hip-hop'], films: [] },
        sad: { songs: ['jazz'], films: [] },
        loved: { songs: [], films: ['Sci-Fi'] },
        refused: { songs: [], films: ['Horror'] },
      }),
    );
    expect((labelled('Horror: never') as HTMLInputElement).checked).toBe(true);
    await press(labelled('Horror: never'));
    await kept(({ survey }) => expect(survey.refused.films).toEqual([]));
  });

  test('asks for decades, for how well known, and of where', async () => {
    await open();
    await press(input('1990s'));
    await press(input('2000s'));
    await press(input('1990s'));
    await press(input('Hidden gems'));
    await press(input('American films'));
    await kept(({ survey }) =>
      expect(survey).toMatchObject({ decades: [2000], fame: 'hidden', cinema: 'american' }),
    );
  });
});

describe('what was said of picks', () => {
  test('is listed by name, the latest first, and can be taken back', async () => {
    let said = withFeedback(noTaste, 'film:133093', 'like');
    said = withFeedback(
      withFeedback(said, 'song:Queen\tInnuendo', 'dislike'),
      'song:Queen\tInnuendo',
      'seen',
    );
    await storedTaste.set(withFeedback(said, 'film:4294967295', 'seen'));
    await open();
    const lines = () => [...app().querySelectorAll('li > span')].map(({ textContent }) => textContent);
    await vi.waitFor(() => expect(lines()).toHaveLength(3));
    expect(lines()).toEqual([
      'film:4294967295 seen',
      'Queen – Innuendo not for you, heard',
      'The Matrix (1999) liked',
    ]);
    await press(labelled('Forget what you said of The Matrix (1999)'));
    await kept(({ feedback }) => expect(feedback).toHaveLength(2));
    await vi.waitFor(() => expect(lines()).toHaveLength(2));
  });

  test('is said to be nothing where it is, and shown in pages where it is much', async () => {
    await open();
    expect(app().textContent).toContain('Nothing yet: like a pick in the popup');
    const feedback = Array.from({ length: 120 }, (_, n) => ({
      item: `film:${n + 1}` as const,
      verdict: 'like' as const,
      seen: false,
    }));
    await act(() => storedTaste.set({ ...noTaste, feedback }));
    expect(app().querySelectorAll('#feedback-title ~ ul li')).toHaveLength(50);
    await press(button('Show more of 120'));
    expect(app().querySelectorAll('#feedback-title ~ ul li')).toHaveLength(100);
  });
});

const mine: Taste = {
  ...withFeedback(noTaste, 'film:133093', 'like'),
  shown: [{ seed: 7, items: ['film:1'] }],
};

describe('the data', () => {
  test('is exported as a file that can be imported again', async () => {
    await storedTaste.set(mine);
    await open();
    let file: HTMLAnchorElement | undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      file = this;
    });
    await press(button('Export'));
    await vi.waitFor(() => expect(file?.download).toBe('tonic.json'));
    const text = decodeURIComponent(file!.href.slice(file!.href.indexOf(',') + 1));
    expect(parseBackup(JSON.parse(text))).toMatchObject({ taste: mine, settings: initialSettings });
    await act(() => storedTaste.set(noTaste));
    await bring('mine.json', text);
    expect(status()).toBe('mine.json is in use now.');
    expect(await taste()).toEqual(mine);
  });

  test.each([
    ['no JSON', '{"version": 1', 'Nothing was changed: mine.json is no JSON.'],
    ['null', 'null', 'For a bug report: the file cannot be read: '],
    [
      'of a newer version',
      '{"tonic": 2}',
      'For a bug report: the file cannot be read: written by a newer version',
    ],
  ])('is not changed by a file that is %s, which is told', async (_, text, sentence) => {
    await storedTaste.set(mine);
    await open();
    await bring('mine.json', text);
    expect(status()).toMatch(/^Nothing was changed: mine\.json is no /);
    expect(status()).toContain(sentence);
    expect(await taste()).toEqual(mine);
  });

  test('is not changed by a file that is larger than any of Tonic’s, which is not even read', async () => {
    await storedTaste.set(mine);
    await open();
    const text = vi.spyOn(File.prototype, 'text');
    await bring('<b>.json', ' '.repeat(50e6));
    expect(status()).toBe('Nothing was changed: <b>.json is larger than any file that Tonic exports.');
    expect(text).not.toHaveBeenCalled();
    expect(await taste()).toEqual(mine);
  });

  test('is not changed by more posts than anyone writes', async () => {
    await storedTaste.set(mine);
    await open();
    const entries = Array(10_001).fill({ time: 1, site: 'x.com', mood: 'sad', weight: 0.5 });
    await bring('mine.json', JSON.stringify({ ...(await readBackup()), diary: { version: 1, entries } }));
    expect(status()).toMatch(
      /the diary cannot be read at entries: Invalid length: Expected <=10000 .{0,40}$/,
    );
    expect(await taste()).toEqual(mine);
  });

  test('is erased after a second word, and not before', async () => {
    await storedTaste.set(mine);
    await open();
    await press(button('Erase …'));
    expect(await taste()).toEqual(mine);
    await press(button('Keep it'));
    await press(button('Erase …'));
    await press(button('Erase everything'));
    await vi.waitFor(() =>
      expect(status()).toBe(
        'Erased: Tonic knows nothing of you now, and reads nothing until you agree again.',
      ),
    );
    expect(await taste()).toEqual(noTaste);
    expect(await fakeBrowser.storage.local.get('taste')).toEqual({});
  });

  test('that was damaged is told', async () => {
    await fakeBrowser.storage.local.set({ taste: { version: 1 } });
    await open();
    expect(app().querySelector('[role="alert"]')?.textContent).toMatch(
      /^Your taste cannot be read, .*For a bug report: .* at survey: /,
    );
  });
});

describe('what cannot be kept', () => {
  const alert = () => app().querySelector('[role="alert"]')?.textContent;
  const full = () =>
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  const isOn = (name: string) => input(name).checked;

  test('is told, each switch goes back to what holds, and a change that is kept takes the word away', async () => {
    await open();
    const noRoom = full();
    for (const time of [1, 2]) {
      vi.spyOn(Date, 'now').mockReturnValue(time);
      await press(input('Show the mood beside the box'));
      await vi.waitFor(() => expect(isOn('Show the mood beside the box')).toBe(false));
      expect(alert()).toMatch(/^Tonic could not keep what came last, .* QUOTA_BYTES quota exceeded$/);
    }
    noRoom.mockRestore();
    await press(input('Show the mood beside the box'));
    await vi.waitFor(() => expect(alert()).toBeUndefined());
    expect(isOn('Show the mood beside the box')).toBe(true);
  });

  test('of the survey goes back as well', async () => {
    await open();
    full();
    await press(input('1990s'));
    await vi.waitFor(() => expect(alert()).toContain('could not keep'));
    await vi.waitFor(() => expect(isOn('1990s')).toBe(false));
  });

  test('of a file is told where it was chosen, and changes nothing', async () => {
    await storedTaste.set(mine);
    await open();
    full();
    await bring('mine.json', JSON.stringify(noTaste));
    expect(status()).toMatch(/^Tonic could not keep what came last, /);
    expect(await taste()).toEqual(mine);
  });
});

test('settings that cannot be read are told until the person sets something, and are then set aside', async () => {
  const damaged = { ...initialSettings, agreed: 'yes', others: ['forum.example'] };
  await fakeBrowser.storage.local.set({ settings: damaged });
  await open();
  const alert = () => app().querySelector('[role="alert"]')?.textContent;
  expect(alert()).toMatch(
    /^Your settings cannot be read, so no post is until you agree again\. .* at agreed: /,
  );
  await press(button('Agree, and let Tonic read'));
  await vi.waitFor(() => expect(alert()).toBeUndefined());
  expect(await storedSettings.get()).toEqual({ ...initialSettings, agreed: true });
  expect(await fakeBrowser.storage.local.get('damagedSettings')).toEqual({
    damagedSettings: { time: expect.any(Number), value: damaged },
  });
});

test('catalogs that do not load are told', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await open();
  expect(app().querySelector('[role="alert"]')?.textContent).toMatch(
    /^The catalogs do not load\. .*For a bug report: .* answers 404$/,
  );
});

test('the sign beside the box is off, until the person turns it on', async () => {
  await open();
  await press(input('Show the mood beside the box'));
  await vi.waitFor(async () => expect((await storedSettings.get()).sign).toBe(true));
  await press(input('Show the mood beside the box'));
  await vi.waitFor(async () => expect((await storedSettings.get()).sign).toBe(false));
});

describe('what is read', () => {
  test('can be agreed to, and taken back', async () => {
    await open();
    await press(button('Agree, and let Tonic read'));
    await vi.waitFor(async () => expect((await storedSettings.get()).agreed).toBe(true));
    await vi.waitFor(() => expect(button('Read nothing any more')).toBeDefined());
    await press(button('Read nothing any more'));
    await vi.waitFor(async () => expect((await storedSettings.get()).agreed).toBe(false));
  });

  test('is a switch for each site, and for its direct messages', async () => {
    await open();
    await press(labelled('Read posts on Reddit'));
    await press(labelled('Read direct messages on X'));
    await vi.waitFor(async () =>
      expect(await storedSettings.get()).toMatchObject({ off: ['reddit.com'], messages: ['x.com'] }),
    );
  });

  test('on other sites is listed, each to be removed', async () => {
    await storedSettings.set({ ...initialSettings, agreed: true, others: ['forum.example'] });
    await open();
    await press(labelled('Remove forum.example'));
    await vi.waitFor(async () => expect((await storedSettings.get()).others).toEqual([]));
  });
});

describe('how picks come', () => {
  const choose = (legend: string, name: string) => {
    const group = [...app().querySelectorAll('fieldset')].find(
      (one) => one.querySelector('legend')?.textContent === legend,
    )!;
    const label = [...group.querySelectorAll('label')].find(({ textContent }) => textContent === name)!;
    return press(label.querySelector('input')!);
  };

  test('songs and films open where the person says', async () => {
    await open();
    await choose('Songs', 'Deezer');
    await choose('Films', 'Letterboxd');
    await vi.waitFor(async () =>
      expect(await storedSettings.get()).toMatchObject({ songService: 'deezer', filmService: 'letterboxd' }),
    );
  });

  test('each mood has its wish', async () => {
    await open();
    await choose('When I am sad', 'Lift me');
    await vi.waitFor(async () =>
      expect(await storedWishes.get()).toMatchObject({ happy: 'stay', sad: 'lift' }),
    );
  });
});

test('it tells its version, how good its model is, and what it is made of', async () => {
  await open();
  await vi.waitFor(() => expect(app().textContent).toContain('On 300,000 tweets'));
  expect(app().textContent).toContain('Version 0.1.0');
  const links = [...app().querySelectorAll<HTMLAnchorElement>('.documents a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/PRIVACY.txt',
    '/NOTICE.txt',
    '/LICENSE.txt',
    '/LICENSES.txt',
  ]);
});
