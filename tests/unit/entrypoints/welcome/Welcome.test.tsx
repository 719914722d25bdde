import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Welcome } from '#entrypoints/welcome/Welcome.tsx';
import { type CurrentMood, currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { matchPatterns, sites } from '#lib/sites/index.ts';
import type { Survey } from '#lib/taste/taste.ts';
import {
  alerts,
  app,
  click,
  labelled,
  pageText,
  press,
  renderPage,
  usePage,
} from '#tests/unit/entrypoints/renderPage.ts';
import { fakePermissions } from '#tests/unit/lib/browser/permissions.ts';
import { fromPopup, sendAs } from '#tests/unit/lib/browser/startBackground.ts';
import { find, type } from '#tests/unit/lib/composers/page.ts';

usePage();

let sent: ReturnType<typeof sendAs>;

beforeEach(() => {
  sent = sendAs(fromPopup);
});

const messages = () => sent.mock.calls.map(([message]) => message);
const consentMessage = { kind: 'changeSetting', args: [{ of: 'agreed', value: true }] };

async function open(): Promise<void> {
  await renderPage(<Welcome />);
  await vi.waitFor(() => expect(app().querySelector('h1')).not.toBeNull());
}

test('Welcome says what is read and never read, where the text stays, and on which sites', async () => {
  await open();
  for (const { name, hosts } of sites) {
    expect(pageText()).toContain(name);
    for (const host of hosts) expect(pageText()).toContain(host);
  }
  expect(pageText()).toContain('never reads passwords');
  expect(pageText()).toContain('stay on this computer');
  expect(messages()).toEqual([]);
});

test('SiteTable has switches for posts, which are on, and for direct messages, which are off', async () => {
  await open();
  expect(labelled('Read posts on X').checked).toBe(true);
  expect(labelled('Read direct messages on X').checked).toBe(false);
  await click(labelled('Read posts on X'));
  await click(labelled('Read direct messages on Discord'));
  expect(messages()).toEqual([
    { kind: 'changeSetting', args: [{ of: 'off', host: 'x.com', value: true }] },
    { kind: 'changeSetting', args: [{ of: 'messages', host: 'discord.com', value: true }] },
  ]);
  expect(labelled('Read direct messages on YouTube')).toBeNull(); // YouTube has no direct messages
});

describe('consent', () => {
  test('the button "Yes" saves the consent and requests access to the sites in the same click', async () => {
    const request = fakePermissions({ given: true });
    await open();
    await press('Yes, read my posts on these sites');
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [...matchPatterns] });
    expect(messages()).toEqual([consentMessage]);
  });

  test('Welcome says that Tonic is on after consent, and offers to withdraw it', async () => {
    fakePermissions({ given: true });
    await storedSettings.set({ ...initialSettings, agreed: true });
    await open();
    expect(pageText()).toContain('Tonic is on');
    expect(alerts()).toEqual([]);
    await press('Stop reading');
    expect(messages()).toEqual([{ kind: 'changeSetting', args: [{ of: 'agreed', value: false }] }]);
  });

  test('SitesAllowed shows a note with a button that requests access if the browser denies it', async () => {
    const request = fakePermissions({ given: false });
    await open();
    await press('Yes, read my posts on these sites');
    expect(messages()).toEqual([consentMessage]);
    await act(() => storedSettings.set({ ...initialSettings, agreed: true }));
    await vi.waitFor(() => expect(alerts()).toHaveLength(1));
    await press('Allow these sites');
    expect(request).toHaveBeenCalledTimes(2);
  });
});

describe('after consent', () => {
  beforeEach(async () => {
    fakePermissions({ given: true });
    await storedSettings.set({ ...initialSettings, agreed: true });
    await open();
    await vi.waitFor(() => expect(app().querySelector('textarea')).not.toBeNull());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const status = () => app().querySelector('[role="status"]')?.textContent;
  const happy: CurrentMood = {
    mood: 'happy',
    happy: 0.93,
    weight: 0.86,
    site: '',
    time: Date.now() + 60_000,
    postStart: Date.now() + 60_000,
    corrected: false,
    seed: 7,
  };

  /** Types a text into the box and waits until it has settled. */
  async function write(text: string): Promise<void> {
    await act(() => {
      type(find('textarea'), text);
      vi.advanceTimersByTime(600);
    });
  }

  test('TryIt reads its box like a compose box and shows the mood', async () => {
    expect(status()).toBe('');
    await write('so glad');
    const [, post] = (messages()[0] as { args: unknown[] }).args;
    expect(messages()).toEqual([{ kind: 'readPost', args: ['so glad', expect.any(Number)] }]);
    await act(() => currentMood.set(happy));
    expect(status()).toBe('Your post sounds very happy');
    await act(() => currentMood.set({ ...happy, mood: 'unsure', reason: 'language' }));
    expect(status()).toBe('Tonic only reads English, and this looks like another language');
    await write('');
    expect(messages().at(-1)).toEqual({ kind: 'endPost', args: [post] });
    expect(status()).toBe('');
  });

  test('TryIt does not show a mood that is older than the page', async () => {
    await act(() => currentMood.set({ ...happy, time: 1 }));
    await write('so glad');
    expect(status()).toBe('');
  });

  test('TryIt says so if the model cannot be used', async () => {
    await write('so glad');
    await act(() => failure.set({ fault: 'missing', detail: 'mood.onnx is missing' }));
    expect(status()).toBe('Tonic can’t read moods right now');
  });

  test('QuickSurvey saves the answers to four questions and links to the options page', async () => {
    const questions = [...app().querySelectorAll('fieldset')];
    expect(questions.map((question) => question.querySelector('legend')?.textContent)).toEqual([
      'When I’m happy, I play',
      'When I’m sad, I play',
      'When I’m happy, I watch',
      'When I’m sad, I watch',
    ]);
    const box = (question: number, genre: string) =>
      [...questions[question]!.querySelectorAll('label')]
        .find(({ textContent }) => textContent === genre)!
        .querySelector('input')!;
    await click(box(1, 'jazz'));
    await click(box(3, 'Comedy'));
    await click(box(1, 'jazz'));
    expect(messages().map((message) => (message as { args: [Survey] }).args[0].sad)).toEqual([
      { songs: ['jazz'], films: [] },
      { songs: ['jazz'], films: ['Comedy'] },
      { songs: [], films: ['Comedy'] },
    ]);
    const openOptionsPage = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue();
    await press('More questions');
    expect(openOptionsPage).toHaveBeenCalledOnce();
  });
});
